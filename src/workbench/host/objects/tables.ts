// Tables: made over ranges, found by name, resized, sorted, filtered.
import { intersect, type CellArea } from '../model/area';
import type { TableState } from '../model/attachments';
import { fail } from '../model/host-error';
import { flagArgument, rangeArgument, rangeAt, textArgument } from './arguments';
import { sortKeys } from './range';
import { define, object, type Handles, type Host, type HostObject } from './object-type';
import { checkUnprotected } from './sheet-parts';
import { fillHeaders, headerArea, tableState } from './table-area';

function inScope({ sheet, within }: Handles['TableCollection'], host: Host): TableState[] {
  return host.grid.tables().filter((table) => (sheet === undefined || table.sheet === sheet) && (!within || intersect(within, table.area)));
}

function freeName(host: Host): string {
  const taken = new Set(host.grid.tables().map(({ name }) => name.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(`表${n}`)) return `表${n}`;
}

function checkFree(host: Host, sheet: string, area: CellArea, except?: string): void {
  const taken = host.grid.tables().some((table) => table.id !== except && table.sheet === sheet && intersect(table.area, area));
  if (taken) fail('InvalidArgument', "A table can't overlap another table.");
  if (host.grid.merges(sheet).some((merge) => intersect(merge, area))) fail('InvalidArgument', "A table can't contain merged cells.");
}

async function add({ sheet: home }: Handles['TableCollection'], host: Host, address: unknown, hasHeaders: unknown): Promise<HostObject> {
  const { sheet, area } = rangeArgument(host, address, home ?? host.grid.activeSheet());
  if (home !== undefined && sheet !== home) fail('InvalidArgument');
  checkUnprotected(host, sheet);
  if (!flagArgument(hasHeaders)) await host.grid.insert(sheet, { ...area, rows: 1 }, 'Down');
  const whole = { ...area, rows: Math.max(2, hasHeaders ? area.rows : area.rows + 1) };
  checkFree(host, sheet, whole);
  fillHeaders(host, sheet, headerArea(whole));
  const id = await host.grid.addTable({
    name: freeName(host),
    sheet,
    area: whole,
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filterButton: true,
  });
  return object('Table', { id });
}

export const tables = define({
  name: 'TableCollection',
  properties: { count: { get: (at, host) => inScope(at, host).length } },
  items: (at, host) => inScope(at, host).map(({ id }) => object('Table', { id })),
  item: (at, host, key) => {
    const all = inScope(at, host);
    const found = all.find(({ id }) => id === key) ?? all.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    return found && object('Table', { id: found.id });
  },
  methods: { add },
});

function checkName(host: Host, id: string, value: unknown): string {
  const name = textArgument(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255) fail('InvalidArgument');
  const lower = name.toLowerCase();
  const taken = host.grid.tables().some((table) => table.id !== id && table.name.toLowerCase() === lower);
  return taken || host.grid.names().some((each) => each.name.toLowerCase() === lower) ? fail('ItemAlreadyExists') : name;
}

const switched = (field: 'bandedRows' | 'bandedColumns' | 'firstColumn' | 'lastColumn' | 'filterButton') => ({
  get: ({ id }: Handles['Table'], host: Host) => tableState(host, id)[field],
  set: ({ id }: Handles['Table'], host: Host, value: unknown) => host.grid.changeTable(id, { [field]: flagArgument(value) }),
});

const part = (host: Host, id: string, area: (state: TableState) => CellArea): HostObject => {
  const state = tableState(host, id);
  return rangeAt(state.sheet, area(state));
};

export const table = define({
  name: 'Table',
  id: ({ id }) => id,
  properties: {
    id: { get: ({ id }) => id },
    highlightFirstColumn: switched('firstColumn'),
    highlightLastColumn: switched('lastColumn'),
    name: {
      get: ({ id }, host) => tableState(host, id).name,
      set: ({ id }, host, value) => host.grid.changeTable(id, { name: checkName(host, id, value) }),
    },
    showBandedColumns: switched('bandedColumns'),
    showBandedRows: switched('bandedRows'),
    showFilterButton: switched('filterButton'),
    showHeaders: { get: () => true },
    showTotals: { get: () => false },
    style: {
      get: ({ id }, host) => tableState(host, id).style,
      set: ({ id }, host, value) => host.grid.changeTable(id, { style: textArgument(value) }),
    },
  },
  children: {
    autoFilter: ({ id }, host) => object('AutoFilter', { sheet: tableState(host, id).sheet, table: id }),
    columns: ({ id }) => object('TableColumnCollection', { table: id }),
    rows: ({ id }) => object('TableRowCollection', { table: id }),
    sort: ({ id }) => object('TableSort', { table: id }),
    worksheet: ({ id }, host) => object('Worksheet', { sheet: tableState(host, id).sheet }),
  },
  methods: {
    convertToRange: async ({ id }, host) => {
      const { sheet, area } = tableState(host, id);
      await host.grid.removeTable(id);
      return rangeAt(sheet, area);
    },
    delete: async ({ id }, host) => {
      const { sheet, area } = tableState(host, id);
      checkUnprotected(host, sheet);
      await host.grid.removeTable(id);
      host.grid.clear(sheet, area, 'all');
    },
    getDataBodyRange: ({ id }, host) => part(host, id, ({ area }) => ({ ...area, row: area.row + 1, rows: area.rows - 1 })),
    getHeaderRowRange: ({ id }, host) => part(host, id, ({ area }) => headerArea(area)),
    getRange: ({ id }, host) => part(host, id, ({ area }) => area),
    getTotalRowRange: () => fail('ItemNotFound'),
    resize: async ({ id }, host, range) => {
      const state = tableState(host, id);
      const { sheet, area } = rangeArgument(host, range, state.sheet);
      if (sheet !== state.sheet || area.row !== state.area.row || area.rows < 2 || !intersect(area, state.area)) fail('InvalidArgument');
      checkUnprotected(host, sheet);
      checkFree(host, sheet, area, id);
      fillHeaders(host, sheet, headerArea(area));
      await host.grid.changeTable(id, { area });
    },
  },
});

export const tableSort = define({
  name: 'TableSort',
  methods: {
    apply: async ({ table: id }, host, fields, matchCase) => {
      const { sheet, area } = tableState(host, id);
      checkUnprotected(host, sheet, 'allowSort');
      await host.grid.sort(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, sortKeys(fields), Boolean(matchCase));
    },
  },
});

export const autoFilter = define({
  name: 'AutoFilter',
  properties: {
    enabled: { get: ({ table: id }, host) => id !== undefined && tableState(host, id).filterButton },
    isDataFiltered: { get: () => false },
    criteria: { get: () => [] },
  },
  methods: {
    clearCriteria: () => undefined, // nothing can be filtered through this host
    getRangeOrNullObject: ({ table: id }, host) => (id === undefined ? null : part(host, id, ({ area }) => area)),
  },
});
