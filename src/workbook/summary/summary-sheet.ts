// 汇总: the points of the parts of every unit of a category, weighted, with total, status, grade and place.
import { showPoints } from '../../model/points';
import { areaAt } from '../area';
import { footer, heading, tabs } from '../frame';
import { laidWith } from '../score/laid-with';
import { sheetNames, tableNames } from '../names';
import { paperWithTitle } from '../paper';
import type { SheetPlan } from '../plan';
import { standingConditions, standingStyles } from '../score/standing-look';
import { summaryCells, type SummaryRow, type SummarySources } from './summary-cells';
import type { SummaryColumn } from './summary-layout';
import { rowHeight, textWidth } from '../text-size';

/** The letters of the hint, which is printed with the table. */
const HINT_SIZE = 10;

const HINTS = {
  score: '这张表自动计算，请勿改动。各部分得分取自“得分”表，按权重合计后减去外部扣分。',
  native: '这张表自动计算，请勿改动。各部分得分取自“得分”表，按权重合计后减去外部扣分。',
  values: '这张表的分数已固化为数值，不再随录入变化。要恢复自动计算，请在“设置”里改回公式。',
} as const;

/** `rows` in the order of the first part's entry rows, at least one. */
export function summarySheet(sources: SummarySources, rows: readonly SummaryRow[]): SheetPlan {
  const { frame, layout, mode } = sources;
  const { columns, category, rows: at } = layout;
  const name = columns.findIndex(({ role }) => role === 'name');
  const body = summaryCells(sources, rows);
  const longest = rows.reduce((widest, each) => Math.max(widest, textWidth(String(each.name ?? ''))), 0);
  const widths = columns.map((column) => (column.role === 'name' ? Math.min(40, Math.max(22, longest + 3)) : widthOf(column)));
  const title = `汇总 · ${category.data.fullName}`;
  const head = heading(frame, title, HINTS[mode], { column: name, hintColumn: name + 1, widths });
  const headers = columns.map(({ header }) => header);
  const heights = [
    ...head.heights!,
    { row: at.weight, points: 22 },
    { row: at.header, points: rowHeight(headers.map((text, column) => ({ text, width: widths[column]! })), { least: 40 }) },
    ...body.map((_, index) => ({ row: at.first + index, points: 22 })),
  ];
  const paper = paperWithTitle(
    { title, widths: widths.map((width, index) => (index < name ? 0 : width)), heights, area: areaAt(0, 0, at.first + body.length, columns.length), hintSize: HINT_SIZE },
    { first: at.weight, repeated: name + 1, borders: [...columns.keys()].slice(name + 2) },
  );
  return {
    name: sheetNames.summary(category),
    tabColour: frame.demo ? tabs.demo : tabs.result,
    widths,
    hiddenColumns: columns.flatMap((_, index) => (index < name ? [index] : [])),
    heights,
    blocks: [
      ...head.blocks,
      { row: at.header - 1, column: 0, cells: [[laidWith(frame.scheme, { category }, mode)]] },
      { row: at.weight, column: name, cells: [columns.slice(name).map((column, index) => (index === 0 ? '权重' : weightOf(column)))] },
      { row: at.header, column: 0, cells: [headers, ...body] },
    ],
    styles: [
      ...head.styles,
      { area: areaAt(at.weight, name, 1, columns.length - name), style: 'weight' },
      { area: areaAt(at.header, 0, 1, columns.length), style: 'header' },
      { area: areaAt(at.first, 0, body.length, columns.length), style: 'cell' },
      ...columns.flatMap((column, index) => stylesOf(column).map((style) => ({ area: areaAt(at.first, index, body.length), style }))),
      ...columns.flatMap((column, index) => (column.role === 'veto' ? [{ area: areaAt(at.header, index), style: 'veto_header' as const }] : [])),
    ],
    merges: head.merges,
    tables: [{ name: tableNames.summary(category), area: areaAt(at.header, 0, body.length + 1, columns.length), columns: headers, filter: false }],
    conditions: columns.flatMap((column, index) => standingConditions({ role: roleOf(column) }, areaAt(at.first, index, body.length))),
    links: head.links!,
    freeze: { rows: at.first, columns: name + 1 },
    gridlines: false,
    print: {
      ...paper,
      repeatRows: { first: at.weight, last: at.header },
      footer: footer(frame),
    },
  };
}

/** A part looks like the part that it is taken from. */
function roleOf({ role }: SummaryColumn): 'part' | 'name' | 'unit' | 'fact' | 'veto' | 'deduction' | 'total' | 'status' | 'grade' | 'rank' {
  if (role === 'part-points' || role === 'weighted') return 'part';
  return role === 'roster-row' || role === 'part-row' ? 'unit' : role;
}

function stylesOf(column: SummaryColumn): ReturnType<typeof standingStyles> {
  if (column.role === 'part-points') return ['cell', 'mean'];
  if (column.role === 'weighted') return ['subtotal', 'mean'];
  return standingStyles(roleOf(column));
}

function weightOf(column: SummaryColumn): string | null {
  return column.role === 'part-points' ? `${showPoints(column.form.part.weight)}%` : null;
}

function widthOf({ role, header }: SummaryColumn): number {
  if (role === 'veto') return 16;
  return Math.min(16, Math.max(11, textWidth(header) + 3));
}
