// Writes a Word file beside the pane, so that a hundred statements do not hold it up.
import type { Document } from '../../report/document';
import { writeDocx } from '../../word/write-docx';

addEventListener('message', ({ data }: MessageEvent<Document>) => {
  void writeDocx(data).then((bytes) => postMessage(bytes, { transfer: [bytes.buffer] }));
});
