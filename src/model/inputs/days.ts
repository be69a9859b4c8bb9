// 用时: how many working days something took, or the word for "never came".
import { quoteCell } from '../cell';
import { ok, refuse } from '../outcome';
import { fold } from '../text';
import { isDigitsOnly, isWhole, readNumber } from './number';
import type { InputType } from './type';

/** What never came took longer than any number of days. */
export const NEVER = Number.POSITIVE_INFINITY;

export const daysType: InputType = {
  type: 'days',
  title: '用时',
  numeral: 'whole',
  format: 'General',
  allowed: (input) => `工作日数（整数 0、1、2…）${input.never ? `，或“${input.never}”` : ''}`,
  criterion: (input) => (input.never ? { check: 'whole-or-word', from: 0, words: [input.never] } : { check: 'whole', from: 0 }),
  read(input, cell) {
    if (input.never && typeof cell === 'string' && fold(cell) === fold(input.never)) return ok(NEVER);
    const number = readNumber(cell);
    if (!isWhole(number)) {
      return refuse(
        'INVALID_VALUE',
        `“${input.name}”应填${daysType.allowed(input)}，现为${quoteCell(cell)}。请只填数字，不带“天”“日”。`,
        input.name,
      );
    }
    if (number < 0) {
      return refuse('OUT_OF_RANGE', `“${input.name}”不能小于 0，现为 ${number}。请填${daysType.allowed(input)}。`, input.name);
    }
    return ok(number);
  },
  plain: (_input, cell) => (isDigitsOnly(cell) ? cell | 0 : undefined),
  write: (input, value) => (value === NEVER ? (input.never ?? null) : value),
};
