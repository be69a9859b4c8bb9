// 得分: every row mirrors the same row of the entry sheet and works out its points, total, grade and place.
import { showPoints } from '../../model/points';
import type { Indicator } from '../../rubric/tree';
import { areaAt, rangeName } from '../area';
import { cutAt, pageBorders, type Band } from '../band';
import { footer, heading, tabs } from '../frame';
import { sheetNames, tableNames } from '../names';
import { laidWith } from './laid-with';
import { pageHeader, paperFor } from '../paper';
import type { PlanCell, SheetPlan } from '../plan';
import { formTitle } from '../form';
import { standingConditions, standingStyles } from './standing-look';
import type { ScoreColumn, ScoreLayout } from './score-layout';
import { scoreCells } from './score-cells';
import { scoreNotes } from './score-notes';
import type { ScoredRow, Sources } from './score-sources';
import { rowHeight, textWidth } from '../text-size';

const HINTS = {
  score: '这张表自动计算，请勿改动；录入请到“录入”表。每行与录入表同一行对应，录入表排序后这里跟着变。分数由 SCORE 公式按条文计算。',
  native: '这张表自动计算，请勿改动；录入请到“录入”表。每行与录入表同一行对应，录入表排序后这里跟着变。分数由 Excel 公式计算，不需要加载项。',
  values: '这张表的分数已固化为数值，不再随录入变化。要恢复自动计算，请在“设置”里改回公式。',
} as const;

/** The name column is the first that is not hidden. */
const NAME = 2;

/** `scored` in the order of the entry sheet's rows, at least one. */
export function scoreSheet(sources: Sources, scored: readonly ScoredRow[]): SheetPlan {
  const { frame, layout, mode } = sources;
  const { columns, form, rows: at } = layout;
  const body = scoreCells(sources, scored);
  const names = scored.reduce((widest, { name }) => Math.max(widest, textWidth(String(name ?? ''))), 0);
  const widths = columns.map((column) => (column.role === 'name' ? Math.min(40, Math.max(22, names + 3)) : widthOf(column)));
  const notes = mode === 'values' ? scoreNotes(layout, scored) : [];
  const title = `得分 · ${formTitle(form)}`;
  const head = heading(frame, title, HINTS[mode] + (notes.length > 0 ? '鼠标停在分数上（或选中分数）可看得分理由。' : ''), { column: NAME, hintColumn: NAME + 1, widths });
  const headers = columns.map(({ header }) => header);
  const hiddenColumns = [0, 1, ...columns.flatMap(({ role }, index) => (isHelp(role) ? [index] : []))];
  const groups = bandsOf(columns, (column) => bandOf(column, columns), levelOf);
  const under = at.levels === undefined ? [] : bandsOf(columns, levelOf);
  const heightsWith = (bands: readonly Band[], levels: readonly Band[]): { row: number; points: number }[] => [
    ...head.heights!,
    { row: at.band, points: at.levels === undefined ? 28 : bandHeight(bands, widths, 28) },
    ...(at.levels === undefined ? [] : [{ row: at.levels, points: bandHeight(levels, widths, 24) }]),
    { row: at.weight, points: 20 },
    { row: at.header, points: rowHeight(headers.map((text, column) => ({ text, width: widths[column]! })), { least: 40 }) },
    ...body.map((_, index) => ({ row: at.first + index, points: 22 })),
  ];
  const printed = widths.map((width, index) => (hiddenColumns.includes(index) ? 0 : width));
  const borders = pageBorders([...columns.keys()].filter((column) => column > NAME && printed[column]! > 0), { divided: [...groups, ...under] });
  const paper = paperFor(printed, heightsWith(groups, under), { first: at.band, table: { repeated: NAME + 1, borders } });
  const [bands, levels] = [groups, under].map((each) => cutAt(each, paper.columnBreaks ?? [])) as [GroupBand[], Band[]];
  const heights = heightsWith(bands, levels);
  return {
    name: sheetNames.score(form),
    tabColour: frame.demo ? tabs.demo : tabs.result,
    widths,
    hiddenColumns,
    heights,
    blocks: [
      ...head.blocks,
      ...bands.map(({ title, column }) => ({ row: at.band, column, cells: [[title]] })),
      ...levels.map(({ title, column }) => ({ row: at.levels!, column, cells: [[title]] })),
      { row: at.header - 1, column: 0, cells: [[laidWith(frame.scheme, form, mode)]] },
      { row: at.weight, column: NAME, cells: [columns.slice(NAME).map((column, index) => (index === 0 ? '满分' : column.role === 'compared' ? bestOf(NAME + index, layout, body) : weightOf(column)))] },
      { row: at.header, column: 0, cells: [headers, ...body] },
    ],
    styles: [
      ...head.styles,
      { area: areaAt(at.band, NAME, at.weight - at.band, columns.length - NAME), style: 'header' },
      { area: areaAt(at.weight, NAME, 1, columns.length - NAME), style: 'weight' },
      { area: areaAt(at.header, 0, 1, columns.length), style: 'band' },
      { area: areaAt(at.first, 0, body.length, columns.length), style: 'cell' },
      ...columns.flatMap((column, index) => standingStyles(column.role).map((style) => ({ area: areaAt(at.first, index, body.length), style }))),
      ...columns.flatMap((column, index) => (isFine(column, layout) ? [{ area: areaAt(at.first, index, body.length), style: 'mean' as const }] : [])),
      ...columns.flatMap((column, index) => (column.role === 'veto' ? [{ area: areaAt(at.header, index), style: 'veto_header' as const }] : [])),
    ],
    merges: [...head.merges, ...[
      ...bands.map(({ column, columns: count, part }) => areaAt(at.band, column, at.levels === undefined || part !== undefined ? 1 : 2, count)),
      ...levels.map(({ column, columns: count }) => areaAt(at.levels!, column, 1, count)),
    ].filter(({ rows, columns: count }) => rows > 1 || count > 1)],
    tables: [{ name: tableNames.score(form), area: areaAt(at.header, 0, body.length + 1, columns.length), columns: headers, filter: false }],
    conditions: columns.flatMap((column, index) => standingConditions(column, areaAt(at.first, index, body.length))),
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

/** Whether points may have more decimals than people read: shares of a weight, parts of the best, a base stretched to full marks. */
function isFine(column: ScoreColumn, { indexOf, form }: ScoreLayout): boolean {
  const hasShares = ({ inputs }: Indicator): boolean => inputs.some(({ best, type }) => best !== undefined || type === 'share');
  if (column.role === 'points') return hasShares(column.indicator);
  if (column.role === 'subtotal') return column.group.indicators.some(hasShares);
  return column.role === 'base' && (indexOf.has('applicable') || form.indicators.some(hasShares));
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

/** The levels between a group and its indicators: 政策. */
function levelOf(column: ScoreColumn): string | undefined {
  return column.role === 'points' && column.indicator.under.length > 0 ? column.indicator.under.join(' · ') : undefined;
}

function bandOf(column: ScoreColumn, columns: readonly ScoreColumn[]): string | undefined {
  switch (column.role) {
    case 'unit':
    case 'roster-row':
      return undefined;
    case 'name':
    case 'fact':
      return '单位';
    case 'points': {
      const group = columns.find((each) => each.role === 'subtotal' && each.group.indicators.includes(column.indicator));
      return group ? bandOf(group, columns) : undefined;
    }
    case 'subtotal':
      return `${column.group.name}\u3000${showPoints(column.group.weight)} 分`;
    case 'veto':
      return '单项否决';
    case 'counted':
      return '采用的录入值';
    case 'read':
    case 'compared':
      return '公式用的读数';
    default:
      return '结果';
  }
}

/** Columns that only formulas look into. */
function isHelp(role: ScoreColumn['role']): boolean {
  return role === 'counted' || role === 'read' || role === 'compared';
}

/** The best of all units, once for the whole column. */
function bestOf(column: number, { rows: { first } }: ScoreLayout, body: readonly (readonly PlanCell[])[]): PlanCell {
  const value = body.reduce((most, row) => {
    const cell = row[column];
    return Math.max(most, cell !== null && typeof cell === 'object' && typeof cell.value === 'number' ? cell.value : 0);
  }, 0);
  return { formula: `MAX(${rangeName(areaAt(first, column, body.length))})`, value };
}

function weightOf(column: ScoreColumn): number | null {
  if (column.role === 'points') return column.indicator.weight;
  return column.role === 'subtotal' ? column.group.weight : null;
}

function widthOf({ role, header }: ScoreColumn): number {
  if (role === 'veto') return 16;
  if (role === 'points' || role === 'subtotal') return 10;
  return role === 'fact' ? Math.min(14, Math.max(10, textWidth(header) / 2 + 3)) : 11;
}
