// A table as a piece of a sheet: a column for each thing to tell, a row for each that it is told of.
import type { Cell } from '../../model/cell';
import { areaAt, cellName, type Area } from '../area';
import type { PlanCell, SheetPlan } from '../plan';
import type { StyleName } from '../style';
import { FILTER_BUTTON, rowHeight } from '../text-size';
import type { Content, SheetPiece } from './part';
import type { Beside, RowLook, TableColumn } from './table-column';

/** Room for the longest text of a row. */
interface Room {
  least: number;
  size?: number;
  /** Small letters fit more into a line. */
  wider?: number;
  /** How the lines are counted, where they are not those of plain text. */
  lines?: (text: string, width: number) => number;
}

export interface TableOptions<Row> {
  /** Those of the sheet, from its first column on, in characters. */
  widths: readonly number[];
  /** The first column of the sheet unless told. */
  column?: number;
  /** The ids in a hidden row above the header; `beyond` are further cells there, by column of the sheet. */
  ids?: { beyond?: readonly { column: number; cells: readonly PlanCell[] }[] };
  /** A row above the header: it begins in one of the table's columns with a title; `beside` stands in the first column. */
  above?: { from: number; title: string; style: StyleName; height: number; beside: PlanCell };
  /** Absent: a table without header. */
  header?: { style: StyleName; height: number | Room };
  /** Of an Excel table, where it is one. */
  name?: string;
  filter?: boolean;
  /** Of every cell below the header. */
  styles: readonly StyleName[];
  /** In points, or as the row's texts ask. */
  height: number | Room | ((row: Row, index: number) => number);
  /** Empty rows below the last; a table of Excel's cannot be without any row. */
  blank?: number;
  /** Rows below those that checks and conditions reach. */
  spare?: number;
  look?(row: Row): RowLook | undefined;
  /** All of it stands on one page with its heading; else the header and a row. */
  isWhole?: boolean;
}

/** Without a column that writes, the rows are the cells. */
export function tableOnSheet<Row>(columns: readonly TableColumn<Row>[], told: readonly Row[], options: TableOptions<Row>): SheetPiece {
  const { ids, above, header, look, isWhole, name, blank = told.length === 0 && name !== undefined ? 1 : 0 } = options;
  const rows: (Row | null)[] = [...told, ...new Array<null>(blank).fill(null)];
  const first = [ids, above, header].filter((each) => each !== undefined).length;
  const looks = rows.map((row) => (row === null ? undefined : look?.(row)));
  return {
    heights: [
      ...(ids ? [undefined] : []),
      ...(above ? [above.height] : []),
      ...(header ? [headerHeight(columns, header, options)] : []),
      ...rowHeights(columns, rows, looks, options),
    ],
    lay: (row) => laid(columns, rows, looks, options, row + first),
    kept: first + (isWhole ? rows.length : Math.min(rows.length, 1)),
    breaks: looks.flatMap((each, index) => (each?.isNewPage ? [first + index] : [])),
    ...(ids && { hiddenRows: [0] }),
    ...(header && { head: { first: ids ? 1 : 0, last: first - 1 } }),
  };
}

/** Everything of a table whose first row below its header is this one of the sheet. */
function laid<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly (Row | null)[],
  looks: readonly (RowLook | undefined)[],
  options: TableOptions<Row>,
  first: number,
): Content {
  const { column: left = 0, ids, above, header, name, filter = false, spare = 0, styles } = options;
  const places = placesOf(columns, left);
  const width = places.at(-1)! - left;
  const across = (row: number, count = 1): Area => areaAt(row, left, count, width);
  const cellsOf = (index: number, more = 0): Area => areaAt(first, places[index]!, rows.length + more);
  const placeOf = new Map(columns.map(({ id, header: title }, index) => [id ?? title, places[index]!]));
  const beside = (row: number): Beside => ({
    cell: (column) => cellName(first + row, placeOf.get(column)!),
    area: (column, count) => areaAt(first + row, placeOf.get(column)!, 1, count),
  });
  const cells = rows.map((row, index) =>
    looks[index]?.across === undefined ? written(columns, row, beside(index)) : spread([looks[index]!.across], width),
  );
  const headers = columns.flatMap(({ header: title, span = 1 }) => spread([title], span));
  const valuesOf = (index: number): Cell[] => cells.map((row) => valueOf(row[places[index]! - left]));
  const topStyles = header
    ? columns.flatMap(({ headerStyle }, index) => (headerStyle ? [{ area: areaAt(first - 1, places[index]!), style: headerStyle }] : []))
    : [];
  const wide = columns.flatMap(({ span = 1 }, index) => (span > 1 ? [{ column: places[index]!, span }] : []));
  return {
    blocks: [
      ...(ids
        ? [
            { row: first - 2, column: left, cells: [columns.map(({ id }) => id || null)] },
            ...(ids.beyond ?? []).map(({ column, cells: own }) => ({ row: first - 2, column, cells: [own] })),
          ]
        : []),
      ...(above
        ? [
            { row: first - 2, column: left, cells: [[above.beside]] },
            {
              row: first - 2,
              column: left + above.from,
              cells: [
                [
                  above.title,
                  ...columns
                    .map((column, index) => column.above?.({ area: cellsOf(index), values: valuesOf(index) }) ?? null)
                    .slice(above.from + 1),
                ],
              ],
            },
          ]
        : []),
      header ? { row: first - 1, column: left, cells: [headers, ...cells] } : { row: first, column: left, cells },
    ],
    styles: [
      ...(above ? [{ area: areaAt(first - 2, left + above.from, 1, width - above.from), style: above.style }] : []),
      ...(header ? [{ area: across(first - 1), style: header.style }] : []),
      ...(rows.length === 0 ? [] : baseStyles(columns, places, styles)).flatMap(({ column, count, base }) =>
        base.map((style) => ({ area: areaAt(first, column, rows.length, count), style })),
      ),
      ...columns.flatMap(({ styles: own = [], span = 1 }, index) =>
        (rows.length === 0 ? [] : own).map((style) => ({ area: areaAt(first, places[index]!, rows.length, span), style })),
      ),
      ...topStyles,
      ...joined(
        rows.flatMap((row, index) => [
          ...(looks[index]?.styles ?? []).map((style) => ({ area: across(first + index), style })),
          ...(looks[index]?.firstStyle ? [{ area: areaAt(first + index, left), style: looks[index].firstStyle }] : []),
          ...columns.flatMap(({ cellStyle }, at) => {
            const style = row !== null && looks[index]?.across === undefined ? cellStyle?.(row) : undefined;
            return style ? [{ area: areaAt(first + index, places[at]!), style }] : [];
          }),
        ]),
      ),
    ],
    merges: [
      ...columns.flatMap(({ shared = [] }, at) =>
        shared.flatMap((each) => (each.rows > 1 ? [areaAt(first + each.first, places[at]!, each.rows)] : [])),
      ),
      ...[...(header ? [-1] : []), ...rows.keys()].flatMap((row) => {
        const { across: text, firstColumns = text === undefined ? 1 : width } = looks[row] ?? {};
        return [
          ...(firstColumns > 1 ? [areaAt(first + row, left, 1, firstColumns)] : []),
          ...(text === undefined ? wide : []).map(({ column, span }) => areaAt(first + row, column, 1, span)),
        ];
      }),
    ],
    ...(name !== undefined &&
      header && { tables: [{ name, area: across(first - 1, rows.length + 1), columns: headers as string[], filter }] }),
    validations: columns.flatMap(({ checks, check }, at) => [
      ...(checks?.(cellsOf(at, spare)) ?? []),
      ...(check
        ? rows.flatMap((row, index) => {
            const own = row === null ? undefined : check(row, beside(index));
            return own ? [{ area: areaAt(first + index, places[at]!), ...own }] : [];
          })
        : []),
    ]),
    conditions: columns.flatMap(({ conditions, rowCondition }, at) => [
      ...(conditions?.(cellsOf(at, spare)) ?? []),
      ...(rowCondition ? [{ area: across(first, rows.length + spare), ...rowCondition(`$${cellName(first, places[at]!)}`) }] : []),
    ]),
    links: told(
      columns,
      rows,
      ({ link }) => link,
      (target, row, at) => ({ row: first + row, column: places[at]!, sheet: target.sheet, cell: target.cell ?? 'A1' }),
    ),
    notes: told(
      columns,
      rows,
      ({ note }) => note,
      (text, row, at) => ({ row: first + row, column: places[at]!, text }),
    ),
  };
}

/** Row after row, what some columns tell of it. */
function told<Row, Said, Made>(
  columns: readonly TableColumn<Row>[],
  rows: readonly (Row | null)[],
  asked: (column: TableColumn<Row>) => ((row: Row) => Said | undefined) | undefined,
  make: (said: Said, row: number, column: number) => Made,
): Made[] {
  const telling = columns.flatMap((column, at) => (asked(column) ? [{ ask: asked(column)!, at }] : []));
  return rows.flatMap((row, index) =>
    telling.flatMap(({ ask, at }) => {
      const said = row === null ? undefined : ask(row);
      return said === undefined ? [] : [make(said, index, at)];
    }),
  );
}

function written<Row>(columns: readonly TableColumn<Row>[], row: Row | null, beside: Beside): readonly PlanCell[] {
  if (row === null) return columns.flatMap(({ span = 1 }) => spread([], span));
  if (!columns.some(({ write }) => write)) return row as readonly PlanCell[];
  return columns.flatMap(({ write, span = 1 }) => (span === 1 ? write!(row, beside) : spread([write!(row, beside)], span)));
}

function spread<Each>(cells: readonly Each[], width: number): (Each | null)[] {
  return [...cells, ...new Array<null>(width - cells.length).fill(null)];
}

/** The column of the sheet in which each begins, and the one behind the last. */
function placesOf(columns: readonly { span?: number }[], left: number): number[] {
  const places = [left];
  for (const { span = 1 } of columns) places.push(places.at(-1)! + span);
  return places;
}

/** Neighbours that have the same style share an area. */
function baseStyles(
  columns: readonly Pick<TableColumn<never>, 'base'>[],
  places: readonly number[],
  styles: readonly StyleName[],
): { column: number; count: number; base: readonly StyleName[] }[] {
  const runs: { column: number; count: number; base: readonly StyleName[] }[] = [];
  for (const [index, { base = styles }] of columns.entries()) {
    const last = runs.at(-1);
    const count = places[index + 1]! - places[index]!;
    if (last && last.base.join() === base.join()) last.count += count;
    else runs.push({ column: places[index]!, count, base });
  }
  return runs;
}

/** Like areas in rows that follow one another become one. */
function joined(styles: SheetPlan['styles']): SheetPlan['styles'] {
  const result: { area: Area; style: StyleName }[] = [];
  for (const { area, style } of styles) {
    const before = result.at(-1);
    const follows =
      before &&
      before.style === style &&
      before.area.column === area.column &&
      before.area.columns === area.columns &&
      before.area.row + before.area.rows === area.row;
    if (follows) before.area.rows += area.rows;
    else result.push({ area: { ...area }, style });
  }
  return result;
}

function headerHeight<Row>(
  columns: readonly TableColumn<Row>[],
  { height }: NonNullable<TableOptions<Row>['header']>,
  { widths, column = 0, filter = false }: TableOptions<Row>,
): number {
  if (typeof height === 'number') return height;
  return rowHeight(
    columns.map(({ header }, index) => ({ text: header, width: widths[column + index]! - (filter ? FILTER_BUTTON : 0) })),
    height,
  );
}

function rowHeights<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly (Row | null)[],
  looks: readonly (RowLook | undefined)[],
  { height, widths, column = 0 }: TableOptions<Row>,
): number[] {
  if (typeof height === 'number') return rows.map(() => height);
  if (typeof height === 'function') return rows.map((row, index) => height(row!, index));
  const { wider = 1, ...size } = height;
  const places = placesOf(columns, column);
  return rows.map((row, index) => {
    if (looks[index]?.height !== undefined) return looks[index].height;
    const cells = written(columns, row, nowhere);
    return rowHeight(
      columns.flatMap(({ isHidden }, at) => {
        const text = cells[places[at]! - column];
        return isHidden
          ? []
          : [{ text: typeof text === 'string' ? text : '', width: sum(widths.slice(places[at], places[at + 1])) * wider }];
      }),
      size,
    );
  });
}

/** Where no formula is asked for. */
const nowhere: Beside = { cell: () => '', area: () => areaAt(0, 0) };

function valueOf(cell: PlanCell | undefined): Cell {
  return cell !== null && typeof cell === 'object' ? cell.value : (cell ?? null);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, each) => all + each, 0);
}
