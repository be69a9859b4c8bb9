// 选项: one word of a list.
import { quoteCell, textOf } from '../cell';
import { ok, refuse } from '../outcome';
import { fold, list } from '../text';
import type { InputType } from './type';

export const choiceType: InputType = {
  type: 'choice',
  title: '选项',
  format: '@',
  allowed: (input) => list((input.choices ?? []).map((word) => `“${word}”`)) + '之一',
  criterion: (input) => ({ check: 'list', words: input.choices ?? [] }),
  read(input, cell) {
    const given = fold(textOf(cell));
    const found = (input.choices ?? []).find((word) => [word, ...(input.synonyms?.[word] ?? [])].some((each) => fold(each) === given));
    if (found !== undefined) return ok(found);
    return refuse('INVALID_VALUE', `“${input.name}”应填${choiceType.allowed(input)}，现为${quoteCell(cell)}。`, input.name);
  },
  plain: (input, cell) => (typeof cell === 'string' && input.choices?.includes(cell) ? cell : undefined),
  write: (_input, value) => value,
};
