// 计数: a whole number from 0 up.
import { quoteCell } from '../cell';
import { ok, refuse } from '../outcome';
import { isoOf, serialOf } from './date';
import { isDigitsOnly, isWhole, readNumber } from './number';
import type { InputType } from './type';

/** Excel turns 3-5 into a day of this year, and a day is a number: a count of this size is more likely one. */
const DAYS = { from: serialOf(2000, 1, 1), to: serialOf(2099, 12, 31) };

export const countType: InputType = {
  type: 'count',
  title: '计数',
  numeral: 'whole',
  format: 'General',
  allowed: (input) => (input.limit === undefined ? '整数（0、1、2…）' : `整数（0 到 ${input.limit}）`),
  criterion: (input) => ({ check: 'whole', from: 0, ...(input.limit !== undefined && { to: input.limit }) }),
  read(input, cell) {
    const number = readNumber(cell);
    const allowed = countType.allowed(input);
    if (!isWhole(number)) {
      return refuse('INVALID_VALUE', `“${input.name}”应填${allowed}，现为${quoteCell(cell)}。请只填数字，不带单位。`, input.name);
    }
    if (number < 0) {
      return refuse('OUT_OF_RANGE', `“${input.name}”不能小于 0，现为 ${number}。请填${allowed}。`, input.name);
    }
    if (input.limit !== undefined && number > input.limit) {
      return refuse(
        'OUT_OF_RANGE',
        `“${input.name}”最多 ${input.limit}${input.measure ? ` ${input.measure}` : ''}，现为 ${number}。请填${allowed}。`,
        input.name,
      );
    }
    return ok(number);
  },
  plain: (input, cell) =>
    isDigitsOnly(cell) && cell < DAYS.from && cell <= (input.limit ?? cell) && cell <= (input.outOf ?? cell) ? cell | 0 : undefined,
  write: (_input, value) => value,
  doubt(input, value) {
    if (typeof value !== 'number') return undefined;
    if (value >= DAYS.from && value <= DAYS.to)
      return `“${input.name}”现为 ${value}，像是日期 ${isoOf(value)}。如果填的是 3-5 之类，请改填一个数。`;
    if (input.outOf === undefined || value <= input.outOf) return undefined;
    return `“${input.name}”共 ${input.outOf} ${input.measure ?? '项'}，现填 ${value}，已按上限计分。请核对。`;
  },
};
