// 数量: a number from 0 up, decimals allowed: 万元, 平方米, a mean of counts.
import { quoteCell } from '../cell';
import { ok, refuse } from '../outcome';
import { isDigitsOnly, MOST_WHOLE, readNumber } from './number';
import type { InputType } from './type';

export const quantity: InputType = {
  type: 'quantity',
  title: '数量',
  numeral: 'decimal',
  format: 'General',
  allowed: () => '数（0 或更大，可带小数）',
  criterion: () => ({ check: 'decimal', from: 0, to: MOST_WHOLE }),
  read(input, cell) {
    const number = readNumber(cell);
    if (number === undefined) {
      return refuse(
        'INVALID_VALUE',
        `“${input.name}”应填${quantity.allowed(input)}，现为${quoteCell(cell)}。请只填数字，不带单位。`,
        input.name,
      );
    }
    if (number < 0 || number > MOST_WHOLE) {
      return refuse(
        'OUT_OF_RANGE',
        `“${input.name}”不能小于 0，也不能大于 ${MOST_WHOLE}，现为 ${number}。请填${quantity.allowed(input)}。`,
        input.name,
      );
    }
    return ok(number);
  },
  plain: (_input, cell) => (isDigitsOnly(cell) ? cell | 0 : undefined),
  write: (_input, value) => value,
};
