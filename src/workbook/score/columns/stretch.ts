// The points of an indicator's neighbours as a stretch of cells, and the row of weights above them.
import { isEndless } from '../../../formula/endless';
import { cellName, rangeName } from '../../area';
import type { Group, Indicator } from '../../../rubric/tree';
import type { RowCells, ScoreBoard } from '../score-column';

export const pointsId = (indicator: Indicator): string => `points:${indicator.key}`;
export const subtotalId = (group: Group): string => `subtotal:${group.name}`;

/** Points and weights side by side. */
export interface Stretch {
  points: string;
  weights: string;
}

/** The points of neighbours in a row: `F6:H6`. */
export function pointsOver({ own }: RowCells, indicators: readonly Indicator[]): string {
  return `${own(pointsId(indicators[0]!))}:${own(pointsId(indicators.at(-1)!))}`;
}

/** A row above neighbours' points, as an absolute reference. */
export function rowOver({ layout: { indexOf } }: ScoreBoard, indicators: readonly Indicator[], row: number): string {
  return rangeName({ row, column: indexOf.get(pointsId(indicators[0]!))!, rows: 1, columns: indicators.length });
}

export function stretchOf(board: ScoreBoard, cells: RowCells, { indicators }: Group): Stretch {
  return { points: pointsOver(cells, indicators), weights: rowOver(board, indicators, board.layout.rows.weight) };
}

/** The cell of a column in the row of weights, as an absolute reference. */
export function weightCell({ layout: { rows, indexOf } }: ScoreBoard, id: string): string {
  return cellName(rows.weight, indexOf.get(id)!, true);
}

export function hasStates({ indicators }: Pick<Group, 'indicators'>): boolean {
  return indicators.some(({ applies, sampling }) => applies !== undefined || sampling !== undefined);
}

/** Whether points may have more decimals than people read: quotients, shares of a weight, parts of what others or another year have. */
export function hasShares({ inputs, formula }: Pick<Indicator, 'inputs' | 'formula'>): boolean {
  if (isEndless(formula)) return true;
  return inputs.some(({ taken, lastYearOf, type }) => taken !== undefined || lastYearOf !== undefined || type === 'share');
}
