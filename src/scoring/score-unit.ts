// One unit's points, totals, status and grade; its place among the others is added later.
import { ByIndicator, type PerIndicator } from '../assessment/by-indicator';
import type { EntryState } from '../assessment/states';
import type { AssessedUnit } from '../assessment/assessment';
import { sumPoints } from '../model/points';
import { recordsOf } from '../model/records';
import { list } from '../model/text';
import type { Value } from '../model/inputs';
import { canTake, type Category, type Indicator, type Scheme } from '../rubric/tree';
import { foundAmong, vetoesFound } from '../standing/veto';
import { attainableOf, differs } from './attainable';
import { award, awardWith } from './award';
import { capOf, gradeOf, statusOf } from './grade';
import { rollUp } from './roll-up';
import type { UnitResult } from './scoreboard';

/** What the units of a category have in common. */
interface Common {
  scores: ReturnType<typeof recordsOf>;
  groups: ReturnType<typeof recordsOf>;
  parts: ReturnType<typeof recordsOf>;
  /** Whether its units differ in what they can reach. */
  differs: boolean;
}

/** Scores units of a scheme, each by itself, so that no other unit changes its points. */
export function unitScorer(scheme: Scheme): (unit: AssessedUnit) => UnitResult {
  const known = new Map<Category, Common>();
  const commonOf = (category: Category): Common => ({
    scores: recordsOf(category.indicators.map(({ key }) => key)),
    groups: recordsOf(category.groups.map(({ name }) => name)),
    parts: recordsOf(category.parts.map(({ name }) => name)),
    differs: differs(category),
  });
  return (unit) => {
    if (!known.has(unit.category)) known.set(unit.category, commonOf(unit.category));
    return scoreUnit(unit, scheme, known.get(unit.category)!);
  };
}

function scoreUnit(unit: AssessedUnit, scheme: Scheme, common: Common): UnitResult {
  const { category } = unit;
  const { indicators } = category;
  const scores = new ByIndicator<number>(category);
  let scored = 0;
  let zeroed: Record<string, string[]> | undefined;
  let states: Map<string, EntryState> | undefined;
  for (const indicator of indicators) {
    const entry = unit.entries.of(indicator);
    if (entry?.state === 'not-applicable' || entry?.state === 'not-sampled') {
      (states ??= new Map()).set(indicator.key, entry.state);
      continue;
    }
    const vetoes = foundAmong(indicator.zeroedBy, unit.vetoes);
    if (vetoes.length > 0) (zeroed ??= {})[indicator.key] = vetoes.map(({ name }) => name);
    const points = entry?.state === 'entered' ? pointsOf(unit, indicator, entry.values) : undefined;
    const counted = vetoes.length > 0 ? nothingOf(indicator, points) : points;
    if (counted === undefined) continue;
    scores.put(indicator, counted);
    scored += 1;
  }
  const { notApplicable, totalFloor } = scheme.data;
  const { groups, parts, base, bonus, deduction, total } = rollUp(category, scores, {
    notApplicable,
    totalFloor,
    states,
    deduction: unit.externalDeduction,
  });
  const { gates, vetoes, undrawn } = unit;
  const standing = { gates, vetoes, complete: undrawn.length === 0 && scored + (states?.size ?? 0) === indicators.length };
  const status = statusOf(category, standing);
  const attainable = common.differs && undrawn.length === 0 ? attainableOf(category, ({ key }) => !states?.has(key)) : undefined;
  const result: UnitResult = {
    name: unit.name,
    category: category.name,
    scores: common.scores((place) => scores.of(indicators[place]!)),
    groups: common.groups((_place, name) => groups.get(name)),
    ...(scheme.data.parts.length > 0 && { parts: common.parts((_place, name) => parts.get(name)) }),
    base,
    bonus,
    deduction,
    total,
    ...(attainable !== undefined && { attainable }),
    rank: null,
    grade: gradeOf(scheme, category, standing, total),
    status,
    ...(vetoes.length > 0 && vetoedIn(unit, scheme)),
    ...(zeroed && { zeroed }),
    ...(states && { states: Object.fromEntries(states) }),
    ...(unit.givenBack.size > 0 && { givenBack: pointsGivenBack(unit) }),
    missing: status === 'not-assessed' || status === 'assessed' ? [] : missingOf(unit, scheme, scores),
  };
  return result;
}

/** What vetoes leave to a unit beside its grade and its points. */
function vetoedIn({ category, vetoes }: AssessedUnit, scheme: Scheme): Pick<UnitResult, 'barred' | 'capped'> {
  const barred = vetoesFound(category.data.vetoes?.items ?? [], vetoes).barring.map(({ name }) => name);
  const capped = capOf(scheme, category, vetoes);
  return { ...(barred.length > 0 && { barred }), ...(capped && { capped }) };
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
function missingOf(unit: AssessedUnit, scheme: Scheme, scores: PerIndicator<number>): string[] {
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
