// 达到比例: how much of an item was achieved, from 0 to 1; yes is all of it, no is nothing.
import { quoteCell, textOf, type Cell } from '../cell';
import { ok, refuse } from '../outcome';
import { exact } from '../points';
import { bare, fold, halfWidth } from '../text';
import { readNumber } from './number';
import type { InputType } from './type';
import { NO_WORDS, YES_WORDS } from './yes-no';

/** A share this small is more likely a 1 that a cell in percent made into 1%. */
const HARDLY_MEANT = 0.01;

export const shareType: InputType = {
  type: 'share',
  title: '达到比例',
  numeral: 'share',
  format: 'General',
  allowed: () => '比例（0 到 1 的数或百分数：全部达到填 1，一半填 0.5 或 50%；也可填“是”或“否”）',
  criterion: () => ({ check: 'decimal', from: 0, to: 1, words: ['是', '否'] }),
  spellings: [...YES_WORDS, ...NO_WORDS],
  read(input, cell) {
    const number = shareOf(cell);
    if (number === undefined) {
      return refuse('INVALID_VALUE', `“${input.name}”应填${shareType.allowed(input)}，现为${quoteCell(cell)}。`, input.name);
    }
    if (number < 0 || number > 1) {
      return refuse(
        'OUT_OF_RANGE',
        `“${input.name}”应在 0 到 1（即 0% 到 100%）之间，现为${quoteCell(cell)}。一半请填 0.5 或 50%。`,
        input.name,
      );
    }
    return ok(number);
  },
  plain: (_input, cell) =>
    cell === 1 || cell === true || cell === '是' ? 1 : cell === 0 || cell === false || cell === '否' ? 0 : undefined,
  write: (_input, value) => value,
  doubt(input, value) {
    if (typeof value !== 'number' || value <= 0 || value > HARDLY_MEANT) return undefined;
    return `“${input.name}”现为 ${exact(value * 100)}%，像是把 1 填成了 1%。如果全部达到，请填 100%。`;
  },
};

function shareOf(cell: Cell): number | undefined {
  const word = fold(textOf(cell));
  if (YES_WORDS.includes(word)) return 1;
  if (NO_WORDS.includes(word)) return 0;
  if (typeof cell !== 'string') return readNumber(cell);
  const text = halfWidth(bare(cell));
  if (!text.endsWith('%')) return readNumber(text);
  const percent = readNumber(text.slice(0, -1));
  return percent === undefined ? undefined : exact(percent / 100);
}
