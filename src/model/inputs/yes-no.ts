// 是否: yes or no, in any of the ways offices write it.
import { quoteCell, textOf } from '../cell';
import { ok, refuse } from '../outcome';
import { fold } from '../text';
import type { InputType } from './type';

/** Every word for yes, folded. */
export const YES_WORDS: readonly string[] = ['true', '是', '有', '√', '✓', '✔', '1'];
const YES = new Set(YES_WORDS);
/** Every word for no, folded. */
export const NO_WORDS: readonly string[] = ['false', '否', '无', '×', '✗', '✘', '0'];
const NO = new Set(NO_WORDS);

export const yesNoType: InputType = {
  type: 'yes-no',
  title: '是否',
  format: '@',
  allowed: () => '“是”或“否”',
  criterion: () => ({ check: 'list', words: ['是', '否'] }),
  // A list refuses every other word: what people write on paper stands in it too.
  typed: ['是', '否', '有', '无', '√', '×'],
  spellings: [...YES_WORDS, ...NO_WORDS],
  read(input, cell) {
    const word = fold(textOf(cell));
    if (YES.has(word)) return ok(true);
    if (NO.has(word)) return ok(false);
    return refuse('INVALID_VALUE', `“${input.name}”应填“是”或“否”，现为${quoteCell(cell)}。`, input.name);
  },
  plain: (_input, cell) => (cell === true || cell === '是' ? true : cell === false || cell === '否' ? false : undefined),
  write: (_input, value) => (value === null ? null : value ? '是' : '否'),
};
