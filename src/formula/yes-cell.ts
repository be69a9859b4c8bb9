// Reads a yes/no cell inside a formula, as the engine reads it.
import { YES_WORDS } from '../model/inputs/yes-no';
import { isWordOf } from './words-cell';

/** A formula that is true when a cell, known to be a yes or a no, says yes. */
export function isYes(cell: string): string {
  return isWordOf(cell, YES_WORDS);
}
