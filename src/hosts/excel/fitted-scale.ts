// The scale at which a sheet takes as many pages as its plan wants, for Excels that do not fit it themselves.
import { columnPoints, pageSize } from '../../workbook/page';
import type { PrintPlan, SheetPlan } from '../../workbook/plan';

const ROW = 15;
/** What Excel takes, in percent. */
const LEAST = 10;
const MOST = 100;

export function fittedScale({ orientation, fitWidth = 1, fitHeight, area }: PrintPlan, plan: SheetPlan): number {
  const { width, height } = pageSize(orientation);
  const byWidth = (width * fitWidth) / widthOf(plan, area);
  const byHeight = fitHeight === undefined ? Infinity : (height * fitHeight) / heightOf(plan, area);
  return Math.max(LEAST, Math.min(MOST, Math.floor(Math.min(byWidth, byHeight) * 100)));
}

function widthOf({ widths, hiddenColumns = [] }: SheetPlan, area: PrintPlan['area']): number {
  const first = area?.column ?? 0;
  const shown = widths.map((width, column) => (hiddenColumns.includes(column) ? 0 : columnPoints(width)));
  return sum(shown.slice(first, area && first + area.columns)) || 1;
}

function heightOf({ heights = [], hiddenRows = [], blocks }: SheetPlan, area: PrintPlan['area']): number {
  const known = new Map(heights.map(({ row, points }) => [row, points]));
  const first = area?.row ?? 0;
  const end = area ? first + area.rows : Math.max(...blocks.map(({ row, cells }) => row + cells.length), ...known.keys(), 1);
  return sum(Array.from({ length: end - first }, (_, at) => (hiddenRows.includes(first + at) ? 0 : (known.get(first + at) ?? ROW)))) || 1;
}

function sum(each: readonly number[]): number {
  return each.reduce((all, one) => all + one, 0);
}
