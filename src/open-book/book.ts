// What can be known of the open workbook.
import type { OpenedWorkbook } from '../app/open';
import type { Validation } from '../app/validate';
import type { Objection } from '../hand-out/objections';
import type { MemberResults } from '../scoring/overall';
import type { Scoreboard } from '../scoring/scoreboard';

/** The workbook with everything that follows from it. */
export interface OpenBook extends Validation {
  book: OpenedWorkbook;
  /** With the overall totals, where the other schemes were chosen. */
  scoreboard: Scoreboard;
  /** The other schemes that count in it. */
  beside: readonly MemberResults[];
  results: Results;
  /** What units object to, decided or not. */
  objections: readonly Objection[];
}

/** The result sheets that the workbook holds, and those of them that say something else than the workbook does now. */
export interface Results {
  sheets: string[];
  stale: string[];
}

/** `refused`: the workbook is not one of ours, or cannot be used; `failed`: the program did not answer. */
export type Session =
  | { state: 'unread' }
  | { state: 'reading'; before?: OpenBook }
  | { state: 'open'; open: OpenBook }
  | { state: 'refused'; message: string }
  | { state: 'failed'; message: string };

/** The workbook of ours that is open, while it is read anew as it was before. */
export function bookIn(session: Session): OpenBook | undefined {
  return session.state === 'open' ? session.open : session.state === 'reading' ? session.before : undefined;
}
