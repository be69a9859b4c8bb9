// One unit's points, totals, status and grade; its place among the others is added later.
import type { AssessedUnit } from '../assessment/assessment';
import { list } from '../model/text';
import type { Scheme } from '../rubric/tree';
import { award } from './award';
import { gradeOf, statusOf } from './grade';
import { rollUp } from './roll-up';
import type { UnitResult } from './scoreboard';

/** Depends on this unit alone, so that no other unit changes its points. */
export function scoreUnit(unit: AssessedUnit, scheme: Scheme): UnitResult {
  const { category } = unit;
  const scores = new Map<string, number>();
  for (const indicator of category.indicators) {
    const entry = unit.entries.get(indicator.key);
    if (entry?.state === 'entered') scores.set(indicator.key, award(indicator, entry.values));
  }
  const { groups, ...totals } = rollUp(category, scores, scheme.data.totalCap, unit.externalDeduction);
  const standing = { ...unit, complete: scores.size === category.indicators.length };
  const status = statusOf(standing);
  return {
    name: unit.name,
    category: category.name,
    scores: Object.fromEntries(scores),
    groups: Object.fromEntries(groups),
    ...totals,
    rank: null,
    grade: gradeOf(scheme, category, standing, totals.total),
    status,
    missing: status === 'not-assessed' ? [] : missingOf(unit, scheme),
  };
}

/** What keeps a unit from being complete: `信息更新：达标月数`, `是否上报工作总结`. */
function missingOf(unit: AssessedUnit, scheme: Scheme): string[] {
  const gates = scheme.data.gates.filter((gate) => unit.gates.get(gate.name) === undefined).map((gate) => gate.question);
  const entries = unit.category.indicators.flatMap(({ key }) => {
    const entry = unit.entries.get(key);
    if (entry?.state === 'missing') return [`${key}：${list(entry.inputs)}`];
    if (entry?.state === 'refused') return [`${key}：${entry.refusal.argument ?? '录入值'}（填写有误）`];
    return [];
  });
  return [...gates, ...entries];
}
