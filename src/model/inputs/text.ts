// 文字: any words.
import { textOf } from '../cell';
import { ok } from '../outcome';
import { bare } from '../text';
import type { InputType } from './type';

export const textType: InputType = {
  type: 'text',
  title: '文字',
  format: '@',
  allowed: () => '文字',
  criterion: () => ({ check: 'none' }),
  read: (_input, cell) => ok(bare(textOf(cell))),
  write: (_input, value) => value,
};
