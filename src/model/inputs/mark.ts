// 评分: a mark from 0 to full marks, or within bounds or 0, decimals allowed.
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
  allowed: ({ min = 0, ...input }) => `分数（${min > 0 ? `0，或 ${min}` : '0'} 到 ${fullMarks(input)}，可带小数）`,
  criterion: ({ min = 0, ...input }) => ({ check: 'decimal', from: min, to: fullMarks(input), ...(min > 0 && { orZero: true }) }),
  read(input, cell) {
    const number = readNumber(cell);
    if (number === undefined) {
      return refuse(
        'INVALID_VALUE',
        `“${input.name}”应填${markType.allowed(input)}，现为${quoteCell(cell)}。请只填数字，不带“分”。`,
        input.name,
      );
    }
    const { min = 0 } = input;
    if (number < 0 || number > fullMarks(input) || (number < min && number !== 0)) {
      const between = min > 0 ? `应为 0，或在 ${min} 到 ${fullMarks(input)} 分之间` : `应在 0 到 ${fullMarks(input)} 分之间`;
      return refuse('OUT_OF_RANGE', `“${input.name}”${between}，现为 ${number}。请核对。`, input.name);
    }
    return ok(number);
  },
  plain: (input, cell) =>
    isDigitsOnly(cell) && cell <= fullMarks(input) && (cell === 0 || cell >= (input.min ?? 0)) ? cell | 0 : undefined,
  write: (_input, value) => value,
};
