// The words for what is not a number: why a unit has no place, and why an indicator has no points.
import type { Entry } from '../assessment/assessment';
import { showPoints } from '../model/points';
import type { Group } from '../rubric/tree';
import type { Status, UnitResult } from '../scoring/scoreboard';
import type { TableCell, Tone } from './block';
import type { Standing } from './source';

/** Where a unit stands that has no rank; a place in the list is a number, so it needs no word. */
export const statusWords: Readonly<Record<Status, string>> = {
  assessed: '参评',
  vetoed: '单项否决',
  incomplete: '未录完',
  'not-assessed': '不参评',
};

/** How each status looks, and the order in which units without a rank stand below the others. */
export const statusTones: Readonly<Record<Status, Tone | undefined>> = {
  assessed: undefined,
  vetoed: 'problem',
  incomplete: 'todo',
  'not-assessed': 'muted',
};

const entryWords: Readonly<Record<Exclude<Entry['state'], 'entered'>, { value: string; tone: Tone }>> = {
  missing: { value: '未录入', tone: 'todo' },
  refused: { value: '填写有误', tone: 'problem' },
};

/** The points of one indicator, or why there are none. 0 is points like any other. */
export function pointsCell({ unit, result }: Standing, indicator: string): TableCell {
  const entry = unit.entries.get(indicator);
  if (entry && entry.state !== 'entered') return entryWords[entry.state];
  return result.scores[indicator] ?? null;
}

/** The points of a group, or 未录完 while one of its indicators has none. */
export function groupCell(standing: Standing, group: Group): TableCell {
  const isScored = group.indicators.every((indicator) => standing.result.scores[indicator.key] !== undefined);
  if (isScored) return standing.result.groups[group.name] ?? null;
  return isOut(standing.result) ? '—' : { value: '未录完', tone: 'todo' };
}

/** The total where it means something; a dash where the unit is not assessed or not complete. */
export function totalCell(result: UnitResult): TableCell {
  return result.status === 'assessed' || result.status === 'vetoed' ? result.total : '—';
}

/** Why a unit has no rank: the veto, the gate that it did not meet, or what is not entered. */
export function reasonOf({ unit, result }: Standing, gates: readonly { name: string }[]): string {
  if (result.status === 'vetoed') {
    const vetoes = unit.category.data.vetoes;
    const found = (vetoes?.items ?? []).filter((item) => unit.vetoes.includes(item.number));
    return `${vetoes?.label ?? ''}：${found.map((item) => item.name).join('；')}`;
  }
  if (result.status === 'incomplete') return `还缺 ${result.missing.join('；')}`;
  if (result.status === 'not-assessed') {
    return gates.filter((gate) => unit.gates.get(gate.name) === false).map((gate) => `未${gate.name}`).join('；');
  }
  return result.deduction > 0 ? `扣 ${showPoints(result.deduction)} 分` : '';
}

function isOut(result: UnitResult): boolean {
  return result.status === 'not-assessed';
}
