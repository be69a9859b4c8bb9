// 计数: a whole number from 0 up.
import { quoteCell } from '../cell';
import { ok, refuse } from '../outcome';
import { readNumber } from './number';
import type { InputType } from './type';

export const count: InputType = {
  type: 'count',
  title: '计数',
  format: '0',
  allowed: () => '0 或正整数',
  criterion: () => ({ check: 'whole', from: 0 }),
  read(input, cell) {
    const number = readNumber(cell);
    if (number === undefined || !Number.isSafeInteger(number)) {
      return refuse('INVALID_VALUE', `“${input.name}”应填 0 或正整数，现为${quoteCell(cell)}。请只填数字，不带单位。`, input.name);
    }
    if (number < 0) {
      return refuse('OUT_OF_RANGE', `“${input.name}”不能小于 0，现为 ${number}。请填 0 或正整数。`, input.name);
    }
    return ok(number);
  },
  write: (_input, value) => value,
  doubt(input, value) {
    if (input.outOf === undefined || typeof value !== 'number' || value <= input.outOf) return undefined;
    return `“${input.name}”共 ${input.outOf} ${input.measure ?? '项'}，现填 ${value}，已按上限计分。请核对。`;
  },
};
