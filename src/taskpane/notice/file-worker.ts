// Writes a file beside the pane, so that a hundred statements do not hold it up.
import type { Document } from '../../report/document';
import { fileBytes, type FileFormat } from './file-bytes';

addEventListener('message', ({ data: [kind, document] }: MessageEvent<[FileFormat, Document]>) => {
  fileBytes(kind, document).then(
    (bytes) => postMessage(bytes, { transfer: [bytes.buffer] }),
    // The pane hears of an error, but not of a promise that failed.
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
