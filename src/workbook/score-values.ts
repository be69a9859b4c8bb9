// What the engine gives for each column of a score sheet: the value that stands beside the formula.
import type { Cell } from '../model/cell';
import type { Group, Indicator } from '../rubric/tree';
import type { ScoredRow, Sources } from './score-sources';
import type { ScoreColumn } from './score-layout';
import { FAULTY, FOUND, statusWords, TO_RECORD, UNFINISHED } from './score-words';

export function valueOf({ mode, layout: { category } }: Sources, column: ScoreColumn, { id, name, rosterPlace, facts, unit, result }: ScoredRow): Cell {
  const points = (indicator: Indicator): Cell => {
    const score = result?.scores[indicator.key];
    if (score !== undefined) return score;
    if (unit?.entries.get(indicator.key)?.state !== 'refused') return TO_RECORD;
    return mode === 'score' ? '#VALUE!' : FAULTY;
  };
  const groupPoints = (group: Group): Cell => {
    const each = group.indicators.map(points);
    if (each.every((score) => typeof score === 'number')) return result!.groups[group.name]!;
    return each.includes(TO_RECORD) ? TO_RECORD : FAULTY;
  };
  const sumOf = (groups: readonly Group[], sum: number | undefined): Cell =>
    sum !== undefined && groups.every((group) => typeof groupPoints(group) === 'number') ? sum : UNFINISHED;
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
    case 'base':
      return sumOf(category.groups.filter((group) => group.role === 'base'), result?.base);
    case 'total':
      return sumOf(category.groups, result?.total);
    case 'status':
      return statusWords[result?.status ?? 'incomplete'];
    case 'grade':
      return result?.grade ?? '';
    case 'rank':
      return result?.rank ?? '';
  }
}
