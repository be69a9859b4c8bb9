// A range of cells: what stands in it, where it is, what can be done to it.
import { areaAddress, intersect, MAX_COLUMNS, MAX_ROWS, quotedSheet, type CellArea } from '../model/area';
import { enter, valueType, type CellContent, type CellValue, type Entered } from '../model/cell';
import type { Axis } from '../model/grid-port';
import { copyCells } from '../model/copied-cells';
import { lookAlike } from '../model/new-rows';
import type { Link } from '../model/style';
import { fail } from '../model/host-error';
import { flagArgument, wordArgument, rangeArgument, rangeAt, recordArgument, sheetState, wholeArgument } from './arguments';
import { define, object, type Cells, type Handles, type Host } from './object-type';
import { places } from './range-places';
import { hasSpill } from './spilled';
import { checkLocks, checkUnprotected } from './sheet-parts';
import { growTable } from './table-growth';
import { mindUndoOfFormulas } from './undo';

type At = Handles['Range'];
const MAX_CELLS = 5_000_000;
const SIZE_MISMATCH = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

const cells = ({ sheet, area }: At): Cells => ({ sheet, areas: [area] });

/** Refuses to read more than Excel would answer. */
function readable({ area }: At): CellArea {
  return area.rows * area.columns <= MAX_CELLS ? area : fail('InvalidArgument', 'The response payload size has exceeded the limit.');
}

/** A single value is spread over the range; a matrix must have its size. */
function matrix({ area }: At, input: unknown): readonly (readonly unknown[])[] {
  const single = !Array.isArray(input)
    ? [input]
    : input.length === 1 && Array.isArray(input[0]) && input[0].length === 1
      ? input[0]
      : undefined;
  if (single) return Array.from({ length: area.rows }, () => Array<unknown>(area.columns).fill(single[0]));
  const rows = input as unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  return fits ? (rows as unknown[][]) : fail('InvalidArgument', SIZE_MISMATCH);
}

async function write(at: At, host: Host, input: unknown): Promise<void> {
  const values = matrix(at, input);
  checkLocks(host, at.sheet, at.area);
  mindUndoOfFormulas(values.flat().filter((value) => typeof value === 'string' && value.startsWith('=')).length, host);
  const styles = host.grid.styles(at.sheet, at.area);
  const cell = (value: unknown, r: number, c: number): Entered | undefined =>
    value === null ? undefined : enter(checkLength(value), styles[r]![c]!.numberFormat); // null leaves the cell as it is
  host.grid.write(
    at.sheet,
    at.area.row,
    at.area.column,
    values.map((row, r) => row.map((value, c) => cell(value, r, c))),
  );
  await growTable(at, host);
}

function checkLength(value: unknown): unknown {
  if (typeof value === 'string' && value.length > 32_767) fail('InvalidArgument');
  return value;
}

function read<T>(at: At, host: Host, pick: (content: CellContent) => T): T[][] {
  return host.grid.contents(at.sheet, readable(at)).map((row) => row.map(pick));
}

/** Of a name that Excel has not recognised, the values speak of a calculation where the cell says #NAME?. */
const value = ({ value: held, unresolved }: CellContent): CellValue => (unresolved && held === '#NAME?' ? '#CALC!' : (held ?? ''));
const formula = ({ formula: text, value: held }: CellContent): CellValue => text ?? held ?? '';

function writeFormats(at: At, host: Host, input: unknown): void {
  const formats = matrix(at, input);
  checkUnprotected(host, at.sheet, 'allowFormatCells');
  const first = formats[0]![0];
  if (formats.every((row) => row.every((each) => each === first))) {
    host.grid.restyle(at.sheet, at.area, { numberFormat: String(first) });
    return;
  }
  formats.forEach((row, r) =>
    row.forEach((format, c) => {
      const place = { row: at.area.row + r, column: at.area.column + c, rows: 1, columns: 1 };
      if (format !== null) host.grid.restyle(at.sheet, place, { numberFormat: String(format) });
    }),
  );
}

/** true, false, or null where lines differ. */
const hidden = (axis: Axis) => ({
  get: ({ sheet, area }: At, host: Host): boolean | null => {
    const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    const states = Array.from({ length: Math.min(count, MAX_COLUMNS) }, (_, index) => host.grid.isHidden(sheet, axis, first + index));
    return states.every((state) => state === states[0]) ? states[0]! : null;
  },
  set: ({ sheet, area }: At, host: Host, on: unknown): void => {
    const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    checkUnprotected(host, sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    host.grid.setHidden(sheet, axis, first, count, flagArgument(on));
  },
});

async function setLink(at: At, host: Host, given: unknown): Promise<void> {
  const link = recordArgument(given) as Link;
  checkUnprotected(host, at.sheet, 'allowInsertHyperlinks');
  host.grid.restyle(at.sheet, at.area, { link, color: '#0563C1', underline: 'Single' });
  if (link.textToDisplay) await write({ ...at, area: { ...at.area, rows: 1, columns: 1 } }, host, link.textToDisplay);
}

/** Cells inserted or deleted: Excel moves whole rows or columns when the range spans them, and asks for a direction otherwise. */
function checkShift(at: At, host: Host, deleted: boolean): void {
  const rows = at.area.columns === MAX_COLUMNS;
  const columns = at.area.rows === MAX_ROWS;
  if (rows) checkUnprotected(host, at.sheet, deleted ? 'allowDeleteRows' : 'allowInsertRows');
  else if (columns) checkUnprotected(host, at.sheet, deleted ? 'allowDeleteColumns' : 'allowInsertColumns');
  else checkUnprotected(host, at.sheet);
}

export const range = define({
  name: 'Range',
  byReference: true,
  properties: {
    address: { get: ({ sheet, area }, host) => `${quotedSheet(sheetState(host, sheet).name)}!${areaAddress(area)}` },
    cellCount: { get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns) },
    columnCount: { get: ({ area }) => area.columns },
    columnHidden: hidden('columns'),
    columnIndex: { get: ({ area }) => area.column },
    formulas: { get: (at, host) => read(at, host, formula), set: write },
    hasSpill: { get: hasSpill },
    hyperlink: {
      get: (at, host) => {
        const links = host.grid
          .styles(at.sheet, readable(at))
          .flat()
          .map(({ link }) => link);
        return links.every((link) => link === links[0]) ? links[0] : null;
      },
      set: setLink,
    },
    isEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
    isEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
    numberFormat: {
      get: (at, host) => host.grid.styles(at.sheet, readable(at)).map((row) => row.map(({ numberFormat }) => numberFormat)),
      set: writeFormats,
    },
    rowCount: { get: ({ area }) => area.rows },
    rowHidden: hidden('rows'),
    rowIndex: { get: ({ area }) => area.row },
    text: { get: (at, host) => host.grid.texts(at.sheet, readable(at)) },
    values: { get: (at, host) => read(at, host, value), set: write },
    valueTypes: { get: (at, host) => read(at, host, ({ value: held }) => valueType(held)) },
  },
  children: {
    conditionalFormats: (at) => object('ConditionalFormatCollection', cells(at)),
    dataValidation: (at) => object('DataValidation', cells(at)),
    format: (at) => object('RangeFormat', cells(at)),
    sort: (at) => object('RangeSort', at),
    worksheet: ({ sheet }) => object('Worksheet', { sheet }),
  },
  methods: {
    ...places,
    calculate: (_, host) => host.grid.calculate(),
    clear: (at, host, applyTo) => {
      const what = wordArgument(applyTo ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);
      if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return host.grid.restyle(at.sheet, at.area, { link: null });
      checkLocks(host, at.sheet, at.area);
      const inUse = host.grid.used(at.sheet, false);
      const bounded = at.area.rows === MAX_ROWS || at.area.columns === MAX_COLUMNS;
      const area = bounded && what === 'Contents' ? inUse && intersect(at.area, inUse) : at.area;
      if (area) host.grid.clear(at.sheet, area, what === 'All' ? 'all' : what === 'Formats' ? 'formats' : 'contents');
    },
    copyFrom: (at, host, source, copyType) => {
      const from = rangeArgument(host, source, at.sheet);
      const { row, column, rows, columns } = from.area;
      const isInPlace = row === at.area.row && column === at.area.column && rows === at.area.rows && columns === at.area.columns;
      if (copyType === 'All' && from.sheet !== at.sheet && isInPlace) {
        checkUnprotected(host, at.sheet);
        return copyCells(host.grid, from.sheet, at.sheet, at.area);
      }
      const isRowOver =
        from.sheet === at.sheet && from.area.rows === 1 && from.area.column === at.area.column && from.area.columns === at.area.columns;
      if (copyType !== 'Formats' || !isRowOver)
        fail(
          'NotImplemented',
          'Range.copyFrom but for the formats of a row of the same columns, or all of the same cells of another sheet, is not modelled by this emulated host.',
        );
      checkUnprotected(host, at.sheet, 'allowFormatCells');
      lookAlike(host.grid, at.sheet, at.area, from.area.row);
    },
    delete: async (at, host, shift) => {
      checkShift(at, host, true);
      await host.grid.remove(at.sheet, at.area, wordArgument(shift, ['Up', 'Left']));
    },
    insert: async (at, host, shift) => {
      checkShift(at, host, false);
      await host.grid.insert(at.sheet, at.area, wordArgument(shift, ['Down', 'Right']));
      return rangeAt(at.sheet, at.area);
    },
    merge: ({ sheet, area }, host, across) => {
      checkUnprotected(host, sheet);
      if (!across) return host.grid.merge(sheet, area);
      for (let row = area.row; row < area.row + area.rows; row++) host.grid.merge(sheet, { ...area, row, rows: 1 });
    },
    select: ({ sheet, area }, host) => {
      if (sheetState(host, sheet).hidden) fail('InvalidOperation');
      host.grid.select(sheet, area);
    },
    unmerge: ({ sheet, area }, host) => {
      checkUnprotected(host, sheet);
      host.grid.unmerge(sheet, area);
    },
    /** The client writes large arrays in slices and has the whole shape checked first. */
    _ValidateArraySize: ({ area }, _, rows, columns) => {
      if (wholeArgument(rows) !== area.rows || wholeArgument(columns) !== area.columns) fail('InvalidArgument', SIZE_MISMATCH);
    },
  },
});

export const rangeSort = define({
  name: 'RangeSort',
  methods: {
    apply: async ({ sheet, area }, host, fields, matchCase, hasHeaders, orientation) => {
      if (orientation === 'Columns') fail('NotImplemented', 'Sorting columns is not modelled by this emulated host.');
      checkUnprotected(host, sheet, 'allowSort');
      checkLocks(host, sheet, area);
      const body = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
      await host.grid.sort(sheet, body, sortKeys(fields), Boolean(matchCase));
    },
  },
});

/** Excel.SortField[] */
export function sortKeys(fields: unknown): { key: number; ascending: boolean }[] {
  if (!Array.isArray(fields) || fields.length === 0) return fail('InvalidArgument');
  return fields.map((field) => {
    const { key, ascending = true, ...others } = recordArgument(field);
    const unknown = Object.entries(others).find(([name, given]) => given != null && name !== 'sortOn' && name !== 'dataOption');
    if (unknown) fail('NotImplemented', `SortField.${unknown[0]} is not modelled by this emulated host.`);
    return { key: wholeArgument(key), ascending: Boolean(ascending) };
  });
}
