// Rows and columns of a table.
import type { CellArea } from '../model/area';
import { enter } from '../model/cell';
import { makeAlike } from '../model/new-rows';
import { fail } from '../model/host-error';
import { rangeAt, textArgument, wholeArgument } from './arguments';
import { define, object, type Host, type HostObject } from './object-type';
import { checkUnprotected } from './sheet-parts';
import { headerArea, headers, tableState } from './table-area';

const body = (area: CellArea): CellArea => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

function range(host: Host, table: string, pick: (area: CellArea) => CellArea): HostObject {
  const { sheet, area } = tableState(host, table);
  return rangeAt(sheet, pick(area));
}

const values = (host: Host, table: string, pick: (area: CellArea) => CellArea): unknown[][] => {
  const { sheet, area } = tableState(host, table);
  return host.grid.contents(sheet, pick(area)).map((row) => row.map(({ value }) => value ?? ''));
};

function write(host: Host, table: string, pick: (area: CellArea) => CellArea, given: unknown): void {
  const { sheet, area } = tableState(host, table);
  const target = pick(area);
  const rows = Array.isArray(given) && given.every(Array.isArray) ? (given as unknown[][]) : [[given]];
  if (rows.length !== target.rows || rows.some((row) => row.length !== target.columns)) fail('InvalidArgument');
  const styles = host.grid.styles(sheet, target);
  host.grid.write(
    sheet,
    target.row,
    target.column,
    rows.map((row, r) => row.map((cell, c) => enter(cell, styles[r]![c]!.numberFormat))),
  );
}

/** Cells below the table move down within its columns, as Excel moves them. */
async function addRows({ table }: { table: string }, host: Host, index: unknown, given: unknown): Promise<HostObject> {
  if (host.around.coAuthors) fail('Conflict', 'Rows that were added while others edit the workbook conflict with what they do.');
  const { sheet, area } = tableState(host, table);
  checkUnprotected(host, sheet);
  const rows = Array.isArray(given)
    ? Array.isArray(given[0])
      ? (given as unknown[][])
      : [given]
    : [Array<unknown>(area.columns).fill('')];
  if (rows.some((row) => row.length !== area.columns)) fail('InvalidArgument');
  const count = area.rows - 1;
  const at = index === undefined || index === null || index === -1 ? count : wholeArgument(index);
  if (at < 0 || at > count) fail('InvalidArgument');
  const place = { ...area, row: area.row + 1 + at, rows: rows.length };
  await host.grid.insert(sheet, place, 'Down');
  await host.grid.changeTable(table, { area: { ...area, rows: area.rows + rows.length } });
  if (count > 0) makeAlike(host.grid, sheet, place, at > 0 ? place.row - 1 : place.row + rows.length);
  write(host, table, () => place, rows);
  return object('TableRow', { table, index: at });
}

export const tableRows = define({
  name: 'TableRowCollection',
  properties: { count: { get: ({ table }, host) => tableState(host, table).area.rows - 1 } },
  items: ({ table }, host) =>
    Array.from({ length: tableState(host, table).area.rows - 1 }, (_, index) => object('TableRow', { table, index })),
  methods: { add: addRows },
});

const rowArea =
  (index: number) =>
  (area: CellArea): CellArea =>
    index < area.rows - 1 ? { ...area, row: area.row + 1 + index, rows: 1 } : fail('ItemNotFound');

export const tableRow = define({
  name: 'TableRow',
  id: ({ index }) => index,
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: ({ table, index }, host) => values(host, table, rowArea(index)),
      set: ({ table, index }, host, given) => write(host, table, rowArea(index), given),
    },
  },
  methods: {
    delete: async ({ table, index }, host) => {
      const { sheet, area } = tableState(host, table);
      checkUnprotected(host, sheet);
      await host.grid.remove(sheet, rowArea(index)(area), 'Up');
      await host.grid.changeTable(table, { area: { ...area, rows: Math.max(2, area.rows - 1) } });
    },
    getRange: ({ table, index }, host) => range(host, table, rowArea(index)),
  },
});

const columnArea =
  (index: number) =>
  (area: CellArea): CellArea => ({ ...area, column: area.column + index, columns: 1 });

export const tableColumns = define({
  name: 'TableColumnCollection',
  properties: { count: { get: ({ table }, host) => tableState(host, table).area.columns } },
  items: ({ table }, host) =>
    Array.from({ length: tableState(host, table).area.columns }, (_, index) => object('TableColumn', { table, index })),
  item: ({ table }, host, key) => {
    const state = tableState(host, table);
    const named = headers(host, state).findIndex((header) => header.toLowerCase() === String(key).toLowerCase());
    const index = typeof key === 'number' ? key - 1 : named >= 0 ? named : Number(key) - 1; // ids count from 1
    return index >= 0 && index < state.area.columns ? object('TableColumn', { table, index }) : undefined;
  },
  methods: {
    add: async ({ table }, host, index, given, name) => {
      const { sheet, area } = tableState(host, table);
      checkUnprotected(host, sheet);
      const at = index === undefined || index === null || index === -1 ? area.columns : wholeArgument(index);
      if (at < 0 || at > area.columns) fail('InvalidArgument');
      await host.grid.insert(sheet, columnArea(at)(area), 'Right');
      await host.grid.changeTable(table, { area: { ...area, columns: area.columns + 1 } });
      if (Array.isArray(given)) write(host, table, columnArea(at), given);
      if (typeof name === 'string' || !Array.isArray(given)) {
        write(host, table, (whole_) => headerArea(columnArea(at)(whole_)), typeof name === 'string' ? name : `列${at + 1}`);
      }
      return object('TableColumn', { table, index: at });
    },
  },
});

export const tableColumn = define({
  name: 'TableColumn',
  id: ({ index }) => index + 1,
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: ({ table, index }, host) => headers(host, tableState(host, table))[index] ?? fail('ItemNotFound'),
      set: ({ table, index }, host, value) => write(host, table, (area) => headerArea(columnArea(index)(area)), textArgument(value)),
    },
    values: {
      get: ({ table, index }, host) => values(host, table, columnArea(index)),
      set: ({ table, index }, host, given) => write(host, table, columnArea(index), given),
    },
  },
  children: { filter: ({ table, index }) => object('Filter', { table, column: index }) },
  methods: {
    delete: async ({ table, index }, host) => {
      const { sheet, area } = tableState(host, table);
      checkUnprotected(host, sheet);
      if (area.columns === 1) fail('InvalidOperation');
      await host.grid.remove(sheet, columnArea(index)(area), 'Left');
      await host.grid.changeTable(table, { area: { ...area, columns: area.columns - 1 } });
    },
    getDataBodyRange: ({ table, index }, host) => range(host, table, (area) => body(columnArea(index)(area))),
    getHeaderRowRange: ({ table, index }, host) => range(host, table, (area) => headerArea(columnArea(index)(area))),
    getRange: ({ table, index }, host) => range(host, table, columnArea(index)),
  },
});

/** Filters can be cleared; setting them is not modelled and says so. */
export const filter = define({ name: 'Filter', methods: { clear: () => undefined } });
