// 录入: one row for each unit of a form, one column for each thing that staff enter.
import type { Cell } from '../../model/cell';
import { areaAt, cellName, type Area } from '../area';
import { cutAt, pageBorders, type Band } from '../band';
import { placeLists } from './cause-lists';
import { bandsOf } from './entry-bands';
import type { EntryBoard, EntryColumn } from './entry-column';
import { NAME_COLUMN, type EntryLayout } from './entry-layout';
import { formTitle } from '../form';
import { footer, heading, SPARE_ROWS, tabs, type Frame } from '../frame';
import { sheetNames, tableNames } from '../names';
import { fitsBeside, pageHeader, paperFor } from '../paper';
import type { SheetPlan } from '../plan';
import { FILTER_BUTTON, linesIn, rowHeight, textWidth } from '../text-size';

const HINT = '黄色格还没有填；没有的填 0 或“否”，不要留空。点单元格看填法和条文。可以排序、筛选；新单位先补到“名册”，再点“一键校验”。';
const FIRST = NAME_COLUMN + 1;

/** `rows` as {@link entryRow} makes them; a table cannot be without rows, so a blank one stands where there are no units. */
export function entrySheet(frame: Frame, layout: EntryLayout, rows: readonly (readonly Cell[])[]): SheetPlan {
  const { form, columns, indexOf, rows: at } = layout;
  const body = rows.length > 0 ? rows : [columns.map(() => null)];
  const names = body.map((row) => String(row[NAME_COLUMN] ?? ''));
  const titles = bandsOf(columns, ({ band }) => band);
  const groups = at.levels === undefined ? [] : bandsOf(columns, ({ level }) => level);
  const given = bandsOf(columns, ({ trackBand }) => trackBand);
  const lists = placeLists(layout);
  const board: EntryBoard = { scheme: frame.scheme, names, cell: (id, row) => cellName(row, indexOf.get(id)!), listOf: (cause) => lists.find((each) => each.cause === cause)!.area };
  const title = `录入 · ${formTitle(form)}`;
  const top = at.levels ?? at.band;
  const headers = columns.map(({ header }) => header);
  const widths = widened(columnWidths(columns, body), [...groups, ...titles], headers);
  const head = heading(frame, title, HINT, { column: NAME_COLUMN, hintColumn: FIRST + 1, widths });
  // Column A is hidden.
  const printed = [0, ...widths.slice(NAME_COLUMN)];
  const [wide, narrow] = [false, true].map((fits) => [...titles, ...given].filter((band) => fitsBeside(printed, band, FIRST) === fits)) as [Band[], Band[]];
  const borders = pageBorders([...columns.keys()].slice(FIRST), { whole: narrow, divided: [...groups, ...wide] });
  const heightsWith = (levels: readonly Band[], bands: readonly Band[]): { row: number; points: number }[] => [
    ...head.heights!,
    ...(at.levels === undefined ? [] : [{ row: at.levels, points: bandHeight(levels, widths, 24) }]),
    { row: at.band, points: bandHeight(bands, widths, 40) },
    ...(at.tracks === undefined ? [] : [{ row: at.tracks, points: 20 }]),
    { row: at.header, points: rowHeight(headers.map((text, column) => ({ text, width: widths[column]! - FILTER_BUTTON })), { least: 40 }) },
    ...body.map((_, index) => ({ row: at.first + index, points: 22 })),
  ];
  const paper = paperFor(printed, heightsWith(groups, titles), { first: top, table: { repeated: FIRST, borders } });
  const [levels, bands, tracks] = [groups, titles, given].map((each) => cutAt(each, paper.columnBreaks ?? [])) as [Band[], Band[], Band[]];
  const heights = heightsWith(levels, bands);
  return {
    name: sheetNames.entry(form),
    tabColour: frame.demo ? tabs.demo : tabs.entry,
    widths,
    hiddenColumns: [0],
    hiddenRows: [at.ids],
    heights,
    blocks: [
      ...head.blocks,
      { row: at.hint, column: FIRST, cells: [['看条文 ›']] },
      ...levels.map(({ title, column }) => ({ row: at.levels!, column, cells: [[title]] })),
      ...bands.map(({ title, column }) => ({ row: at.band, column, cells: [[title]] })),
      ...tracks.map(({ title, column }) => ({ row: at.tracks!, column, cells: [[title]] })),
      { row: at.ids, column: 0, cells: [columns.map(({ id }) => id)] },
      ...lists.map(({ area, places }) => ({ row: area.row, column: area.column, cells: [places] })),
      { row: at.header, column: 0, cells: [headers, ...body] },
    ],
    styles: [
      ...head.styles,
      { area: areaAt(at.hint, FIRST), style: 'link' },
      { area: areaAt(top, NAME_COLUMN, at.ids - top, columns.length - NAME_COLUMN), style: 'header' },
      { area: areaAt(at.header, 0, 1, columns.length), style: 'band' },
      ...columns.flatMap(({ headerStyle }, column) => (headerStyle ? [at.band, at.header].map((row) => ({ area: areaAt(row, column), style: headerStyle })) : [])),
      { area: areaAt(at.first, 0, body.length, FIRST), style: 'unit' },
      { area: areaAt(at.first, FIRST, body.length, columns.length - FIRST), style: 'entry' },
      ...columns.flatMap(({ style }, column) => (style ? [{ area: areaAt(at.first, column, body.length), style }] : [])),
    ],
    merges: [...head.merges, ...[...levels.map((band) => ({ ...band, row: at.levels! })), ...bands.map((band) => ({ ...band, row: at.band })), ...tracks.map((band) => ({ ...band, row: at.tracks! }))]
      .filter((band) => band.columns > 1)
      .map((band) => areaAt(band.row, band.column, 1, band.columns))],
    tables: [{ name: tableNames.entry(form), area: areaAt(at.header, 0, body.length + 1, columns.length), columns: headers, filter: true }],
    validations: columns.flatMap(({ checks }, index) => checks?.(board, reach(at.first, index, body.length)) ?? []),
    conditions: columns.flatMap(({ conditions }, index) => conditions?.(board, reach(at.first, index, body.length)) ?? []),
    links: [
      ...head.links!,
      { row: at.hint, column: FIRST, sheet: sheetNames.clauses(form), cell: 'A1' },
    ],
    freeze: { rows: at.first, columns: FIRST },
    gridlines: false,
    print: {
      ...paper,
      repeatRows: { first: top, last: at.header },
      repeatColumns: { first: 0, last: NAME_COLUMN },
      // The title stands at the head of every page: in its cell it would be cut off on all but the first.
      area: areaAt(top, 0, at.first + body.length - top, columns.length),
      header: pageHeader(title),
      footer: footer(frame),
    },
  };
}

/** Lines that a title above the inputs takes at most, as long as its column need not get wider than `WIDEST`. */
const MOST_LINES = 4;
const WIDEST = 22;

/** The cells of a column that are prepared for entries: those of the units and spare ones below. */
function reach(first: number, column: number, units: number): Area {
  return areaAt(first, column, units + SPARE_ROWS);
}

function columnWidths(columns: readonly EntryColumn[], body: readonly (readonly Cell[])[]): number[] {
  const names = body.reduce((widest, row) => Math.max(widest, textWidth(String(row[NAME_COLUMN] ?? ''))), 0);
  return columns.map(({ width }) => (typeof width === 'number' ? width : width(names)));
}

/** Long titles make their columns wider rather than the headers so high that few units are left in sight. */
function widened(widths: readonly number[], bands: readonly Band[], headers: readonly string[]): number[] {
  const wider = [...widths];
  for (const { title, column, columns } of bands) widen(wider, title, column, columns);
  headers.forEach((title, column) => column > NAME_COLUMN && widen(wider, title, column, 1, FILTER_BUTTON));
  return wider;
}

function widen(widths: number[], title: string, column: number, columns: number, beside = 0): void {
  const covered = Array.from({ length: columns }, (_, index) => column + index);
  const room = (): number => sum(covered.map((index) => widths[index]!)) - beside;
  while (linesIn(title, room()) > MOST_LINES && covered.some((index) => widths[index]! < WIDEST)) {
    for (const index of covered) widths[index] = Math.max(widths[index]!, Math.min(WIDEST, widths[index]! + 1));
  }
}

function bandHeight(bands: readonly Band[], widths: readonly number[], least: number): number {
  return rowHeight(bands.map((band) => ({ text: band.title, width: sum(widths.slice(band.column, band.column + band.columns)) })), { least });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, each) => all + each, 0);
}
