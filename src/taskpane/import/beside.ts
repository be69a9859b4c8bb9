// Has a rubric worked on beside the pane: in a worker of its own, or here where the browser allows none.
import { inWorker } from '../in-worker';
import type { works } from './works';

type Works = typeof works;
type Given<Name extends keyof Works> = Parameters<Works[Name]>[0];
type Answer<Name extends keyof Works> = Awaited<ReturnType<Works[Name]>>;

/** Rejects when `signal` aborts; then the work is ended. */
export async function beside<Name extends keyof Works>(
  work: Name,
  given: Given<Name>,
  signal = new AbortController().signal,
): Promise<Answer<Name>> {
  const make = () => new Worker(new URL('./works-worker.ts', import.meta.url));
  try {
    return await inWorker<Answer<Name>>(make, { work, given }, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    const { works } = await import(/* webpackChunkName: "own-rubric" */ './works');
    const answer: unknown = await works[work](given as never);
    signal.throwIfAborted();
    return answer as Answer<Name>;
  }
}
