// 比率: a percentage from 0 to 100.
import { quoteCell } from '../cell';
import { ok, refuse } from '../outcome';
import { bare, halfWidth } from '../text';
import { isDigitsOnly, readNumber } from './number';
import type { Input, InputType, Value } from './type';

export const rateType: InputType = {
  type: 'rate',
  title: '比率',
  numeral: 'rate',
  format: 'General',
  allowed: () => '百分数（0 到 100，90 即 90%）',
  criterion: () => ({ check: 'decimal', from: 0, to: 100 }),
  read(input, cell) {
    const number = readNumber(typeof cell === 'string' ? halfWidth(bare(cell)).replace(/%$/u, '') : cell);
    if (number === undefined) {
      return refuse('INVALID_VALUE', `“${input.name}”应填${rateType.allowed(input)}，现为${quoteCell(cell)}。请只填数字。`, input.name);
    }
    if (number < 0 || number > 100) {
      return refuse('OUT_OF_RANGE', `“${input.name}”应在 0 到 100 之间，现为${quoteCell(cell)}。90% 请填 90。`, input.name);
    }
    return ok(number);
  },
  plain: (_input, cell) => (isDigitsOnly(cell) && cell !== 1 && cell <= 100 ? cell | 0 : undefined),
  write: (_input, value) => value,
  percentUpTo: 1,
  doubt: fractionDoubt,
};

/** A rate that is more likely a fraction: 0.9 for 90%. */
export function fractionDoubt(input: Input, value: Value): string | undefined {
  if (typeof value !== 'number' || value <= 0 || value > 1) return undefined;
  const percent = Math.round(value * 1e6) / 1e4;
  return `“${input.name}”现为 ${value}，像是把百分数填成了小数。如果是 ${percent}%，请填 ${percent}。`;
}
