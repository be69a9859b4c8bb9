// One section of the report as a sheet that can be read on screen and printed on A4.
import { textOf, type Block, type Section, type TableBlock } from '../../report/block';
import { DEMO_MARK } from '../frame';
import { orientationFor, pageHeader, pagesAcross, paperFor } from '../paper';
import { blocksOnPages } from '../page-breaks';
import type { PrintPlan, SheetPlan } from '../plan';
import { acrossPart, splitNames, stack, type Part } from './part';
import { tablePart, tableWidths } from './table-part';

/** The letters of remarks, the smallest. */
const REMARK_SIZE = 10;
const LEAST = 80;
const SPACE: Part = { cells: [[null]], heights: [8], styles: [], across: [], links: [], charts: [] };

export interface Frame {
  /** The name of each section's sheet. */
  sheets: ReadonlyMap<string, string>;
  /** Stands on every sheet of a book that is not real: 演示数据…. */
  mark?: string;
}

export function sheetOf(section: Section, { sheets, mark }: Frame): SheetPlan {
  const name = sheets.get(section.name)!;
  const tables = section.blocks.filter((block) => block.block === 'table');
  const widths = columnWidths(tables);
  const body = section.blocks.flatMap((block) => [...partsOf(block, widths, name, sheets), ...(block.block === 'table' ? [SPACE] : [])]);
  const parts = [
    acrossPart(section.title, 'title', widths, { size: 16, least: 34 }),
    ...(mark ? [acrossPart(mark, 'demo', widths)] : []),
    ...body,
  ];
  if (parts.at(-1) === SPACE) parts.pop();
  const { headers, breaks, headings, rows, ...laid } = stack(parts, widths.length);
  // A header stays in sight, and is repeated on paper, only where nothing but its table follows.
  const lastHeader = tables.length > 0 && section.blocks.at(-1) === tables.at(-1) ? headers.at(-1) : undefined;
  const pages = pagesFor({ title: section.title, tables, widths, heights: laid.heights, rows, lastHeader });
  return {
    name,
    tabColour: '#0F548C',
    widths,
    ...laid,
    gridlines: false,
    ...(lastHeader !== undefined && tables.length === 1 ? { freeze: { rows: lastHeader + 1, columns: frozenColumns(tables[0]!) } } : {}),
    print: {
      ...(pages.fitWidth === 1 && headings.length > 0
        ? { ...pages, ...blocksOnPages({ orientation: pages.orientation, widths, heights: laid.heights, rows, breaks }, headings, REMARK_SIZE) }
        : { ...pages, ...(breaks.length > 0 && { breaks }) }),
      ...(lastHeader !== undefined ? { repeatRows: { first: lastHeader, last: lastHeader } } : {}),
      footer: `${mark ? `${DEMO_MARK} · ` : ''}第 &P 页，共 &N 页`,
    },
  };
}

interface Laid {
  title: string;
  tables: readonly TableBlock[];
  widths: readonly number[];
  heights: readonly { row: number; points: number }[];
  rows: number;
  lastHeader: number | undefined;
}

/** Of one wide table the title is at the head of every page, and whose row it is stands on every page across. */
function pagesFor({ title, tables, widths, heights, rows, lastHeader: top }: Laid): PrintPlan {
  const pages = pagesAcross(widths, REMARK_SIZE);
  const columns = widths.length;
  if (pages === 1 || tables.length !== 1 || top === undefined) return { orientation: orientationFor(widths, REMARK_SIZE), fitWidth: pages, area: { row: 0, column: 0, rows, columns } };
  const repeated = Math.max(1, frozenColumns(tables[0]!));
  const borders = [...widths.keys()].slice(repeated);
  return {
    ...paperFor(widths, heights, { first: top, table: { repeated, borders } }),
    repeatColumns: { first: 0, last: repeated - 1 },
    area: { row: top, column: 0, rows: rows - top, columns },
    header: pageHeader(title),
  };
}

/** Every table of a sheet shares its columns: each is as wide as the widest asks, and the last takes what a text sheet needs. */
function columnWidths(tables: readonly TableBlock[]): number[] {
  const wishes = tables.map(tableWidths);
  const columns = Math.max(1, ...wishes.map((each) => each.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...wishes.map((each) => each[column] ?? 0), 0));
  if (tables.length === 0) return [LEAST];
  return widths;
}

function frozenColumns({ columns }: TableBlock): number {
  const name = columns.findIndex(({ holds }) => holds === 'name');
  return columns.length > 6 ? name + 1 : 0;
}

function partsOf(block: Block, widths: readonly number[], sheet: string, sheets: Frame['sheets']): Part[] {
  switch (block.block) {
    case 'heading':
      return [{ ...acrossPart(block.text, 'section', widths, { size: 12, least: 28 }), isHeading: true, ...(block.newPage && { newPage: true }) }];
    case 'paragraph':
      return [acrossPart(textOf(block.spans), 'text', widths)];
    case 'remark':
      return [acrossPart(block.text, 'note', widths, { size: 10 })];
    case 'list':
      return block.items.flatMap(({ label, names }, index) => itemParts(`${index + 1}. ${label}（${names.length} 个）：`, names, widths));
    case 'contents':
      return block.sections.map(({ name, title }) => ({
        ...acrossPart(sheets.get(name)!.endsWith(title) ? title : `${sheets.get(name)!}：${title}`, 'link', widths),
        links: [{ row: 0, sheet: sheets.get(name)! }],
      }));
    case 'table':
      return [tablePart(block, widths, sheet)];
  }
}

function itemParts(label: string, names: readonly string[], widths: readonly number[]): Part[] {
  const [first, ...others] = names;
  const width = widths.reduce((sum, each) => sum + each, 0);
  const pieces = splitNames([`${label}${first ?? ''}`, ...others], width);
  return pieces.map((piece, index) => acrossPart(index === pieces.length - 1 ? `${piece}。` : piece, 'text', widths));
}
