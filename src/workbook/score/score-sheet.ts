// 得分: every row mirrors the same row of the entry sheet and works out its points, total, grade and place.
import { areaAt } from '../area';
import { cutAt, pageBorders, type Band } from '../band';
import { footer, heading, tabs } from '../frame';
import { formTitle } from '../form';
import { sheetNames, tableNames } from '../names';
import { pageHeader, paperFor } from '../paper';
import type { SheetPlan } from '../plan';
import { rowHeight } from '../text-size';
import { laidWith } from './laid-with';
import { scoreCells, type ScoreBoard, type ScoreColumn, type ScoredRow } from './score-column';
import type { ScoreLayout } from './score-layout';
import { scoreNotes } from './score-notes';
import { scoreTable, widthsOf } from './score-table';

/** Where a score sheet takes its cells from. */
export interface ScoreSources extends ScoreBoard {
  layout: ScoreLayout;
}

const HINTS = {
  score: '这张表自动计算，请勿改动；录入请到“录入”表。每行与录入表同一行对应，录入表排序后这里跟着变。分数由 SCORE 公式按条文计算。',
  native: '这张表自动计算，请勿改动；录入请到“录入”表。每行与录入表同一行对应，录入表排序后这里跟着变。分数由 Excel 公式计算，不需要加载项。',
  values: '这张表的分数已固化为数值，不再随录入变化。要恢复自动计算，请在“设置”里改回公式。',
} as const;

/** The name column is the first that is not hidden. */
const NAME = 2;
const USUAL_WIDTH = 11;

/** `scored` in the order of the entry sheet's rows, at least one. */
export function scoreSheet(sources: ScoreSources, scored: readonly ScoredRow[]): SheetPlan {
  const { frame, layout, mode } = sources;
  const { columns, form, rows: at } = layout;
  const body = scoreCells(sources, columns, scored);
  const widths = widthsOf(columns, scored, () => USUAL_WIDTH);
  const notes = mode === 'values' ? scoreNotes(layout, scored) : [];
  const title = `得分 · ${formTitle(form)}`;
  const head = heading(frame, title, HINTS[mode] + (notes.length > 0 ? '鼠标停在分数上（或选中分数）可看得分理由。' : ''), { column: NAME, hintColumn: NAME + 1, widths });
  const groups = bandsOf(columns, ({ band }) => band, ({ level }) => level);
  const under = at.levels === undefined ? [] : bandsOf(columns, ({ level }) => level);
  const table = scoreTable(sources, columns, body, { first: NAME, weightTitle: '满分' });
  const heightsWith = (bands: readonly Band[], levels: readonly Band[]): { row: number; points: number }[] => [
    ...head.heights!,
    { row: at.band, points: at.levels === undefined ? 28 : bandHeight(bands, widths, 28) },
    ...(at.levels === undefined ? [] : [{ row: at.levels, points: bandHeight(levels, widths, 24) }]),
    { row: at.weight, points: 20 },
    ...table.heights(widths),
  ];
  const printed = widths.map((width, index) => (table.hiddenColumns.includes(index) ? 0 : width));
  const borders = pageBorders([...columns.keys()].filter((column) => column > NAME && printed[column]! > 0), { divided: [...groups, ...under] });
  const paper = paperFor(printed, heightsWith(groups, under), { first: at.band, table: { repeated: NAME + 1, borders } });
  const [bands, levels] = [groups, under].map((each) => cutAt(each, paper.columnBreaks ?? [])) as [GroupBand[], Band[]];
  return {
    name: sheetNames.score(form),
    tabColour: frame.demo ? tabs.demo : tabs.result,
    widths,
    hiddenColumns: table.hiddenColumns,
    heights: heightsWith(bands, levels),
    blocks: [
      ...head.blocks,
      ...bands.map(({ title, column }) => ({ row: at.band, column, cells: [[title]] })),
      ...levels.map(({ title, column }) => ({ row: at.levels!, column, cells: [[title]] })),
      { row: at.header - 1, column: 0, cells: [[laidWith(frame.scheme, form, mode)]] },
      ...table.blocks,
    ],
    styles: [
      ...head.styles,
      { area: areaAt(at.band, NAME, at.weight - at.band, columns.length - NAME), style: 'header' },
      { area: areaAt(at.weight, NAME, 1, columns.length - NAME), style: 'weight' },
      { area: areaAt(at.header, 0, 1, columns.length), style: 'band' },
      ...table.styles,
    ],
    merges: [...head.merges, ...[
      ...bands.map(({ column, columns: count, part }) => areaAt(at.band, column, at.levels === undefined || part !== undefined ? 1 : 2, count)),
      ...levels.map(({ column, columns: count }) => areaAt(at.levels!, column, 1, count)),
    ].filter(({ rows, columns: count }) => rows > 1 || count > 1)],
    tables: [table.plan(tableNames.score(form))],
    conditions: table.conditions,
    links: head.links!,
    notes,
    freeze: { rows: at.first, columns: NAME + 1 },
    gridlines: false,
    print: {
      ...paper,
      repeatRows: { first: at.band, last: at.header },
      repeatColumns: { first: 0, last: NAME },
      area: areaAt(at.band, 0, at.first + body.length - at.band, columns.length),
      header: pageHeader(title),
      footer: footer(frame),
    },
  };
}

function bandHeight(bands: readonly Band[], widths: readonly number[], least: number): number {
  const widthOver = (column: number, columns: number): number => widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
  return rowHeight(bands.map(({ title, column, columns }) => ({ text: title, width: widthOver(column, columns) })), { least });
}

interface GroupBand extends Band {
  /** The levels under it; a band without any takes their row as well. */
  part: string | undefined;
}

/** Neighbours with one title share a band; one that would run over many levels is said again over each of them. */
function bandsOf(columns: readonly ScoreColumn[], titleOf: (column: ScoreColumn) => string | undefined, partOf: (column: ScoreColumn) => string | undefined = () => undefined): GroupBand[] {
  const bands: GroupBand[] = [];
  for (const [column, each] of columns.entries()) {
    const title = titleOf(each);
    if (title === undefined) continue;
    const last = bands.at(-1);
    const part = partOf(each);
    if (last?.title === title && last.part === part && last.column + last.columns === column) last.columns++;
    else bands.push({ title, part, column, columns: 1 });
  }
  return bands;
}
