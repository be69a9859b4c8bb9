// 小计: the points of a group, or a word while one of them is missing.
import { NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD, stateWords } from '../../../assessment/states';
import type { Cell } from '../../../model/cell';
import { showPoints } from '../../../model/points';
import type { Group } from '../../../rubric/tree';
import { groupWeight } from '../../../rubric/weight';
import type { UnitResult } from '../../../scoring/scoreboard';
import { plainHeader, type ScoreBoard, type ScoreColumn, type ScoredRow, type Wished } from '../score-column';
import { FAULTY, TO_RECORD, UNFINISHED } from '../score-words';
import { whereWord, whereWrong } from './looks';
import { pointsOf } from './points';
import { hasShares, hasStates, pointsOver, subtotalId } from './stretch';

/** The title over a group's columns. */
export function groupBand(group: Group): string {
  const weight = groupWeight(group);
  return weight === undefined ? group.name : `${group.name}\u3000${showPoints(weight)} 分`;
}

export function subtotalColumn(group: Group): Wished<ScoreColumn> {
  const { indicators, role, weight } = group;
  return {
    id: subtotalId(group),
    wish: plainHeader(`${group.name}小计`),
    band: groupBand(group),
    width: 10,
    above: () => groupWeight(group) ?? null,
    styles: ['subtotal', ...(indicators.some(hasShares) ? ['mean' as const] : [])],
    conditions: (area) => [whereWord(area, TO_RECORD, 'todo'), whereWrong(area)],
    value: (row, board) => groupPoints(group, row, board),
    formula: () => (cells) =>
      subtotal(pointsOver(cells, indicators), {
        indicators: indicators.length,
        ...(weight !== undefined && role === 'bonus' && { most: weight }),
        ...(weight !== undefined && role === 'penalty' && { least: -weight }),
        ...(indicators.some(({ sampling }) => sampling) && { undrawn: undrawnIn(group) }),
        hasStates: hasStates(group),
      }),
  };
}

function groupPoints(group: Group, row: ScoredRow, board: ScoreBoard): Cell {
  const { result } = row;
  const each = group.indicators.map((indicator) => pointsOf(indicator, row, board));
  const isCounted = (cell: Cell): boolean => typeof cell === 'number' || Object.values(stateWords).includes(String(cell));
  if (result && each.every(isCounted)) return isDrawn(group, result) ? (result.groups[group.name] ?? 0) : TO_RECORD;
  return each.includes(TO_RECORD) ? TO_RECORD : FAULTY;
}

/** A sum of groups as the engine has it; a word while one of the groups is missing. */
export function groupSum(
  groups: readonly Group[],
  row: ScoredRow,
  board: ScoreBoard,
  sum: (result: UnitResult) => number | undefined,
): Cell {
  const { result } = row;
  return (result && groups.every((group) => typeof groupPoints(group, row, board) === 'number') ? sum(result) : undefined) ?? UNFINISHED;
}

/** So many indicators are 未抽中 once everything is drawn. */
function undrawnIn({ indicators }: Group): number {
  const samplings = [...new Set(indicators.flatMap(({ sampling }) => sampling ?? []))];
  return samplings.reduce((sum, sampling) => sum + indicators.filter((each) => each.sampling === sampling).length - sampling.draw, 0);
}

function isDrawn(group: Group, { states = {} }: UnitResult): boolean {
  return group.indicators.filter(({ key }) => states[key] === 'not-sampled').length === undrawnIn(group);
}

/** How a group's points are added up. */
interface Sum {
  indicators: number;
  /** A bonus stops here. */
  most?: number;
  /** A penalty stops here. */
  least?: number;
  /** So many indicators are 未抽中 once everything is drawn; absent where some may be 不适用 at most. */
  undrawn?: number;
  /** Words may stand in place of points. */
  hasStates: boolean;
}

function subtotal(range: string, { indicators, most, least, undrawn, hasStates: mayBeWords }: Sum): string {
  const sum = `ROUND(SUM(${range}),9)`;
  const points = most !== undefined ? `MIN(${most},${sum})` : least !== undefined ? `MAX(${least},${sum})` : sum;
  const filled = mayBeWords
    ? `COUNT(${range})+COUNTIF(${range},"${NOT_APPLICABLE_WORD}")+COUNTIF(${range},"${NOT_SAMPLED_WORD}")`
    : `COUNT(${range})`;
  const drawn = undrawn === undefined ? points : `IF(COUNTIF(${range},"${NOT_SAMPLED_WORD}")<>${undrawn},"${TO_RECORD}",${points})`;
  return `IF(${filled}<${indicators},IF(COUNTIF(${range},"${TO_RECORD}")>0,"${TO_RECORD}","${FAULTY}"),${drawn})`;
}
