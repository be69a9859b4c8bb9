// Reads a document beside the pane, so that a hundred pages do not hold it up.
import { readBrought, type Brought } from './read-brought';

addEventListener('message', ({ data }: MessageEvent<Brought>) => {
  readBrought(data).then(
    (read) => postMessage(read),
    // The pane hears of an error, but not of a promise that failed.
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
