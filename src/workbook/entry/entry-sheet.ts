// 录入: one row for each unit of a form, one column for each thing that staff enter.
import type { Cell } from '../../model/cell';
import { atOnce, type Pieces } from '../../model/pieces';
import { cellName } from '../area';
import { cutAt, pageBorders, type Band } from '../band';
import { formTitle } from '../form';
import { footer, heading, SPARE_ROWS, tabs, type Frame } from '../frame';
import { sheetNames, tableNames } from '../names';
import { fitsBeside, pageHeader, paperFor } from '../paper';
import { bandHeight, bandLine } from '../part/band-line';
import type { SheetPiece } from '../part/part';
import { measure, stackParts } from '../part/stack';
import { tableOnSheet } from '../part/table';
import type { TableColumn } from '../part/table-column';
import type { SheetPlan } from '../plan';
import { FILTER_BUTTON, linesIn, textWidth } from '../text-size';
import { placeLists } from './cause-lists';
import { bandsOf } from './entry-bands';
import type { EntryBoard, EntryColumn } from './entry-column';
import { NAME_COLUMN, type EntryLayout } from './entry-layout';

const HINT = '黄色格还没有填；没有的填 0 或“否”，不要留空。点单元格看填法和条文。可以排序、筛选；新单位先补到“名册”，再点“一键校验”。';
const FIRST = NAME_COLUMN + 1;

/** `rows` as {@link entryRow} makes them; a table cannot be without rows, so a blank one stands where there are no units. */
export function entrySheet(frame: Frame, layout: EntryLayout, rows: readonly (readonly Cell[])[], hint = HINT): SheetPlan {
  return atOnce(entrySheetInPieces(frame, layout, rows, hint));
}

/** The same, where a thousand indicators would keep a pane busy for too long. */
export function* entrySheetInPieces(frame: Frame, layout: EntryLayout, rows: readonly (readonly Cell[])[], hint = HINT): Pieces<SheetPlan> {
  const { form, columns, indexOf, rows: at } = layout;
  const body = rows.length > 0 ? rows : [columns.map(() => null)];
  const names = body.map((row) => String(row[NAME_COLUMN] ?? ''));
  const titles = bandsOf(columns, ({ band }) => band);
  const groups = at.levels === undefined ? [] : bandsOf(columns, ({ level }) => level);
  const given = bandsOf(columns, ({ trackBand }) => trackBand);
  const lists = placeLists(layout);
  const board: EntryBoard = {
    scheme: frame.scheme,
    names,
    cell: (id, row) => cellName(row, indexOf.get(id)!),
    listOf: (cause) => lists.find((each) => each.cause === cause)!.area,
  };
  const title = `录入 · ${formTitle(form)}`;
  const widths = widened(
    columnWidths(columns, body),
    [...groups, ...titles],
    columns.map(({ header }) => header),
  );
  const head = heading(frame, title, hint, {
    column: NAME_COLUMN,
    hintColumn: FIRST + 1,
    widths,
    isOffPaper: true,
    beside: [{ column: FIRST, text: '看条文 ›', style: 'link', link: { sheet: sheetNames.clauses(form) } }],
  });
  const entries = tableOnSheet(
    columns.map(
      ({ id, header, headerStyle, isIdentity, style, checks, conditions }): TableColumn<readonly Cell[]> => ({
        id,
        header,
        headerStyle,
        ...(isIdentity && { base: ['unit'] }),
        styles: style ? [style] : [],
        checks: (area) => checks?.(board, area) ?? [],
        conditions: (area) => conditions?.(board, area) ?? [],
      }),
    ),
    body,
    {
      widths,
      name: tableNames.entry(form),
      filter: true,
      header: { style: 'band', height: { least: 40 } },
      styles: ['entry'],
      height: 22,
      spare: SPARE_ROWS,
      ids: { beyond: lists.map(({ area, places }) => ({ column: area.column, cells: places })) },
    },
  );
  yield;
  const over = { from: NAME_COLUMN, columns: columns.length };
  const besideBands = columns.flatMap(({ headerStyle }, column) => (headerStyle ? [{ column, style: headerStyle }] : []));
  const partsWith = (levels: readonly Band[], bands: readonly Band[], tracks: readonly Band[]): SheetPiece[] => [
    ...head,
    ...(at.levels === undefined ? [] : [bandLine(levels, { ...over, height: bandHeight(levels, widths, 24) })]),
    bandLine(bands, { ...over, height: bandHeight(bands, widths, 40), beside: besideBands }),
    ...(at.tracks === undefined ? [] : [bandLine(tracks, { ...over, height: 20 })]),
    entries,
  ];
  // Column A is hidden.
  const printed = [0, ...widths.slice(NAME_COLUMN)];
  const fits = fitsBeside(printed, FIRST);
  const [wide, narrow] = [false, true].map((each) => [...titles, ...given].filter((band) => fits(band) === each)) as [Band[], Band[]];
  const borders = pageBorders([...columns.keys()].slice(FIRST), { whole: narrow, divided: [...groups, ...wide] });
  yield;
  const { heights, head: top } = measure(partsWith(groups, titles, given));
  const paper = paperFor(printed, heights, { first: top!.first, table: { repeated: FIRST, borders } });
  const [levels, bands, tracks] = [groups, titles, given].map((each) => cutAt(each, paper.columnBreaks ?? [])) as [Band[], Band[], Band[]];
  yield;
  const laid = stackParts(partsWith(levels, bands, tracks));
  return {
    name: sheetNames.entry(form),
    tabColour: frame.demo ? tabs.demo : tabs.entry,
    widths,
    hiddenColumns: [0],
    ...laid.plan,
    freeze: laid.freeze(FIRST),
    gridlines: false,
    print: {
      ...paper,
      repeatRows: laid.head!,
      repeatColumns: { first: 0, last: NAME_COLUMN },
      // The title stands at the head of every page: in its cell it would be cut off on all but the first.
      area: laid.paper({ columns: columns.length }),
      header: pageHeader(title),
      footer: footer(frame),
    },
  };
}

/** Lines that a title above the inputs takes at most, as long as its column need not get wider than `WIDEST`. */
const MOST_LINES = 4;
const WIDEST = 22;

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

function sum(widths: readonly number[]): number {
  return widths.reduce((all, each) => all + each, 0);
}
