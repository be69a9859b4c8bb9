// Writes a document as a file without holding up the pane.
import type { Document } from '../../report/document';
import { fileBytes, type FileFormat } from './file-bytes';

/** In a worker of its own, or here where the browser allows none. Stops when `signal` aborts. */
export async function writeFile(kind: FileFormat, document: Document, signal: AbortSignal): Promise<Uint8Array> {
  return inWorker(kind, document, signal).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return fileBytes(kind, document);
  });
}

function inWorker(kind: FileFormat, document: Document, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./file-worker.ts', import.meta.url));
    const end = (settle: () => void) => () => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => end(() => resolve(data))();
    worker.onerror = end(() => reject(new Error('worker')));
    signal.addEventListener(
      'abort',
      end(() => reject(signal.reason)),
      { once: true },
    );
    worker.postMessage([kind, document]);
  });
}
