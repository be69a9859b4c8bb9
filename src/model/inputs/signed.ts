// 可正可负的数: a number of any size, below 0 too; and a percentage that may pass 100 or be below 0, as growth is.
import { quoteCell, type Cell } from '../cell';
import { ok, refuse } from '../outcome';
import { bare, halfWidth } from '../text';
import { MOST_WHOLE, readNumber } from './number';
import { fractionDoubt } from './rate';
import type { InputType } from './type';

function signedType(
  own: Pick<InputType, 'type' | 'title' | 'numeral' | 'percentUpTo' | 'doubt'>,
  allowed: string,
  plain: (cell: Cell) => Cell,
) {
  return {
    ...own,
    format: 'General',
    allowed: () => allowed,
    criterion: () => ({ check: 'decimal', from: -MOST_WHOLE, to: MOST_WHOLE }),
    read(input, cell) {
      const number = readNumber(plain(cell));
      if (number === undefined) {
        return refuse('INVALID_VALUE', `“${input.name}”应填${allowed}，现为${quoteCell(cell)}。请只填数字，不带单位。`, input.name);
      }
      if (Math.abs(number) > MOST_WHOLE) {
        return refuse(
          'OUT_OF_RANGE',
          `“${input.name}”不能大于 ${MOST_WHOLE}，也不能小于 −${MOST_WHOLE}，现为 ${number}。请核对。`,
          input.name,
        );
      }
      return ok(number);
    },
    write: (_input, value) => value,
  } satisfies InputType;
}

export const signed: InputType = signedType(
  { type: 'signed', title: '可正可负的数', numeral: 'signed' },
  '数（可带小数，负数前加“-”）',
  (cell) => cell,
);

export const signedRate: InputType = signedType(
  { type: 'signed-rate', title: '可正可负的百分数', numeral: 'signed-rate', percentUpTo: 10, doubt: fractionDoubt },
  '百分数（120 即 120%，-3.5 即 -3.5%）',
  (cell) => (typeof cell === 'string' ? halfWidth(bare(cell)).replace(/%$/u, '') : cell),
);
