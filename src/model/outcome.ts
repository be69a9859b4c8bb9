// A result that may be refused: mistakes of people are data, not exceptions.

type RefusalCode =
  | 'UNKNOWN_SCHEME'
  | 'UNKNOWN_CATEGORY'
  | 'UNKNOWN_INDICATOR'
  | 'AMBIGUOUS_INDICATOR'
  | 'MISSING_VALUE'
  | 'TOO_MANY_VALUES'
  | 'INVALID_VALUE'
  | 'OUT_OF_RANGE'
  | 'BAD_REQUEST';

/** Why something cannot be done: the message says what was given, what is allowed and what to do. */
export interface Refusal {
  code: RefusalCode;
  message: string;
  /** The input (or argument) that was refused, by its name. */
  argument?: string;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, message: string, argument?: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: argument === undefined ? { code, message } : { code, message, argument } };
}
