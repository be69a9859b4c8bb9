// 指标: the official table of a form, as the document prints it, on A4.
import type { Form } from '../form';
import { DEMO_MARK, footer, tabs, wayHome, type Frame } from '../frame';
import { fold } from '../../model/text';
import { sheetNames } from '../names';
import { acrossLine, line } from '../part/part';
import { stackParts } from '../part/stack';
import { tableOnSheet } from '../part/table';
import type { SheetPlan } from '../plan';
import { rowHeight } from '../text-size';
import { officialColumns, PAGE, sharedRows, type OfficialColumn } from './clause-columns';

type Cells = readonly (string | number | null)[];

export function clauseSheet(frame: Frame, form: Form): SheetPlan {
  const { title } = frame.scheme.data;
  const columns = officialColumns(form);
  const widths = columns.map(({ width }) => width);
  const isWide = widths.reduce((all, each) => all + each, 0) > PAGE.upright;
  const size = isWide ? 9 : 10.5;
  // All levels but the last stand once beside everything that they hold.
  const levels = columns.filter(({ holds }) => holds === 'level').length - 1;
  const cells = form.indicators.map((indicator): Cells => columns.map(({ valueOf }) => valueOf(indicator)));
  const heightOf = (row: Cells): number => rowHeight(tallCells(columns, row, levels, isWide), { size, least: isWide ? 24 : 30 });
  const starts = form.category.data.tables
    ? pageStarts(cells.map(heightOf), isWide ? PAGE_HEIGHT.lying : PAGE_HEIGHT.upright)
    : new Set<number>();
  const shared = Array.from({ length: levels }, (_, level) => sharedRows(form, columns, level, starts));
  const veto = vetoRow(form, columns);
  // A document of one table has no heading but its title.
  const heading = fold(headingOf(form)) === fold(title) ? null : headingOf(form);
  const { plan, head, freeze, paper } = stackParts([
    line([wayHome(frame), { column: DEMO_COLUMN, text: frame.demo ? DEMO_MARK : null, style: 'demo' }], { height: 22, isOffPaper: true }),
    acrossLine(title, 'official_title', widths, { size: 16, least: 32 }),
    line(
      [
        { columns: widths.length, style: 'official_title' },
        { text: heading, columns: widths.length, style: 'official_heading', merged: { columns: widths.length } },
      ],
      { height: heading === null ? 8 : 24 },
    ),
    tableOnSheet(
      columns.map(({ title: header, isCentred }, at) => ({ header, styles: isCentred ? ['centred'] : [], shared: shared[at] })),
      [...onceEach(cells, shared), ...(veto ? [veto] : [])],
      {
        widths,
        header: { style: 'official_header', height: 26 },
        styles: [isWide ? 'official_small' : 'official'],
        height: (row, index) => Math.max(heightOf(row), levelHeight(shared, index, row, widths, size)),
        look: (row) => (row === veto ? { firstColumns: levels + 1 } : undefined),
      },
    ),
  ]);
  return {
    name: sheetNames.clauses(form),
    tabColour: frame.demo ? tabs.demo : tabs.guide,
    widths,
    ...plan,
    freeze: freeze(0),
    gridlines: false,
    print: {
      orientation: isWide ? 'landscape' : 'portrait',
      fitWidth: 1,
      repeatRows: head!,
      area: paper({ columns: widths.length }),
      footer: footer(frame),
    },
  };
}

/** Small letters fit more into a line. */
const SMALLER = 1.18;
const DEMO_COLUMN = 3;

type Span = { first: number; rows: number };

function headingOf({ category, part }: Form): string {
  const { heading, headings = [] } = category.data;
  return [heading, ...headings][category.parts.indexOf(part)] ?? heading;
}

/** Room for rows on a page, in points before the sheet is made to fit the paper. */
const PAGE_HEIGHT = { upright: 790, lying: 510 } as const;
/** What title and heading take of the first page. */
const TITLE_HEIGHT = 60;

/** The rows with which a page is expected to begin, the first apart. */
function pageStarts(heights: readonly number[], room: number): Set<number> {
  const starts = new Set<number>();
  let used = TITLE_HEIGHT;
  for (const [row, height] of heights.entries()) {
    if (used + height > room && row > 0) {
      starts.add(row);
      used = 0;
    }
    used += height;
  }
  return starts;
}

/** Height of the texts of levels that have only this row to stand in. */
function levelHeight(shared: readonly Span[][], row: number, cells: Cells, widths: readonly number[], size: number): number {
  const alone = shared.flatMap((spans, level) =>
    spans.some(({ first, rows: count }) => first === row && count === 1)
      ? [{ text: String(cells[level] ?? ''), width: widths[level]! }]
      : [],
  );
  return rowHeight(alone, { size });
}

/** What several rows have in common stands in the first of them. */
function onceEach(cells: readonly Cells[], shared: readonly Span[][]): Cells[] {
  return cells.map((row, index) => row.map((cell, column) => (shared[column]?.every(({ first }) => first !== index) ? null : cell)));
}

/** Cells whose own row must hold their text: those that stand for several rows have room enough. */
function tallCells(columns: readonly OfficialColumn[], cells: Cells, shared: number, isWide: boolean): { text: string; width: number }[] {
  return columns.flatMap(({ width }, column) =>
    column < shared ? [] : [{ text: String(cells[column] ?? ''), width: isWide ? width * SMALLER : width }],
  );
}

/** The veto clauses in the column of the clauses, their note behind them or in the last column of words. */
function vetoRow({ category, vetoes }: Form, columns: readonly OfficialColumn[]): (string | null)[] | undefined {
  if (!category.data.vetoes || vetoes.length === 0) return undefined;
  const { name, label, note } = category.data.vetoes;
  const items = vetoes.map((item) => (vetoes.length > 1 ? `${item.number}.${item.clause}` : item.clause));
  const clause = columns.findIndex(({ holds }) => holds === 'clause');
  const last = columns.findLastIndex(({ holds }) => holds === 'clause' || holds === 'words');
  return columns.map(({ holds }, column) => {
    if (column === 0) return name;
    if (holds === 'weight') return label === name ? null : label;
    if (column === clause) return (clause === last ? [...items, note] : items).join('\n');
    return column === last ? note : null;
  });
}
