// How far a unit has come, in words; wherever the pane tells it, it tells the same.
import type { UnitProgress } from '../../app/check-list';
import type { Issue } from '../../model/issue';
import type { Strings } from '../strings';

/** What keeps a unit from being complete, or the blanks that it may keep; empty where it is complete without any. */
export function restOf({ lacking, wrong, isUndrawn, spare }: UnitProgress, words: Strings['check']): string {
  const [only] = lacking;
  const name = lacking.length === 1 && only ? blankName(only) : undefined;
  return [
    ...(lacking.length > 0 ? [name === undefined ? words.lacking(lacking.length) : words.lackingOnly(name)] : []),
    ...(wrong.length > 0 ? [words.wrong(wrong.length)] : []),
    ...(isUndrawn ? [words.undrawn] : []),
    ...(spare.length > 0 ? [words.spare(spare.length)] : []),
  ].join(words.and);
}

/** What a blank is called; undefined for a whole row. Inputs of many indicators are called alike (评分): the indicator tells them apart. */
export function blankName({ indicator, argument }: Issue): string | undefined {
  return indicator?.split('/').at(-1) ?? argument;
}
