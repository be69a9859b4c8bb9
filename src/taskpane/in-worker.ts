// Work in a worker of its own: the pane stays in use, and stopping means ending it.

/** Rejects where the browser allows no workers; stops when `signal` aborts. */
export function inWorker<Answer>(make: () => Worker, message: unknown, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted(); // whoever stopped it before it began has stopped it too
    const worker = make();
    const end = (settle: () => void) => () => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => end(() => resolve(data))();
    worker.onerror = end(() => reject(new Error('worker')));
    signal.addEventListener(
      'abort',
      end(() => reject(signal.reason)),
      { once: true },
    );
    worker.postMessage(message);
  });
}
