// One unit's points, totals, status and grade; its place among the others is added later.
import type { EntryState } from '../assessment/states';
import type { AssessedUnit } from '../assessment/assessment';
import { sumPoints } from '../model/points';
import { list } from '../model/text';
import type { Value } from '../model/inputs';
import { canTake, type Indicator, type Scheme } from '../rubric/tree';
import { foundAmong, vetoesFound } from '../standing/veto';
import { attainableOf, differs } from './attainable';
import { award, awardWith } from './award';
import { capOf, gradeOf, statusOf } from './grade';
import { rollUp } from './roll-up';
import type { UnitResult } from './scoreboard';

/** Depends on this unit alone, so that no other unit changes its points. */
export function scoreUnit(unit: AssessedUnit, scheme: Scheme): UnitResult {
  const { category } = unit;
  const scores = new Map<string, number>();
  const zeroed = new Map<string, string[]>();
  const states = new Map<string, EntryState>();
  for (const indicator of category.indicators) {
    const entry = unit.entries.get(indicator.key);
    if (entry?.state === 'not-applicable' || entry?.state === 'not-sampled') {
      states.set(indicator.key, entry.state);
      continue;
    }
    const vetoes = foundAmong(indicator.zeroedBy, unit.vetoes);
    if (vetoes.length > 0)
      zeroed.set(
        indicator.key,
        vetoes.map(({ name }) => name),
      );
    const points = entry?.state === 'entered' ? pointsOf(unit, indicator, entry.values) : undefined;
    const counted = vetoes.length > 0 ? nothingOf(indicator, points) : points;
    if (counted !== undefined) scores.set(indicator.key, counted);
  }
  const { groups, parts, ...totals } = rollUp(category, scores, { ...scheme.data, states, deduction: unit.externalDeduction });
  const { gates, vetoes, undrawn } = unit;
  const standing = { gates, vetoes, complete: undrawn.length === 0 && scores.size + states.size === category.indicators.length };
  const status = statusOf(category, standing);
  const attainable = differs(category) && undrawn.length === 0 ? attainableOf(category, ({ key }) => !states.has(key)) : undefined;
  const cap = capOf(scheme, category, unit.vetoes);
  const barred = vetoesFound(category.data.vetoes?.items ?? [], unit.vetoes).barring.map(({ name }) => name);
  return {
    name: unit.name,
    category: category.name,
    scores: Object.fromEntries(scores),
    groups: Object.fromEntries(groups),
    ...(scheme.data.parts.length > 0 && { parts: Object.fromEntries(parts) }),
    ...totals,
    ...(attainable !== undefined && { attainable }),
    rank: null,
    grade: gradeOf(scheme, category, standing, totals.total),
    status,
    ...(barred.length > 0 && { barred }),
    ...(cap && { capped: cap }),
    ...(zeroed.size > 0 && { zeroed: Object.fromEntries(zeroed) }),
    ...(states.size > 0 && { states: Object.fromEntries(states) }),
    ...(unit.givenBack.size > 0 && { givenBack: pointsGivenBack(unit) }),
    missing: status === 'not-assessed' || status === 'assessed' ? [] : missingOf(unit, scheme, scores),
  };
}

function pointsOf(unit: AssessedUnit, indicator: Indicator, values: readonly Value[]): number {
  const givenBack = unit.givenBack.get(indicator.key);
  return givenBack ? awardWith(indicator, values, givenBack) : award(indicator, values);
}

/** What is left of an indicator that a veto made worth nothing: what it takes off stays taken. Where it can take nothing, nothing need be
 *  entered. */
function nothingOf(indicator: Indicator, points: number | undefined): number | undefined {
  if (!canTake(indicator)) return 0;
  return points === undefined ? undefined : Math.min(0, points);
}

function pointsGivenBack({ givenBack }: AssessedUnit): Record<string, number> {
  return Object.fromEntries([...givenBack].map(([key, each]) => [key, sumPoints(each.map(({ points }) => points))]));
}

/** What keeps a unit from being complete: `信息更新：达标月数`, `是否上报工作总结`. */
function missingOf(unit: AssessedUnit, scheme: Scheme, scores: ReadonlyMap<string, number>): string[] {
  const gates = scheme.data.gates.filter((gate) => unit.gates.get(gate.name) === undefined).map((gate) => gate.question);
  const draws = unit.undrawn.map((sampling) => `${sampling.name}（还没有抽取）`);
  const entries = unit.category.indicators.flatMap(({ key, sampling }) => {
    const entry = unit.entries.get(key);
    if (sampling && unit.undrawn.includes(sampling) && entry?.state === 'missing') return [];
    if (scores.has(key)) return [];
    if (entry?.state === 'missing') return [`${key}：${list(entry.inputs)}`];
    if (entry?.state === 'refused') return [`${key}：${entry.refusal.argument ?? '录入值'}（填写有误）`];
    return [];
  });
  return [...gates, ...draws, ...entries];
}
