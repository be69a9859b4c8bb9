// The orders in which units can be named. Score order reveals scores, so roster order is the default.
import type { UnitResult } from '../scoring/scoreboard';
import { comparePinyin, pinyinKey } from './pinyin';
import { compareStrokes } from './stroke';

export type Order = 'roster' | 'score' | 'pinyin' | 'stroke';

/** Every order with its Chinese name. */
export const orders: Readonly<Record<Order, string>> = { roster: '名册顺序', score: '得分顺序', pinyin: '拼音顺序', stroke: '笔画顺序' };

/** The units, given in roster order, in another order; units that are equal in it keep roster order. */
export function inOrder(units: readonly UnitResult[], order: Order): UnitResult[] {
  switch (order) {
    case 'roster':
      return [...units];
    case 'score':
      return [...units].sort((a, b) => b.total - a.total);
    case 'stroke':
      return [...units].sort((a, b) => compareStrokes(a.name, b.name));
    case 'pinyin':
      return units
        .map((unit) => ({ unit, key: pinyinKey(unit.name) }))
        .sort((a, b) => comparePinyin(a.key, b.key))
        .map(({ unit }) => unit);
  }
}
