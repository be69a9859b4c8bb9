// The words for what is not a number: why a unit has no place, and why an indicator has no points.
import type { Entry } from '../assessment/assessment';
import { NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD } from '../assessment/states';
import { showPoints } from '../model/points';
import type { Group, Indicator } from '../rubric/tree';
import { vetoesFound } from '../standing/veto';
import { reasonFor, zeroedInWords } from '../scoring/award';
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
  'not-applicable': { value: NOT_APPLICABLE_WORD, tone: 'muted' },
  'not-sampled': { value: NOT_SAMPLED_WORD, tone: 'muted' },
};

/** The points of one indicator, or why there are none. 0 is points like any other. */
export function pointsCell({ unit, result }: Standing, indicator: string): TableCell {
  const points = result.scores[indicator];
  const entry = unit.entries.get(indicator);
  if (points === undefined && entry && entry.state !== 'entered') return entryWords[entry.state];
  return points ?? null;
}

/** Why an indicator has these points, or none. */
export function reasonOfPoints({ unit, result }: Standing, indicator: Indicator): string {
  const vetoes = result.zeroed?.[indicator.key];
  if (vetoes && result.scores[indicator.key] === 0) return zeroedInWords(vetoes);
  const entry = unit.entries.get(indicator.key);
  switch (entry?.state) {
    case 'entered':
      return reasonFor(indicator, entry.values, unit.givenBack.get(indicator.key));
    case 'refused':
      return entry.refusal.message;
    case 'not-applicable':
      return '不适用于本单位，不计分也不扣分';
    case 'not-sampled':
      return '没有抽中，不计分也不扣分';
    default:
      return `还没有录入：${entry?.inputs.join('、') ?? indicator.name}`;
  }
}

/** The points of a group, or 未录完 while one of its indicators has none; a dash where none of them counts for the unit. */
export function groupCell(standing: Standing, group: Group): TableCell {
  const { scores, states = {}, groups } = standing.result;
  const isScored = group.indicators.every(({ key }) => scores[key] !== undefined || states[key] !== undefined);
  if (isScored) return groups[group.name] ?? '—';
  return isOut(standing.result) ? '—' : { value: '未录完', tone: 'todo' };
}

/** The total where it means something; a dash where the unit is not assessed or not complete. */
export function totalCell(result: Pick<UnitResult, 'status' | 'total'>): TableCell {
  return result.status === 'assessed' || result.status === 'vetoed' ? result.total : '—';
}

/** Why a unit has no rank: the veto, the gate that it did not meet, or what is not entered. */
export function reasonOf({ unit, result }: Standing, gates: readonly { name: string }[]): string {
  if (result.status === 'vetoed') {
    const vetoes = unit.category.data.vetoes;
    const found = vetoesFound(vetoes?.items ?? [], unit.vetoes).grading;
    return `${vetoes?.label ?? ''}：${found.map((item) => item.name).join('；')}`;
  }
  if (result.status === 'incomplete') return `还缺 ${result.missing.join('；')}`;
  if (result.status === 'not-assessed') {
    return gates
      .filter((gate) => unit.gates.get(gate.name) === false)
      .map((gate) => `未${gate.name}`)
      .join('；');
  }
  const held = holdingWords(result);
  const deducted = result.deduction > 0 ? [`扣 ${showPoints(result.deduction)} 分`] : [];
  return [...held, ...zeroingWords(result), ...deducted].join('；');
}

/** What vetoes do to the standing of a unit that is assessed: 不能评优：…, 最高评为“合格”：…. */
export function holdingWords({ barred, capped }: UnitResult): string[] {
  return [
    ...(barred ? [`不能评优：${barred.join('；')}`] : []),
    ...(capped ? [`最高评为“${capped.grade}”：${capped.vetoes.join('；')}`] : []),
  ];
}

/** “信息公开”“栏目”不得分：弄虚作假 */
function zeroingWords({ zeroed = {} }: UnitResult): string[] {
  const byVeto = new Map<string, string[]>();
  for (const [key, vetoes] of Object.entries(zeroed)) {
    const names = vetoes.join('；');
    byVeto.set(names, [...(byVeto.get(names) ?? []), `“${key}”`]);
  }
  return [...byVeto].map(([names, keys]) => `${keys.join('')}不得分：${names}`);
}

function isOut(result: UnitResult): boolean {
  return result.status === 'not-assessed';
}
