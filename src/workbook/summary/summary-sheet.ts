// 汇总: the points of the parts of every unit of a category, weighted, with total, status, grade and place.
import { areaAt } from '../area';
import { footer, heading, tabs } from '../frame';
import { sheetNames, tableNames } from '../names';
import { paperWithTitle } from '../paper';
import type { SheetPlan } from '../plan';
import { laidWith } from '../score/laid-with';
import { scoreCells } from '../score/score-column';
import { scoreTable, widthsOf } from '../score/score-table';
import { textWidth } from '../text-size';
import type { SummaryBoard, SummaryRow } from './summary-column';
import type { SummaryLayout } from './summary-layout';

/** Where a summary takes its cells from. */
export interface SummarySources extends SummaryBoard {
  layout: SummaryLayout;
}

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
  const name = layout.indexOf.get('name')!;
  const body = scoreCells(sources, columns, rows);
  const widths = widthsOf(columns, rows, (header) => Math.min(16, Math.max(11, textWidth(header) + 3)));
  const title = `汇总 · ${category.data.fullName}`;
  const head = heading(frame, title, HINTS[mode], { column: name, hintColumn: name + 1, widths });
  const table = scoreTable(sources, columns, body, { first: name, weightTitle: '权重' });
  const heights = [...head.heights!, { row: at.weight, points: 22 }, ...table.heights(widths)];
  const paper = paperWithTitle(
    { title, widths: widths.map((width, index) => (index < name ? 0 : width)), heights, area: areaAt(0, 0, at.first + body.length, columns.length), hintSize: HINT_SIZE },
    { first: at.weight, repeated: name + 1, borders: [...columns.keys()].slice(name + 2) },
  );
  return {
    name: sheetNames.summary(category),
    tabColour: frame.demo ? tabs.demo : tabs.result,
    widths,
    hiddenColumns: table.hiddenColumns,
    heights,
    blocks: [...head.blocks, { row: at.header - 1, column: 0, cells: [[laidWith(frame.scheme, { category }, mode)]] }, ...table.blocks],
    styles: [
      ...head.styles,
      { area: areaAt(at.weight, name, 1, columns.length - name), style: 'weight' },
      { area: areaAt(at.header, 0, 1, columns.length), style: 'header' },
      ...table.styles,
    ],
    merges: head.merges,
    tables: [table.plan(tableNames.summary(category))],
    conditions: table.conditions,
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
