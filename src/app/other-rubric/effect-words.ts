// Whose points would change, in words.
import { showPoints } from '../../model/points';
import { list } from '../../model/text';
import { statusWords } from '../../report/state';
import type { UnitResult } from '../../scoring/scoreboard';
import type { UnitEffect } from './effects';

/** One line for each unit: 甲单位：总分 90 → 88，第 1 名 → 第 2 名；信息公开 5 分 → 3 分. */
export function effectLines(effects: readonly UnitEffect[]): string[] {
  return effects.map(({ unit, before, now, indicators }) => {
    const parts = [
      ...turned('总分', showPoints(before.total), showPoints(now.total)),
      ...turned('', rankWords(before), rankWords(now)),
      ...turned('', before.grade ?? '没有等次', now.grade ?? '没有等次'),
    ];
    const points = indicators.map((each) => `${each.path} ${pointsWords(each.before)} → ${pointsWords(each.now)}`);
    return `${unit}：${[list(parts) || '总分、名次不变', ...(points.length > 0 ? [list(points)] : [])].join('；')}`;
  });
}

function turned(about: string, before: string, now: string): string[] {
  return before === now ? [] : [`${about}${about === '' ? '' : ' '}${before} → ${now}`];
}

const rankWords = ({ rank, status }: UnitResult): string => (rank === null ? statusWords[status] : `第 ${rank} 名`);

const pointsWords = (points: number | undefined): string => (points === undefined ? '没有' : `${showPoints(points)} 分`);
