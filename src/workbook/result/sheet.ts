// One section of the report as a sheet that can be read on screen and printed on A4.
import type { Pieces } from '../../model/pieces';
import { textOfSpans, type Block, type Section, type TableBlock } from '../../report/block';
import { DEMO_MARK } from '../frame';
import { orientationFor, pageHeader, pagesAcross, paperFor } from '../paper';
import { blocksOnPages } from '../page-breaks';
import { acrossLine, space, type SheetPiece } from '../part/part';
import { stackParts, type Stack } from '../part/stack';
import type { PrintPlan, SheetPlan } from '../plan';
import { splitNames } from './split-names';
import { tablePart, tableWidths } from './table-part';

/** The letters of remarks, the smallest. */
const REMARK_SIZE = 10;
const LEAST = 80;
const SPACE = space(8);

interface Frame {
  /** The name of each section's sheet. */
  sheets: ReadonlyMap<string, string>;
  /** Stands on every sheet of a book that is not real: 演示数据…. */
  mark?: string;
}

/** Piece by piece: a table may have a row for every indicator of every unit. */
export function* sheetOf(section: Section, { sheets, mark }: Frame): Pieces<SheetPlan> {
  const name = sheets.get(section.name)!;
  const tables = section.blocks.filter((block) => block.block === 'table');
  const widths = columnWidths(tables);
  const body: SheetPiece[] = [];
  for (const block of section.blocks) {
    yield;
    body.push(...partsOf(block, widths, name, sheets), ...(block.block === 'table' ? [SPACE] : []));
  }
  yield;
  const parts = [
    acrossLine(section.title, 'title', widths, { size: 16, least: 34 }),
    ...(mark ? [acrossLine(mark, 'demo', widths)] : []),
    ...body,
  ];
  if (parts.at(-1) === SPACE) parts.pop();
  const laid = stackParts(parts);
  const { plan, head, heights, rows, breaks, blocks, freeze } = laid;
  yield;
  // A header stays in sight, and is repeated on paper, only where nothing but its table follows.
  const isLast = tables.length > 0 && section.blocks.at(-1) === tables.at(-1);
  const only = isLast && tables.length === 1 ? tables[0] : undefined;
  const pages = pagesFor(laid, section.title, widths, only);
  return {
    name,
    tabColour: '#0F548C',
    widths,
    charts: [],
    ...plan,
    gridlines: false,
    ...(only && { freeze: freeze(frozenColumns(only)) }),
    print: {
      ...(pages.fitWidth === 1 && blocks.length > 0
        ? { ...pages, ...blocksOnPages({ orientation: pages.orientation, widths, heights, rows, breaks }, blocks, REMARK_SIZE) }
        : { ...pages, ...(breaks.length > 0 && { breaks }) }),
      ...(isLast && { repeatRows: { first: head!.last, last: head!.last } }),
      footer: `${mark ? `${DEMO_MARK} · ` : ''}第 &P 页，共 &N 页`,
    },
  };
}

/** Of one wide table the title is at the head of every page, and whose row it is stands on every page across. */
function pagesFor({ heights, head, paper }: Stack, title: string, widths: readonly number[], only: TableBlock | undefined): PrintPlan {
  const pages = pagesAcross(widths, REMARK_SIZE);
  const columns = widths.length;
  if (pages === 1 || !only) return { orientation: orientationFor(widths, REMARK_SIZE), fitWidth: pages, area: paper({ columns }) };
  const first = head!.last;
  const repeated = Math.max(1, frozenColumns(only));
  const borders = [...widths.keys()].slice(repeated);
  return {
    ...paperFor(widths, heights, { first, table: { repeated, borders } }),
    repeatColumns: { first: 0, last: repeated - 1 },
    area: paper({ columns, first }),
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

function partsOf(block: Block, widths: readonly number[], sheet: string, sheets: Frame['sheets']): SheetPiece[] {
  switch (block.block) {
    case 'heading':
      return [
        { ...acrossLine(block.text, 'section', widths, { size: 12, least: 28 }), isHeading: true, ...(block.newPage && { breaks: [0] }) },
      ];
    case 'paragraph':
      return [acrossLine(textOfSpans(block.spans), 'text', widths)];
    case 'remark':
      return [acrossLine(block.text, 'note', widths, { size: 10 })];
    case 'list':
      return block.items.flatMap(({ label, names }, index) => itemParts(`${index + 1}. ${label}（${names.length} 个）：`, names, widths));
    case 'contents':
      return block.sections.map(({ name, title }) => {
        const target = sheets.get(name)!;
        return acrossLine(target.endsWith(title) ? title : `${target}：${title}`, 'link', widths, { link: { sheet: target } });
      });
    case 'table':
      return [tablePart(block, widths, sheet)];
  }
}

function itemParts(label: string, names: readonly string[], widths: readonly number[]): SheetPiece[] {
  const [first, ...others] = names;
  const width = widths.reduce((sum, each) => sum + each, 0);
  const pieces = splitNames([`${label}${first ?? ''}`, ...others], width);
  return pieces.map((piece, index) => acrossLine(index === pieces.length - 1 ? `${piece}。` : piece, 'text', widths));
}
