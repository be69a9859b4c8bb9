// 指标: the official table of a form, as the document prints it, on A4.
import { areaAt } from '../area';
import { officialColumns, PAGE, sharedRows, type OfficialColumn } from './clause-columns';
import type { Form } from '../form';
import { DEMO_MARK, footer, tabs, type Frame } from '../frame';
import { sheetNames } from '../names';
import type { SheetPlan } from '../plan';
import { rowHeight } from '../text-size';

const rows = { links: 0, title: 1, heading: 2, header: 3, first: 4 } as const;

export function clauseSheet(frame: Frame, form: Form): SheetPlan {
  const { title } = frame.scheme.data;
  const columns = officialColumns(form);
  const widths = columns.map(({ width }) => width);
  const across = widths.reduce((all, each) => all + each, 0);
  const isWide = across > PAGE.upright;
  const size = isWide ? 9 : 10.5;
  // All levels but the last stand once beside everything that they hold.
  const levels = columns.filter(({ holds }) => holds === 'level').length - 1;
  const cells = form.indicators.map((indicator) => columns.map(({ valueOf }) => valueOf(indicator)));
  const heightOf = (row: readonly (string | number | null)[]): number => rowHeight(tallCells(columns, row, levels, isWide), { size, least: isWide ? 24 : 30 });
  const starts = form.category.data.tables ? pageStarts(cells.map(heightOf), isWide ? PAGE_HEIGHT.lying : PAGE_HEIGHT.upright) : new Set<number>();
  const shared = Array.from({ length: levels }, (_, level) => sharedRows(form, columns, level, starts));
  const body = bodyOf(form, columns, shared);
  const veto = vetoRow(form, columns);
  const table = veto ? [...body, veto] : body;
  const heading = headingOf(form);
  const centred = columns.flatMap(({ isCentred }, column) => (isCentred ? [column] : []));
  return {
    name: sheetNames.clauses(form),
    tabColour: frame.demo ? tabs.demo : tabs.guide,
    widths,
    blocks: [
      { row: rows.links, column: 0, cells: [['‹ 首页', null, null, frame.demo ? DEMO_MARK : null]] },
      { row: rows.title, column: 0, cells: [[title]] },
      { row: rows.heading, column: 0, cells: [[heading]] },
      { row: rows.header, column: 0, cells: [columns.map(({ title: head }) => head), ...table] },
    ],
    styles: [
      { area: areaAt(rows.links, 0), style: 'link' },
      { area: areaAt(rows.links, DEMO_COLUMN), style: 'demo' },
      { area: areaAt(rows.title, 0, 2, widths.length), style: 'official_title' },
      { area: areaAt(rows.heading, 0, 1, widths.length), style: 'official_heading' },
      { area: areaAt(rows.header, 0, 1, widths.length), style: 'official_header' },
      { area: areaAt(rows.first, 0, table.length, widths.length), style: isWide ? 'official_small' : 'official' },
      ...centred.map((column) => ({ area: areaAt(rows.first, column, table.length), style: 'centred' as const })),
    ],
    merges: [
      areaAt(rows.title, 0, 1, widths.length),
      areaAt(rows.heading, 0, 1, widths.length),
      ...shared.flatMap((spans, level) => spans.flatMap(({ first, rows: count }) => (count > 1 ? [areaAt(rows.first + first, level, count)] : []))),
      ...(veto ? [areaAt(rows.first + body.length, 0, 1, levels + 1)] : []),
    ],
    heights: [
      { row: rows.links, points: 22 },
      { row: rows.title, points: rowHeight([{ text: title, width: across }], { size: 16, least: 32 }) },
      { row: rows.heading, points: 24 },
      { row: rows.header, points: 26 },
      ...table.map((cells, index) => ({
        row: rows.first + index,
        points: Math.max(heightOf(cells), levelHeight(shared, index, cells, widths, size)),
      })),
    ],
    links: [{ row: rows.links, column: 0, sheet: sheetNames.home, cell: 'A1' }],
    freeze: { rows: rows.first, columns: 0 },
    gridlines: false,
    print: {
      orientation: isWide ? 'landscape' : 'portrait',
      fitWidth: 1,
      repeatRows: { first: rows.header, last: rows.header },
      area: areaAt(rows.title, 0, rows.first + table.length - rows.title, widths.length),
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
function levelHeight(shared: readonly Span[][], row: number, cells: readonly (string | number | null)[], widths: readonly number[], size: number): number {
  const alone = shared.flatMap((spans, level) => (spans.some(({ first, rows: count }) => first === row && count === 1) ? [{ text: String(cells[level] ?? ''), width: widths[level]! }] : []));
  return rowHeight(alone, { size });
}

/** One row for each indicator; what several have in common stands in the first of them. */
function bodyOf(form: Form, columns: readonly OfficialColumn[], shared: readonly Span[][]): (string | number | null)[][] {
  return form.indicators.map((indicator, row) =>
    columns.map(({ valueOf }, column) => (shared[column]?.every(({ first }) => first !== row) ? null : valueOf(indicator))),
  );
}

/** Cells whose own row must hold their text: those that stand for several rows have room enough. */
function tallCells(columns: readonly OfficialColumn[], cells: readonly (string | number | null)[], shared: number, isWide: boolean): { text: string; width: number }[] {
  return columns.flatMap(({ width }, column) => (column < shared ? [] : [{ text: String(cells[column] ?? ''), width: isWide ? width * SMALLER : width }]));
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
