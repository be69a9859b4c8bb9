// Does one piece of work of a rubric beside the pane, so that neither typing nor reading waits for it.
import { works } from './works';

addEventListener('message', ({ data: { work, given } }: MessageEvent<{ work: keyof typeof works; given: never }>) => {
  Promise.resolve()
    .then((): unknown => works[work](given))
    .then(
      (answer) => postMessage(answer),
      // The pane hears of an error, but not of a promise that failed.
      (error: unknown) =>
        setTimeout(() => {
          throw error;
        }),
    );
});
