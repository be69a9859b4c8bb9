// 得分: every row mirrors the same row of the entry sheet and works out its points, total, grade and place.
import { showPoints } from '../model/points';
import { areaAt, cellName } from './area';
import { footer, heading, tabs } from './frame';
import { sheetNames, tableNames } from './names';
import type { ConditionPlan, SheetPlan } from './plan';
import { scoreRows as at, type ScoreColumn } from './score-layout';
import { scoreCells } from './score-cells';
import type { ScoredRow, Sources } from './score-sources';
import { FAULTY, statusWords, TO_RECORD, UNFINISHED } from './score-words';
import type { StyleName } from './style';
import { rowHeight, textWidth } from './text-size';

const HINTS = {
  score: '这张表自动计算，请勿改动；录入请到“录入”表。每行与录入表同一行对应，录入表排序后这里跟着变。分数由 SCORE 公式按条文计算。',
  native: '这张表自动计算，请勿改动；录入请到“录入”表。每行与录入表同一行对应，录入表排序后这里跟着变。分数由 Excel 公式计算，不需要加载项。',
  values: '这张表的分数已固化为数值，不再随录入变化。需要重新计算时，请重新生成。',
} as const;

/** The name column is the first that is not hidden. */
const NAME = 2;

/** `scored` in the order of the entry sheet's rows, at least one. */
export function scoreSheet(sources: Sources, scored: readonly ScoredRow[]): SheetPlan {
  const { frame, layout, mode } = sources;
  const { columns, category } = layout;
  const body = scoreCells(sources, scored);
  const names = scored.reduce((widest, { name }) => Math.max(widest, textWidth(String(name ?? ''))), 0);
  const widths = columns.map((column) => (column.role === 'name' ? Math.min(40, Math.max(22, names + 3)) : widthOf(column)));
  const head = heading(frame, `得分 · ${category.data.fullName}`, HINTS[mode], { column: NAME, hintColumn: NAME + 1 });
  const bands = bandsOf(columns);
  const headers = columns.map(({ header }) => header);
  return {
    name: sheetNames.score(category),
    tabColour: frame.demo ? tabs.demo : tabs.result,
    widths,
    hiddenColumns: [0, 1],
    heights: [
      ...head.heights!,
      { row: at.band, points: 28 },
      { row: at.weight, points: 20 },
      { row: at.header, points: rowHeight(headers.map((text, column) => ({ text, width: widths[column]! })), { least: 40 }) },
      ...body.map((_, index) => ({ row: at.first + index, points: 22 })),
    ],
    blocks: [
      ...head.blocks,
      ...bands.map(({ title, column }) => ({ row: at.band, column, cells: [[title]] })),
      { row: at.weight, column: NAME, cells: [columns.slice(NAME).map((column, index) => (index === 0 ? '满分' : weightOf(column)))] },
      { row: at.header, column: 0, cells: [headers, ...body] },
    ],
    styles: [
      ...head.styles,
      { area: areaAt(at.band, NAME, 1, columns.length - NAME), style: 'header' },
      { area: areaAt(at.weight, NAME, 1, columns.length - NAME), style: 'weight' },
      { area: areaAt(at.header, 0, 1, columns.length), style: 'band' },
      { area: areaAt(at.first, 0, body.length, columns.length), style: 'cell' },
      ...columns.flatMap((column, index) => stylesOf(column).map((style) => ({ area: areaAt(at.first, index, body.length), style }))),
      ...columns.flatMap((column, index) => (column.role === 'veto' ? [{ area: areaAt(at.header, index), style: 'veto_header' as const }] : [])),
    ],
    merges: bands.filter((band) => band.columns > 1).map((band) => areaAt(at.band, band.column, 1, band.columns)),
    tables: [{ name: tableNames.score(category), area: areaAt(at.header, 0, body.length + 1, columns.length), columns: headers, filter: false }],
    conditions: conditions(columns, body.length),
    links: head.links!,
    freeze: { rows: at.first, columns: NAME + 1 },
    gridlines: false,
    print: {
      orientation: 'landscape',
      fitWidth: Math.max(1, Math.round(widths.reduce((all, each) => all + each, 0) / 190)),
      repeatRows: { first: at.band, last: at.header },
      repeatColumns: { first: 0, last: NAME },
      area: areaAt(0, 0, at.first + body.length, columns.length),
      footer: footer(frame),
    },
  };
}

function bandsOf(columns: readonly ScoreColumn[]): { title: string; column: number; columns: number }[] {
  const bands: { title: string; column: number; columns: number }[] = [];
  for (const [column, each] of columns.entries()) {
    const title = bandOf(each, columns);
    if (title === undefined) continue;
    const last = bands.at(-1);
    if (last?.title === title) last.columns++;
    else bands.push({ title, column, columns: 1 });
  }
  return bands;
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
    default:
      return '结果';
  }
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

function stylesOf({ role }: ScoreColumn): StyleName[] {
  if (role === 'points') return ['points'];
  if (role === 'subtotal' || role === 'base') return ['subtotal'];
  if (role === 'total') return ['total'];
  return role === 'name' ? ['unit'] : ['centred'];
}

function conditions(columns: readonly ScoreColumn[], rows: number): ConditionPlan[] {
  return columns.flatMap((column, index): ConditionPlan[] => {
    const area = areaAt(at.first, index, rows);
    const cell = cellName(at.first, index);
    const is = (word: string, style: StyleName): ConditionPlan => ({ area, formula: `${cell}="${word}"`, style });
    switch (column.role) {
      case 'points':
      case 'subtotal':
        return [is(TO_RECORD, 'todo'), { area, formula: `OR(ISERROR(${cell}),IFERROR(${cell}="${FAULTY}",FALSE))`, style: 'problem' }];
      case 'base':
      case 'total':
        return [is(UNFINISHED, 'todo')];
      case 'status':
        return [is(UNFINISHED, 'todo'), is(statusWords.vetoed, 'problem'), is(statusWords['not-assessed'], 'warning')];
      case 'veto':
        return [{ area, formula: `${cell}<>""`, style: 'problem' }];
      case 'rank':
        return [{ area, formula: `AND(ISNUMBER(${cell}),${cell}<=3)`, style: 'good' }];
      default:
        return [];
    }
  });
}
