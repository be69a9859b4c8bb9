// The words that stand in a score sheet where there are no points.
import { statusWords } from '../../report/state';

export { statusWords };

/** An indicator, or a group, that is not fully entered. */
export const TO_RECORD = '待录';
/** Something entered that cannot be read. */
export const FAULTY = '有误';
/** The total of a unit that is not fully entered. */
export const UNFINISHED = statusWords.incomplete;
/** A veto clause that was found true. */
export const FOUND = '是';
