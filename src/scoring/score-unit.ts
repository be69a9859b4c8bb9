// One unit's points, totals, status and grade; its place among the others is added later.
import type { EntryState } from '../assessment/states';
import type { AssessedUnit } from '../assessment/assessment';
import { sumPoints } from '../model/points';
import { list } from '../model/text';
import type { Scheme } from '../rubric/tree';
import { vetoesFound } from '../standing/veto';
import { attainableOf, differs } from './attainable';
import { award, awardWith } from './award';
import { gradeOf, statusOf } from './grade';
import { rollUp } from './roll-up';
import type { UnitResult } from './scoreboard';

/** Depends on this unit alone, so that no other unit changes its points. */
export function scoreUnit(unit: AssessedUnit, scheme: Scheme): UnitResult {
  const { category } = unit;
  const scores = new Map<string, number>();
  const states = new Map<string, EntryState>();
  for (const indicator of category.indicators) {
    const entry = unit.entries.get(indicator.key);
    if (entry?.state === 'entered') {
      const givenBack = unit.givenBack.get(indicator.key);
      scores.set(indicator.key, givenBack ? awardWith(indicator, entry.values, givenBack) : award(indicator, entry.values));
    } else if (entry?.state === 'not-applicable' || entry?.state === 'not-sampled') states.set(indicator.key, entry.state);
  }
  const { groups, parts, ...totals } = rollUp(category, scores, { ...scheme.data, states, deduction: unit.externalDeduction });
  const standing = { ...unit, complete: unit.undrawn.length === 0 && scores.size + states.size === category.indicators.length };
  const status = statusOf(category, standing);
  const attainable = differs(category) && unit.undrawn.length === 0 ? attainableOf(category, ({ key }) => !states.has(key)) : undefined;
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
    ...(states.size > 0 && { states: Object.fromEntries(states) }),
    ...(unit.givenBack.size > 0 && { givenBack: pointsGivenBack(unit) }),
    missing: status === 'not-assessed' ? [] : missingOf(unit, scheme),
  };
}

function pointsGivenBack({ givenBack }: AssessedUnit): Record<string, number> {
  return Object.fromEntries([...givenBack].map(([key, each]) => [key, sumPoints(each.map(({ points }) => points))]));
}

/** What keeps a unit from being complete: `信息更新：达标月数`, `是否上报工作总结`. */
function missingOf(unit: AssessedUnit, scheme: Scheme): string[] {
  const gates = scheme.data.gates.filter((gate) => unit.gates.get(gate.name) === undefined).map((gate) => gate.question);
  const draws = unit.undrawn.map((sampling) => `${sampling.name}（还没有抽取）`);
  const entries = unit.category.indicators.flatMap(({ key, sampling }) => {
    const entry = unit.entries.get(key);
    if (sampling && unit.undrawn.includes(sampling) && entry?.state === 'missing') return [];
    if (entry?.state === 'missing') return [`${key}：${list(entry.inputs)}`];
    if (entry?.state === 'refused') return [`${key}：${entry.refusal.argument ?? '录入值'}（填写有误）`];
    return [];
  });
  return [...gates, ...draws, ...entries];
}
