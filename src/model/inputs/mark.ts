// 评分: a mark from 0 to full marks, decimals allowed.
import { quoteCell } from '../cell';
import { ok, refuse } from '../outcome';
import { isDigitsOnly, readNumber } from './number';
import type { Input, InputType } from './type';

const fullMarks = (input: Input): number => input.max ?? 0;

export const markType: InputType = {
  type: 'mark',
  title: '评分',
  numeral: 'decimal',
  format: 'General',
  allowed: (input) => `分数（0 到 ${fullMarks(input)}，可带小数）`,
  criterion: (input) => ({ check: 'decimal', from: 0, to: fullMarks(input) }),
  read(input, cell) {
    const number = readNumber(cell);
    if (number === undefined) {
      return refuse(
        'INVALID_VALUE',
        `“${input.name}”应填${markType.allowed(input)}，现为${quoteCell(cell)}。请只填数字，不带“分”。`,
        input.name,
      );
    }
    if (number < 0 || number > fullMarks(input)) {
      return refuse('OUT_OF_RANGE', `“${input.name}”应在 0 到 ${fullMarks(input)} 分之间，现为 ${number}。请核对。`, input.name);
    }
    return ok(number);
  },
  plain: (input, cell) => (isDigitsOnly(cell) && cell <= fullMarks(input) ? cell | 0 : undefined),
  write: (_input, value) => value,
};
