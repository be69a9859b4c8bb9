// The one list of input types.
import { choice } from './choice';
import { count } from './count';
import { date } from './date';
import { days } from './days';
import { mark } from './mark';
import { quantity } from './quantity';
import { rank } from './rank';
import { rate } from './rate';
import { share } from './share';
import { text } from './text';
import type { Input, InputType } from './type';
import { yesNo } from './yes-no';

export { aggregates } from './taken';
export type { AggregateName, Criterion, Input, InputType, Numeral, Value } from './type';

const types: { [Type in Input['type']]: InputType } = { count, quantity, rank, rate, share, mark, days, 'yes-no': yesNo, choice, date, text };

/** The type that an input is of. */
export function typeOf(input: Input): InputType {
  return types[input.type];
}
