// The chart of a table of the report: what it shows, and in words.
import { clip } from '../../model/text';
import type { BlockColumn, Holds, TableChart } from '../../report/block';
import type { ChartOfTable as PlacedChart } from '../part/chart';
import type { PlanCell } from '../plan';

const LONGEST_WORDS = 900;
/** Shares end at 1; the number at the end of a full bar needs room. */
const ROOM_FOR_LABELS = 1.1;

/** No figure stands at an empty column. */
const formats: Partial<Record<Holds, string>> = { count: '0;-0;', share: '0.0%' };

export function chartOf(chart: TableChart, columns: readonly BlockColumn[], rows: readonly (readonly PlanCell[])[]): PlacedChart {
  const { kind, title, names, figures, shares } = chart;
  return {
    kind,
    title,
    names,
    series: figures.map((column) => ({ name: columns[column]!.title, column })),
    altText: wordsOf(chart, columns, rows),
    numberFormat: formats[columns[figures[0]!]!.holds] ?? '0.00',
    ...(shares && { most: ROOM_FOR_LABELS }),
  };
}

/** The whole chart in words: 各分数段的单位数。90 分（含）至 100 分：市州 3，高校 20；…. */
function wordsOf({ title, names, figures }: TableChart, columns: readonly BlockColumn[], rows: readonly (readonly PlanCell[])[]): string {
  const points = rows.map(
    (row) =>
      `${String(row[names])}：${figures.map((column) => figureOf(row[column] ?? null, columns[column]!, figures.length > 1)).join('，')}`,
  );
  return clip(`${title}。${points.join('；')}。`, LONGEST_WORDS);
}

function figureOf(cell: PlanCell, { title, holds }: BlockColumn, named: boolean): string {
  return `${named ? `${title} ` : ''}${shown(cell, holds)}`;
}

function shown(cell: PlanCell, holds: Holds): string {
  if (typeof cell !== 'number') return cell === null ? '—' : String(cell);
  return holds === 'share' ? `${(cell * 100).toFixed(1)}%` : String(Math.round(cell * 100) / 100);
}
