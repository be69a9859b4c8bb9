// 是否: yes or no, in any of the ways offices write it.
import { quoteCell } from '../cell';
import { ok, refuse } from '../outcome';
import { fold } from '../text';
import type { InputType } from './type';

const YES = new Set(['true', '是', '有', '√', '✓', '✔', '1']);
const NO = new Set(['false', '否', '无', '×', '✗', '✘', '0']);

export const yesNo: InputType = {
  type: 'yes-no',
  title: '是否',
  format: '@',
  allowed: () => '“是”或“否”',
  criterion: () => ({ check: 'list', words: ['是', '否'] }),
  read(input, cell) {
    const word = fold(String(cell));
    if (YES.has(word)) return ok(true);
    if (NO.has(word)) return ok(false);
    return refuse('INVALID_VALUE', `“${input.name}”应填“是”或“否”，现为${quoteCell(cell)}。`, input.name);
  },
  write: (_input, value) => (value === null ? null : value ? '是' : '否'),
};
