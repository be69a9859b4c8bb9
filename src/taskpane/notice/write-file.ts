// Writes a document as a file without holding up the pane.
import type { Document } from '../../report/document';
import { inWorker } from '../in-worker';
import { fileBytes, type FileFormat } from './file-bytes';

/** In a worker of its own, or here where the browser allows none. Stops when `signal` aborts. */
export async function writeFile(kind: FileFormat, document: Document, signal: AbortSignal): Promise<Uint8Array> {
  const make = () => new Worker(new URL('./file-worker.ts', import.meta.url));
  return inWorker<Uint8Array>(make, [kind, document], signal).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return fileBytes(kind, document);
  });
}
