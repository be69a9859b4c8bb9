// The one list of input types.
import { choiceType } from './choice';
import { countType } from './count';
import { dateType } from './date';
import { daysType } from './days';
import { markType } from './mark';
import { quantity } from './quantity';
import { rankType } from './rank';
import { rateType } from './rate';
import { shareType } from './share';
import { signed, signedRate } from './signed';
import { textType } from './text';
import type { Input, InputType } from './type';
import { yesNoType } from './yes-no';

export { aggregates } from './taken';
export type { AggregateName, Criterion, Input, InputType, Numeral, Value } from './type';

const types: { [Type in Input['type']]: InputType } = {
  count: countType,
  quantity,
  signed,
  rank: rankType,
  rate: rateType,
  'signed-rate': signedRate,
  share: shareType,
  mark: markType,
  days: daysType,
  'yes-no': yesNoType,
  choice: choiceType,
  date: dateType,
  text: textType,
};

/** The type that an input is of. */
export function typeOf(input: Input): InputType {
  return types[input.type];
}
