// 变动: what has become of every unit since an earlier assessment of the same work, and which entries made the difference.
import type { AssessedUnit, Assessment } from '../assessment/assessment';
import { stateWords } from '../assessment/states';
import { isBlank, type Cell } from '../model/cell';
import type { Value } from '../model/inputs';
import { fold, list } from '../model/text';
import { statedInputs, type Indicator } from '../rubric/tree';
import type { Scoreboard, UnitResult } from '../scoring/scoreboard';
import type { TableCell } from './block';
import type { Standing } from './source';
import { pointsCell } from './state';
import { compareYears } from './year-on-year';

/** What is compared with; the scoreboard must have been made from this assessment. */
export interface Earlier {
  assessment: Assessment;
  scoreboard: Scoreboard;
}

/** One thing that was said of a unit and is said otherwise now. */
export interface ChangedEntry {
  unit: string;
  category: string;
  /** The indicator, or what else it was: 单项否决. */
  about: string;
  before: string;
  now: string;
  /** undefined where it gives no points of its own. */
  points?: { before: TableCell; now: TableCell };
  /** Whether nothing else was entered, and the points are others all the same. */
  isByOthers: boolean;
}

export interface ChangedUnit {
  before: UnitResult;
  now: UnitResult;
  /** Whether nothing that was said of it has changed: others have moved past it. */
  isByOthers: boolean;
}

interface Changes {
  /** Those whose total, rank, grade or status changed, in their order. */
  units: readonly ChangedUnit[];
  entries: readonly ChangedEntry[];
  /** Names of units that are new, and of those that are gone. */
  added: readonly string[];
  gone: readonly string[];
}

export function changesSince(now: Earlier, before: Earlier): Changes {
  const compared = compareYears(now.scoreboard, { year: 0, scoreboard: before.scoreboard }).units;
  const pairs = compared.flatMap((each) => (each.now && each.before ? [{ now: each.now, before: each.before as UnitResult }] : []));
  const [ofNow, ofBefore] = [now, before].map(
    ({ assessment, scoreboard }) => new Map(scoreboard.units.map((result, index) => [result, assessment.units[index]!])),
  );
  const each = pairs.map((pair) => ({
    pair,
    entries: changedEntries(
      { unit: ofBefore!.get(pair.before)!, result: pair.before },
      { unit: ofNow!.get(pair.now)!, result: pair.now },
      now.assessment,
    ),
  }));
  return {
    units: each.flatMap(({ pair, entries }) => (isSame(pair.before, pair.now) ? [] : [{ ...pair, isByOthers: entries.length === 0 }])),
    entries: each.flatMap(({ entries }) => entries),
    added: compared.flatMap(({ name, before: there }) => (there ? [] : [name])),
    gone: compared.flatMap(({ name, now: here }) => (here ? [] : [name])),
  };
}

function isSame(one: UnitResult, other: UnitResult): boolean {
  return (['total', 'rank', 'grade', 'status', 'category'] as const).every((key) => one[key] === other[key]);
}

function changedEntries(before: Standing, now: Standing, { scheme }: Assessment): ChangedEntry[] {
  const { name, category } = now.result;
  const told = { unit: name, category, isByOthers: false };
  const indicators = now.unit.category.indicators.flatMap((indicator): ChangedEntry[] => {
    const [said, says] = [before, now].map(({ unit }) => enteredInWords(unit, indicator));
    const points = { before: pointsCell(before, indicator.key), now: pointsCell(now, indicator.key) };
    const isByOthers = said === says;
    if (isByOthers && JSON.stringify(points.before) === JSON.stringify(points.now)) return [];
    return [{ ...told, about: indicator.key, before: said!, now: says!, points, isByOthers }];
  });
  const facts = factsOf(now.unit, scheme);
  const others = [...factsOf(before.unit, scheme)].flatMap(([about, said]): ChangedEntry[] => {
    const says = facts.get(about) ?? NOTHING;
    return says === said ? [] : [{ ...told, about, before: said, now: says }];
  });
  return [...indicators, ...others];
}

const NOTHING = '未录入';

/** What counts of an indicator as people entered it: 3, or 开设项数 3；满意率 90. */
export function enteredInWords(unit: AssessedUnit, indicator: Indicator): string {
  const state = unit.entries.get(indicator.key)?.state;
  if (state === 'not-applicable' || state === 'not-sampled') return stateWords[state];
  const cells = unit.counted.get(indicator.key) ?? [];
  if (cells.every(isBlank)) return NOTHING;
  const inputs = statedInputs(indicator, cells.length);
  if (inputs.length <= 1) return wordOf(cells[0] ?? null);
  return inputs.map(({ name }, at) => `${name} ${wordOf(cells[at] ?? null)}`).join('；');
}

function wordOf(cell: Cell | Value): string {
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return cell === null || isBlank(cell) ? NOTHING : String(cell).trim();
}

/** What else is said of a unit and decides about its result; texts are for people to read, and decide about nothing. */
function factsOf(unit: AssessedUnit, { data }: Assessment['scheme']): Map<string, string> {
  const { vetoes } = unit.category.data;
  const named = (vetoes?.items ?? []).filter(({ number }) => unit.vetoes.includes(number)).map(({ name }) => name);
  const attributes = data.attributes.filter(({ type }) => type !== 'text');
  return new Map<string, string>([
    ['类别', unit.category.name],
    ...(vetoes ? [[vetoes.label, named.length > 0 ? list(named) : '无'] as const] : []),
    ...attributes.map(({ name }) => [name, wordOf(unit.attributes.get(name) ?? null)] as const),
    ...data.gates.map(({ name }) => [name, wordOf(unit.gates.get(name) ?? null)] as const),
    ...data.observations.map(({ id, name }) => [name, wordOf(unit.observations.get(id) ?? null)] as const),
    ...(data.externalDeduction ? [[data.externalDeduction.name, String(unit.externalDeduction)] as const] : []),
    ...unit.category.data.causes.map(({ id, name }) => {
      const { points = null, deductedIn = null } = unit.causes.get(id) ?? {};
      return [fold(name) === '' ? id : name, isBlank(points) ? NOTHING : `${wordOf(points)}（${wordOf(deductedIn)}）`] as const;
    }),
  ]);
}
