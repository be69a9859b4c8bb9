// No answer of the program is waited for for ever: after a while people are asked whether to go on; unless they say so it ends by itself.
import { Failure } from './failure';

/** Milliseconds after which people are asked, and after which it ends where they say nothing. */
export const PATIENCE = { ask: 15_000, end: 60_000 } as const;

interface Waiting {
  /** How often people have been asked about this answer before. */
  isAsked: boolean;
  goOn(): void;
  stop(): void;
}

const all = new Set<Waiting>();
const listeners = new Set<() => void>();

/** Whether people are asked now. */
export const isAsking = (): boolean => [...all].some(({ isAsked }) => isAsked);

/** Calls `listener` at every change until the returned function is called. */
export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** 继续等待: it is asked again after the same time. */
export function goOnWaiting(): void {
  for (const each of all) if (each.isAsked) each.goOn();
}

/** 停止: whoever waits is told; an answer that comes later changes nothing. */
export function stopWaiting(): void {
  for (const each of all) if (each.isAsked) each.stop();
}

/** Rejects where it was stopped. */
export function waitFor<T>(answer: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const told = (isAsked: boolean): void => {
      waiting.isAsked = isAsked;
      for (const listener of listeners) listener();
    };
    const leave = (): void => {
      clearTimeout(timer);
      all.delete(waiting);
      if (waiting.isAsked) told(false);
    };
    const waiting: Waiting = {
      isAsked: false,
      goOn: () => {
        clearTimeout(timer);
        timer = setTimeout(ask, PATIENCE.ask);
        told(false);
      },
      stop: () => {
        leave();
        reject(new Failure('no-answer'));
      },
    };
    const ask = (): void => {
      timer = setTimeout(waiting.stop, PATIENCE.end);
      told(true);
    };
    all.add(waiting);
    timer = setTimeout(ask, PATIENCE.ask);
    answer.then(
      (value) => {
        leave();
        resolve(value);
      },
      (error: unknown) => {
        leave();
        reject(error as Error);
      },
    );
  });
}
