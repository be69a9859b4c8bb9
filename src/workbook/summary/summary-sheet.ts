// 汇总: the points of the parts of every unit of a category, weighted, with total, status, grade and place.
import type { Pieces } from '../../model/pieces';
import { footer, heading, tabs } from '../frame';
import { sheetNames, tableNames } from '../names';
import { paperWithTitle } from '../paper';
import { stackParts } from '../part/stack';
import type { SheetPlan } from '../plan';
import { laidWith } from '../score/laid-with';
import { scoreCells } from '../score/score-column';
import { hiddenIn, scoreTable, widthsOf } from '../score/score-table';
import { textWidth } from '../text-size';
import type { SummaryBoard, SummaryRow } from './summary-column';
import type { SummaryLayout } from './summary-layout';

/** Where a summary takes its cells from. */
interface SummarySources extends SummaryBoard {
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
export function* summarySheet(sources: SummarySources, rows: readonly SummaryRow[]): Pieces<SheetPlan> {
  const { frame, layout, mode } = sources;
  const { columns, category } = layout;
  const name = layout.indexOf.get('name')!;
  const widths = widthsOf(columns, rows, (header) => Math.min(16, Math.max(11, textWidth(header) + 3)));
  const title = `汇总 · ${category.data.fullName}`;
  const laid = stackParts([
    ...heading(frame, title, HINTS[mode], { column: name, hintColumn: name + 1, widths }),
    scoreTable(columns, yield* scoreCells(sources, columns, rows), {
      widths,
      name: tableNames.summary(category),
      header: 'header',
      above: { from: name, title: '权重', style: 'weight', height: 22, beside: laidWith(frame.scheme, { category }, mode) },
    }),
  ]);
  return {
    name: sheetNames.summary(category),
    tabColour: frame.demo ? tabs.demo : tabs.result,
    widths,
    hiddenColumns: hiddenIn(columns),
    ...laid.plan,
    freeze: laid.freeze(name + 1),
    gridlines: false,
    print: {
      ...paperWithTitle(
        laid,
        { title, widths: widths.map((width, index) => (index < name ? 0 : width)), hintSize: HINT_SIZE },
        { repeated: name + 1, borders: [...columns.keys()].slice(name + 2) },
      ),
      repeatRows: laid.head!,
      footer: footer(frame),
    },
  };
}
