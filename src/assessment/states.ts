// 不适用与未抽中: why an indicator gives no points to a unit although nothing is lacking.
import { isBlank, type Cell } from '../model/cell';
import { fold } from '../model/text';
import { appliesTo, type Concerned } from '../rubric/concern';
import type { Indicator } from '../rubric/tree';
import type { Entry } from './assessment';

/** The words that stand in a cell instead of a value. */
export const NOT_APPLICABLE_WORD = '不适用';
export const NOT_SAMPLED_WORD = '未抽中';

export type EntryState = Exclude<Entry['state'], 'entered' | 'missing' | 'refused'>;

export const stateWords: Readonly<Record<EntryState, string>> = { 'not-applicable': NOT_APPLICABLE_WORD, 'not-sampled': NOT_SAMPLED_WORD };

/** What the document and the draws say of an indicator for a unit. `drawn` has the keys of the drawn indicators; undefined
 *  while nothing was drawn. */
export function stateOf(indicator: Indicator, unit: Concerned, drawn: ReadonlySet<string> | undefined): EntryState | undefined {
  if (appliesTo(indicator, unit) === false) return 'not-applicable';
  return indicator.sampling && drawn && !drawn.has(indicator.key) ? 'not-sampled' : undefined;
}

/** The state that the cells of a row state by its very word, if the rubric knows that state of the indicator. */
export function statedState({ applies, sampling }: Indicator, row: readonly Cell[]): EntryState | undefined {
  if (!applies && !sampling) return undefined;
  const entered = row.filter((cell) => !isBlank(cell));
  const means = (word: string) => entered.length > 0 && entered.every((cell) => typeof cell === 'string' && fold(cell) === word);
  if (applies && means(NOT_APPLICABLE_WORD)) return 'not-applicable';
  return sampling && means(NOT_SAMPLED_WORD) ? 'not-sampled' : undefined;
}
