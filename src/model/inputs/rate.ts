// 比率: a percentage from 0 to 100.
import { quoteCell } from '../cell';
import { ok, refuse } from '../outcome';
import { readNumber } from './number';
import type { InputType } from './type';

export const rate: InputType = {
  type: 'rate',
  title: '比率',
  format: '0.##',
  allowed: () => '0 到 100 的数（百分数，90 即 90%）',
  criterion: () => ({ check: 'decimal', from: 0, to: 100 }),
  read(input, cell) {
    const bare = typeof cell === 'string' ? cell.normalize('NFKC').trim().replace(/\s*%$/u, '') : cell;
    const number = readNumber(bare);
    if (number === undefined) {
      return refuse('INVALID_VALUE', `“${input.name}”应填 0 到 100 的数，现为${quoteCell(cell)}。例如 90 或 90%。`, input.name);
    }
    if (number < 0 || number > 100) {
      return refuse('OUT_OF_RANGE', `“${input.name}”应在 0 到 100 之间，现为 ${quoteCell(cell)}。`, input.name);
    }
    return ok(number);
  },
  write: (_input, value) => value,
  doubt(input, value) {
    if (typeof value !== 'number' || value <= 0 || value > 1) return undefined;
    return `“${input.name}”现为 ${value}，像是把百分数填成了小数。如果是 ${Math.round(value * 1e6) / 1e4}%，请填 ${Math.round(value * 1e6) / 1e4}。`;
  },
};
