// The chart of a table: beside it where the sheet has room, else below; as high as its columns or bars need.
import type { Column, Holds, TableBlock, TableChart } from '../../report/block';
import { clip } from '../../model/text';
import { areaAt } from '../area';
import type { PlanCell } from '../plan';
import type { Part } from './part';

/** In characters of the sheet's columns. */
const WIDEST = 100;
const NARROWEST = 56;
const ROW_POINTS = 20;
/** Rows of the sheet for columns; for bars, a row for each and some above and below. */
const COLUMN_ROWS = 12;
const AROUND_BARS = 2;
const LONGEST_WORDS = 900;
/** Shares end at 1; the number at the end of a full bar needs room. */
const ROOM_FOR_LABELS = 1.1;

/** No figure stands at an empty column. */
const formats: Partial<Record<Holds, string>> = { count: '0;-0;', share: '0.0%' };

/** Adds the chart of a table of which each row is one row of the sheet, and the empty rows that it needs. */
export function addChart(part: Part, { columns, rows }: TableBlock, chart: TableChart, widths: readonly number[]): void {
  const body = part.cells.slice(1);
  const height = chart.kind === 'column' ? COLUMN_ROWS : AROUND_BARS + rows.length * chart.figures.length;
  const beside = placeFrom(columns.length + 1, widths);
  const fits = beside.width >= NARROWEST;
  const top = fits ? 0 : part.cells.length + 1;
  while (part.cells.length < top + height) {
    part.heights.push(part.cells.length < top ? 8 : ROW_POINTS);
    part.cells.push([null]);
  }
  const values = (column: number) => areaAt(1, column, rows.length, 1);
  const { column, count } = fits ? beside : placeFrom(0, widths);
  part.charts.push({
    kind: chart.kind,
    title: chart.title,
    categories: values(chart.names),
    series: chart.figures.map((figure) => ({ name: columns[figure]!.title, values: values(figure) })),
    place: areaAt(top, column, fits ? Math.max(height, body.length + 1) : height, count),
    altText: wordsOf(chart, columns, body),
    numberFormat: formats[columns[chart.figures[0]!]!.holds] ?? '0.00',
    ...(chart.shares && { most: ROOM_FOR_LABELS }),
  });
}

/** Columns of the sheet from one on, as many as a chart should cover. */
function placeFrom(column: number, widths: readonly number[]): { column: number; count: number; width: number } {
  let count = 0;
  let width = 0;
  for (const each of widths.slice(column)) {
    if (count > 0 && width + each > WIDEST) break;
    count++;
    width += each;
  }
  return { column, count, width };
}

/** The whole chart in words: 各分数段的单位数。90 分（含）至 100 分：市州 3，高校 20；…. */
function wordsOf({ title, names, figures }: TableChart, columns: readonly Column[], rows: readonly (readonly PlanCell[])[]): string {
  const points = rows.map((row) => `${String(row[names])}：${figures.map((column) => figureOf(row[column] ?? null, columns[column]!, figures.length > 1)).join('，')}`);
  return clip(`${title}。${points.join('；')}。`, LONGEST_WORDS);
}

function figureOf(cell: PlanCell, { title, holds }: Column, named: boolean): string {
  return `${named ? `${title} ` : ''}${shown(cell, holds)}`;
}

function shown(cell: PlanCell, holds: Holds): string {
  if (typeof cell !== 'number') return cell === null ? '—' : String(cell);
  return holds === 'share' ? `${(cell * 100).toFixed(1)}%` : String(Math.round(cell * 100) / 100);
}
