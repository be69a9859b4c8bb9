// What the engine gives for each column of a score sheet: the value that stands beside the formula.
import { stateWords, type State } from '../../assessment/states';
import { isBlank, type Cell } from '../../model/cell';
import { sumPoints } from '../../model/points';
import type { Group, Indicator, Scheme } from '../../rubric/tree';
import { rollUp } from '../../scoring/roll-up';
import type { UnitResult } from '../../scoring/scoreboard';
import type { CountedInput } from './counted-columns';
import { comparedValue, readValue } from './read-columns';
import type { Form } from '../form';
import type { ScoredRow, Sources } from './score-sources';
import type { ScoreColumn, StandingRole } from './score-layout';
import { FAULTY, FOUND, statusWords, TO_RECORD, UNFINISHED } from './score-words';
import { enteredCell } from '../entry/unit-rows';

export function valueOf({ mode, frame, layout: { form } }: Sources, column: ScoreColumn, row: ScoredRow): Cell {
  const { id, name, rosterPlace, facts, unit, result } = row;
  const { groups } = form.part;
  const points = (indicator: Indicator): Cell => pointsOf(indicator, row, mode === 'score' ? '#VALUE!' : FAULTY);
  const groupPoints = (group: Group): Cell => {
    const each = group.indicators.map(points);
    const isCounted = (cell: Cell): boolean => typeof cell === 'number' || Object.values(stateWords).includes(String(cell));
    if (result && each.every(isCounted)) return isDrawn(group, result) ? (result.groups[group.name] ?? 0) : TO_RECORD;
    return each.includes(TO_RECORD) ? TO_RECORD : FAULTY;
  };
  const sumOf = (of: readonly Group[], sum: (result: UnitResult) => number | undefined): Cell =>
    (result && of.every((group) => typeof groupPoints(group) === 'number') ? sum(result) : undefined) ?? UNFINISHED;
  switch (column.role) {
    case 'unit':
      return id ?? '';
    case 'roster-row':
      return rosterPlace ?? '';
    case 'name':
      return name ?? '';
    case 'fact':
      return facts.get(column.fact.id) ?? '';
    case 'points':
      return points(column.indicator);
    case 'subtotal':
      return groupPoints(column.group);
    case 'veto':
      return unit?.vetoes.includes(column.veto.veto.number) ? FOUND : '';
    case 'counted':
      return countedValue(column, row);
    case 'read':
      return readValue(column, unit, 'position' in column ? countedValue(column, row) : null);
    case 'compared':
      return comparedValue(column, unit, countedValue(column, row));
    case 'applicable':
      return counted(form, groups.flatMap((group) => group.indicators.map(points)));
    case 'base':
      return sumOf(groups.filter((group) => group.role === 'base'), (each) => baseOf(form, each, frame.scheme));
    case 'part':
      return sumOf(groups, (each) => each.parts?.[form.part.name]);
    case 'total':
      return sumOf(groups, (each) => each.total);
    default:
      return standingValue(column.role, row);
  }
}

/** What the engine gives for the columns of the standing, the total apart. */
export function standingValue(role: Exclude<StandingRole, 'total'>, { unit, result }: Pick<ScoredRow, 'unit' | 'result'>): Cell {
  switch (role) {
    case 'deduction':
      return unit?.externalDeduction ?? 0;
    case 'status':
      return statusWords[result?.status ?? 'incomplete'];
    case 'grade':
      return result?.grade ?? '';
    case 'rank':
      return result?.rank ?? '';
  }
}

/** The raw value of the round that counts; where nothing is to be entered, the word that says so. */
function countedValue({ indicator, position }: Pick<CountedInput, 'indicator' | 'position'>, { unit, result }: ScoredRow): Cell {
  const state = result?.states?.[indicator.key];
  return enteredCell(indicator, position, unit?.counted.get(indicator.key) ?? []) ?? (state ? stateWords[state] : '');
}

function pointsOf({ key, inputs }: Indicator, { unit, result, facts }: ScoredRow, faulty: string): Cell {
  const score = result?.scores[key];
  if (score !== undefined) return score;
  const state = result?.states?.[key];
  if (state) return stateWords[state];
  const entry = unit?.entries.get(key);
  const missing = entry?.state === 'missing' ? entry.inputs : entry?.state === 'refused' ? (entry.missing ?? []) : [key];
  // An attribute of the unit may be there and yet not be one of those that the rule knows.
  const isFaulty = (name: string): boolean => inputs.some((input) => input.attribute === name && !isBlank(facts.get(`attributes:${name}`)));
  return missing.every(isFaulty) ? faulty : TO_RECORD;
}

/** Whether as many indicators are 未抽中 as the draws have to leave. */
function isDrawn({ indicators }: Group, { states = {} }: UnitResult): boolean {
  const samplings = [...new Set(indicators.flatMap(({ sampling }) => sampling ?? []))];
  const undrawn = samplings.reduce((sum, sampling) => sum + indicators.filter((each) => each.sampling === sampling).length - sampling.draw, 0);
  return indicators.filter(({ key }) => states[key] === 'not-sampled').length === undrawn;
}

/** Weights of the base, less those beside which a word stands. */
function counted({ part, indicators }: Form, points: readonly Cell[]): number {
  const words: readonly Cell[] = Object.values(stateWords);
  const base = new Set(part.groups.flatMap((group) => (group.role === 'base' ? group.indicators : [])));
  return sumPoints(indicators.flatMap((indicator, index) => (base.has(indicator) && !words.includes(points[index]!) ? [indicator.weight] : [])));
}

/** The base of the form's part before weighting. */
function baseOf({ category, part, isWhole }: Form, { base, scores, states = {} }: UnitResult, { data }: Scheme): number {
  if (isWhole) return base;
  const only = { ...category, groups: part.groups, parts: [{ ...part, weight: 100 }] };
  return rollUp(only, new Map(Object.entries(scores)), { notApplicable: data.notApplicable, states: new Map<string, State>(Object.entries(states)) }).base;
}
