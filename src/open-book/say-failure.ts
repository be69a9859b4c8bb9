// Says what went wrong before anything else of the pane is loaded: the words for it are fetched when they are needed.
import { NOT_LOADED } from './not-loaded';

/** A message for the user, also where the words themselves cannot be loaded. */
export function sayFailure(error: unknown): Promise<string> {
  return import('./failure-words').then(
    ({ failureMessage }) => failureMessage(error),
    () => NOT_LOADED,
  );
}
