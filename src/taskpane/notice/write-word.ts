// Writes a document as a Word file without holding up the pane.
import type { Document } from '../../report/document';

/** In a worker of its own, or here where the browser allows none. Stops when `signal` aborts. */
export async function writeWord(document: Document, signal: AbortSignal): Promise<Uint8Array> {
  return inWorker(document, signal).catch(async (error: unknown) => {
    if (signal.aborted) throw error;
    const { writeDocx } = await import('../../word/write-docx');
    return writeDocx(document);
  });
}

function inWorker(document: Document, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./word-worker.ts', import.meta.url));
    const end = (settle: () => void) => () => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => end(() => resolve(data))();
    worker.onerror = end(() => reject(new Error('worker')));
    signal.addEventListener('abort', end(() => reject(signal.reason)), { once: true });
    worker.postMessage(document);
  });
}
