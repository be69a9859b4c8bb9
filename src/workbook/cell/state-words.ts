// The words that may stand in an entry cell in place of a value: 不适用, 未抽中.
import { NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD } from '../../assessment/states';
import { isBlank, type Cell } from '../../model/cell';
import { fold } from '../../model/text';
import type { Indicator } from '../../rubric/tree';

/** Only those that the rubric knows for the indicator. */
export function stateWordsOf({ applies, sampling }: Indicator): string[] {
  return [...(applies ? [NOT_APPLICABLE_WORD] : []), ...(sampling ? [NOT_SAMPLED_WORD] : [])];
}

/** Whether a cell of the indicator holds such a word. */
export function isStateWord(indicator: Indicator, cell: Cell): boolean {
  return !isBlank(cell) && stateWordsOf(indicator).some((word) => fold(word) === fold(String(cell)));
}
