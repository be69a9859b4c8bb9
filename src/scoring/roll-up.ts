// 汇总: points of indicators become points of groups and parts, base, bonus, deduction and total.
import type { EntryState } from '../assessment/states';
import { exact } from '../model/points';
import type { Category, Group, Indicator, Part } from '../rubric/tree';
import type { NotApplicable } from '../standing/applicability';

/** Points of one unit, all exact to nine decimals. */
interface Totals {
  /** Per group (一级指标), in the order of the document: what its indicators gave; a group without points is absent. */
  groups: ReadonlyMap<string, number>;
  /** Per part, before weighting: base as far as it counts, bonus and penalties. */
  parts: ReadonlyMap<string, number>;
  base: number;
  bonus: number;
  /** Positive: penalties, and what an outside body took off. */
  deduction: number;
  total: number;
}

/** Points of an indicator; undefined where it has none. */
interface Scores {
  of(indicator: Indicator): number | undefined;
}

interface Terms {
  notApplicable: NotApplicable;
  /** Least that the total may come to, null for no floor; absent: 0. */
  totalFloor?: number | null | undefined;
  /** By indicator key; absent indicators are ordinary ones. */
  states?: ReadonlyMap<string, EntryState> | undefined;
  /** Points that an outside body took off. */
  deduction?: number;
}

const NO_STATES: ReadonlyMap<string, EntryState> = new Map();

/**
 * Adds up what there is: an indicator without points adds nothing. A bonus group stops at its weight, a penalty group at
 * minus its weight, where they have one; the base begins with what a part has to begin with; base and bonus of a part
 * together stop at its cap. The weighted parts make the total, from which the outside deduction is taken, down to the floor.
 */
export function rollUp(category: Category, scores: Scores, terms: Terms): Totals {
  const { notApplicable, totalFloor = 0, states = NO_STATES, deduction = 0 } = terms;
  const groups = groupPoints(category, scores);
  const parts = new Map<string, number>();
  const sums = { base: 0, bonus: 0, penalty: 0, total: 0 };
  for (const part of category.parts) {
    const sumOf = (role: Group['role']): number => {
      let sum = 0;
      for (const group of part.groups) if (group.role === role) sum += groups.get(group.name) ?? 0;
      return exact(sum);
    };
    const own = states.size === 0 ? sumOf('base') : withoutWhatDoesNotApply(part, sumOf('base'), notApplicable, states);
    const base = exact(part.start + own);
    const [bonus, penalty] = [sumOf('bonus'), sumOf('penalty')];
    const points = exact(Math.min(base + bonus, part.cap ?? Infinity) + penalty);
    parts.set(part.name, points);
    sums.base += (part.weight * base) / 100;
    sums.bonus += (part.weight * bonus) / 100;
    sums.penalty += (part.weight * penalty) / 100;
    sums.total += (part.weight * points) / 100;
  }
  return {
    groups,
    parts,
    base: exact(sums.base),
    bonus: exact(sums.bonus),
    deduction: exact(deduction - sums.penalty),
    total: Math.max(totalFloor ?? -Infinity, exact(sums.total - deduction)),
  };
}

function groupPoints(category: Category, scores: Scores): Map<string, number> {
  const groups = new Map<string, number>();
  for (const { name, role, weight = Infinity, indicators } of category.groups) {
    let entered = 0;
    let total = 0;
    for (const indicator of indicators) {
      const points = scores.of(indicator);
      if (points === undefined) continue;
      entered += 1;
      total += points;
    }
    if (entered === 0) continue;
    const sum = exact(total);
    groups.set(name, role === 'bonus' ? Math.min(weight, sum) : role === 'penalty' ? Math.max(-weight, sum) : sum);
  }
  return groups;
}

/** The base of a part, all of whose indicators have a weight, with what is done about the weights that do not apply to the unit; what was
 *  not drawn never counts. */
function withoutWhatDoesNotApply(part: Part, base: number, how: NotApplicable, states: ReadonlyMap<string, EntryState>): number {
  let applicable = 0;
  let notApplicable = 0;
  for (const { role, indicators } of part.groups) {
    if (role !== 'base') continue;
    for (const { key, weight = 0 } of indicators) {
      const state = states.get(key);
      if (state === undefined) applicable += weight;
      else if (state === 'not-applicable') notApplicable += weight;
    }
  }
  if (how === 'none' || notApplicable === 0) return base;
  if (how === 'full') return exact(base + notApplicable);
  return applicable === 0 ? 0 : exact((base * exact(applicable + notApplicable)) / exact(applicable));
}
