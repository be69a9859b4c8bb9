// What a cell shows: the answer, or an error with a message behind it.
import type { Outcome, Refusal } from '../model/outcome';

/** #N/A for what is not entered yet, #VALUE! for everything else; Excel shows the message of these two kinds only. */
export function errorOf({ code, message }: Refusal): CustomFunctions.Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(code === 'MISSING_VALUE' ? notAvailable : invalidValue, message);
}

/** The value, or the error thrown, as Excel expects it. */
export function answer<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw errorOf(outcome.refusal);
}
