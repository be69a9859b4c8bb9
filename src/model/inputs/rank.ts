// 名次: a whole number from 1 up, or the word for "not on the list".
import { quoteCell } from '../cell';
import { ok, refuse } from '../outcome';
import { fold } from '../text';
import { isDigitsOnly, isWhole, readNumber } from './number';
import type { InputType } from './type';

/** A unit that is not on the list comes after every rank. */
export const UNRANKED = Number.POSITIVE_INFINITY;

export const rankType: InputType = {
  type: 'rank',
  title: '名次',
  numeral: 'whole',
  format: 'General',
  allowed: (input) => `整数（1、2、3…）${input.unranked ? `，或“${input.unranked}”` : ''}`,
  criterion: (input) => (input.unranked ? { check: 'whole-or-word', from: 1, words: [input.unranked] } : { check: 'whole', from: 1 }),
  read(input, cell) {
    if (input.unranked && typeof cell === 'string' && fold(cell) === fold(input.unranked)) return ok(UNRANKED);
    const number = readNumber(cell);
    if (!isWhole(number)) {
      return refuse(
        'INVALID_VALUE',
        `“${input.name}”应填${rankType.allowed(input)}，现为${quoteCell(cell)}。请只填数字，不带“第”“名”。`,
        input.name,
      );
    }
    if (number < 1) {
      return refuse('OUT_OF_RANGE', `“${input.name}”从 1 开始，现为 ${number}。请填${rankType.allowed(input)}。`, input.name);
    }
    return ok(number);
  },
  plain: (_input, cell) => (isDigitsOnly(cell) && cell > 0 ? cell : undefined),
  write: (input, value) => (value === UNRANKED ? (input.unranked ?? null) : value),
};
