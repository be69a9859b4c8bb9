// Ranges found from a range: cells, rows, neighbours, intersections, cells in use.
import { bounding, intersect, MAX_COLUMNS, MAX_ROWS, sameArea, type CellArea } from '../model/area';
import { isErrorValue, type CellContent } from '../model/cell';
import { fail } from '../model/host-error';
import { wordArgument, rangeArgument, rangeAt, wholeArgument } from './arguments';
import { object, type Handles, type Host, type HostObject, type ObjectType } from './object-type';
import { spillingTo } from './spilled';

type At = Handles['Range'];
type Places = NonNullable<ObjectType<'Range'>['methods']>;

const at = ({ sheet, area }: At, change: Partial<CellArea>): HostObject => rangeAt(sheet, { ...area, ...change });

function intersection(self: At, host: Host, other: unknown): HostObject | null {
  const { sheet, area } = rangeArgument(host, other, self.sheet);
  const common = sheet === self.sheet ? intersect(self.area, area) : null;
  return common && rangeAt(self.sheet, common);
}

/** The part in use: Excel trims it to the cells that hold something. */
function used({ sheet, area }: At, host: Host, valuesOnly: unknown): HostObject | null {
  const all = host.grid.used(sheet, Boolean(valuesOnly));
  const within = all && intersect(all, area);
  if (!within) return null;
  if (!valuesOnly || sameArea(within, all)) return rangeAt(sheet, within);
  const filled: CellArea[] = [];
  host.grid.contents(sheet, within).forEach((row, r) =>
    row.forEach(({ value, formula }, c) => {
      if (value !== null || formula !== undefined) filled.push({ row: within.row + r, column: within.column + c, rows: 1, columns: 1 });
    }),
  );
  return filled.length > 0 ? rangeAt(sheet, filled.reduce(bounding)) : null;
}

const SPECIAL: Record<string, (cell: CellContent) => boolean> = {
  Blanks: ({ value, formula }) => value === null && formula === undefined,
  Constants: ({ value, formula }) => value !== null && formula === undefined,
  Formulas: ({ formula }) => formula !== undefined,
};
const SPECIAL_VALUE: Record<string, (cell: CellContent) => boolean> = {
  All: () => true,
  Errors: ({ value }) => isErrorValue(value),
  Text: ({ value }) => typeof value === 'string' && !isErrorValue(value),
  Numbers: ({ value }) => typeof value === 'number',
  Logical: ({ value }) => typeof value === 'boolean',
};

function special({ sheet, area }: At, host: Host, cellType: unknown, valueType: unknown): HostObject | null {
  const ofType =
    SPECIAL[String(cellType)] ?? fail('NotImplemented', `getSpecialCells(${String(cellType)}) is not modelled by this emulated host.`);
  const ofValue = SPECIAL_VALUE[wordArgument(valueType ?? 'All', Object.keys(SPECIAL_VALUE))]!;
  const inUse = host.grid.used(sheet, false);
  const within = inUse && intersect(inUse, area);
  if (!within) return null;
  const areas: CellArea[] = [];
  host.grid.contents(sheet, within).forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!ofType(cell) || !ofValue(cell)) return;
      const last = areas.at(-1);
      const place = { row: within.row + r, column: within.column + c, rows: 1, columns: 1 };
      if (last && last.row === place.row && last.column + last.columns === place.column) last.columns++;
      else areas.push(place);
    }),
  );
  return areas.length > 0 ? object('RangeAreas', { sheet, areas: stack(areas) }) : null;
}

/** Runs of one row each, put together where they stand under one another. */
function stack(runs: readonly CellArea[]): CellArea[] {
  const out: CellArea[] = [];
  for (const run of runs) {
    const above = out.find((area) => area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row);
    if (above) above.rows++;
    else out.push({ ...run });
  }
  return out;
}

function extent(count: unknown, fallback: number): number {
  return count === undefined || count === null ? fallback : wholeArgument(count);
}

export const places: Places = {
  getAbsoluteResizedRange: (self, _, rows, columns) => at(self, { rows: wholeArgument(rows), columns: wholeArgument(columns) }),
  getBoundingRect: (self, host, other) => {
    const { sheet, area } = rangeArgument(host, other, self.sheet);
    return sheet === self.sheet ? rangeAt(sheet, bounding(self.area, area)) : fail('InvalidArgument');
  },
  getCell: (self, _, row, column) =>
    at(self, { row: self.area.row + wholeArgument(row), column: self.area.column + wholeArgument(column), rows: 1, columns: 1 }),
  getColumn: (self, _, column) => at(self, { column: self.area.column + wholeArgument(column), columns: 1 }),
  getColumnsAfter: (self, _, count) => at(self, { column: self.area.column + self.area.columns, columns: extent(count, 1) }),
  getColumnsBefore: (self, _, count) => at(self, { column: self.area.column - extent(count, 1), columns: extent(count, 1) }),
  getEntireColumn: (self) => at(self, { row: 0, rows: MAX_ROWS }),
  getEntireRow: (self) => at(self, { column: 0, columns: MAX_COLUMNS }),
  getIntersection: (self, host, other) => intersection(self, host, other) ?? fail('ItemNotFound'),
  getIntersectionOrNullObject: intersection,
  getLastCell: (self) =>
    at(self, { row: self.area.row + self.area.rows - 1, column: self.area.column + self.area.columns - 1, rows: 1, columns: 1 }),
  getLastColumn: (self) => at(self, { column: self.area.column + self.area.columns - 1, columns: 1 }),
  getLastRow: (self) => at(self, { row: self.area.row + self.area.rows - 1, rows: 1 }),
  getOffsetRange: (self, _, rows, columns) =>
    at(self, { row: self.area.row + wholeArgument(rows), column: self.area.column + wholeArgument(columns) }),
  getResizedRange: (self, _, rows, columns) =>
    at(self, { rows: self.area.rows + wholeArgument(rows), columns: self.area.columns + wholeArgument(columns) }),
  getRow: (self, _, row) => at(self, { row: self.area.row + wholeArgument(row), rows: 1 }),
  getRowsAbove: (self, _, count) => at(self, { row: self.area.row - extent(count, 1), rows: extent(count, 1) }),
  getRowsBelow: (self, _, count) => at(self, { row: self.area.row + self.area.rows, rows: extent(count, 1) }),
  getSpecialCells: (self, host, cellType, valueType) => special(self, host, cellType, valueType) ?? fail('ItemNotFound'),
  getSpecialCellsOrNullObject: special,
  getSpillingToRange: (self, host) => spillingTo(self, host) ?? fail('ItemNotFound'),
  getSpillingToRangeOrNullObject: spillingTo,
  getTables: (self) => object('TableCollection', { sheet: self.sheet, within: self.area }),
  getUsedRange: (self, host, valuesOnly) => used(self, host, valuesOnly) ?? at(self, { rows: 1, columns: 1 }),
  getUsedRangeOrNullObject: used,
};
