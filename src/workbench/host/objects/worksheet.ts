// One worksheet: its name, place and looks, and the way to its cells and what hangs on it.
import { WHOLE_SHEET, parseAddress } from '../model/area';
import { fail } from '../model/host-error';
import { findSheet, flagArgument, wordArgument, rangeArgument, rangeAt, sheetState, textArgument, wholeArgument } from './arguments';
import { rangeOfName } from './names';
import { define, object, type Host, type HostObject } from './object-type';
import { checkSheetName, neighbour } from './worksheets';

type Sheet = { sheet: string };

function visibility(host: Host, sheet: string): 'Visible' | 'Hidden' | 'VeryHidden' {
  if (!sheetState(host, sheet).hidden) return 'Visible';
  return host.grid.extras().sheets[sheet]?.veryHidden ? 'VeryHidden' : 'Hidden';
}

function setVisibility({ sheet }: Sheet, host: Host, value: unknown): void {
  const wanted = wordArgument(value, ['Visible', 'Hidden', 'VeryHidden']);
  const others = host.grid.sheets().some(({ id, hidden }) => id !== sheet && !hidden);
  if (wanted !== 'Visible' && !others) fail('InvalidOperation');
  host.grid.changeSheet(sheet, { hidden: wanted !== 'Visible' });
  const { sheets } = host.grid.extras();
  sheets[sheet] = { ...sheets[sheet], veryHidden: wanted === 'VeryHidden' };
  host.grid.keepExtras();
}

function getRange({ sheet }: Sheet, host: Host, address: unknown): HostObject {
  if (address === undefined || address === null || address === '') return rangeAt(sheet, WHOLE_SHEET);
  if (parseAddress(textArgument(address))) return object('Range', rangeArgument(host, address, sheet));
  return rangeOfName(host, textArgument(address), sheet) ?? fail('InvalidArgument');
}

function remove({ sheet }: Sheet, host: Host): void {
  const visible = host.grid.sheets().filter(({ hidden }) => !hidden);
  if (visible.length === 1 && visible[0]!.id === sheet) fail('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  if (visibility(host, sheet) === 'VeryHidden') fail('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
  host.grid.deleteSheet(sheet);
}

function copy({ sheet }: Sheet, host: Host, position: unknown, relativeTo: unknown): HostObject {
  const { name } = sheetState(host, sheet);
  let n = 2;
  while (findSheet(host, `${name.slice(0, 26)} (${n})`) !== undefined) n++;
  const id = host.grid.copySheet(sheet, `${name.slice(0, 26)} (${n})`);
  const order = host.grid
    .sheets()
    .map((each) => each.id)
    .filter((each) => each !== id);
  const beside = (relativeTo as HostObject<'Worksheet'> | null)?.at.sheet ?? sheet;
  const places = { None: order.length, Beginning: 0, End: order.length, Before: order.indexOf(beside), After: order.indexOf(beside) + 1 };
  host.grid.moveSheet(id, places[wordArgument(position ?? 'None', ['None', 'Beginning', 'End', 'Before', 'After'])]);
  return object('Worksheet', { sheet: id });
}

const usedRange = ({ sheet }: Sheet, host: Host, valuesOnly: unknown): HostObject | null => {
  const area = host.grid.used(sheet, Boolean(valuesOnly));
  return area ? rangeAt(sheet, area) : null;
};

export const worksheet = define({
  name: 'Worksheet',
  id: ({ sheet }) => sheet,
  properties: {
    id: { get: ({ sheet }) => sheet },
    name: {
      get: ({ sheet }, host) => sheetState(host, sheet).name,
      set: ({ sheet }, host, value) => host.grid.changeSheet(sheet, { name: checkSheetName(host, value, sheet) }),
    },
    position: {
      get: ({ sheet }, host) => host.grid.sheets().findIndex(({ id }) => id === sheet),
      set: ({ sheet }, host, value) => {
        const position = wholeArgument(value);
        if (position < 0 || position >= host.grid.sheets().length) fail('InvalidArgument');
        host.grid.moveSheet(sheet, position);
      },
    },
    visibility: { get: ({ sheet }, host) => visibility(host, sheet), set: setVisibility },
    tabColor: {
      get: ({ sheet }, host) => sheetState(host, sheet).tabColor,
      set: ({ sheet }, host, value) => host.grid.changeSheet(sheet, { tabColor: textArgument(value) }),
    },
    showGridlines: {
      get: ({ sheet }, host) => sheetState(host, sheet).gridlines,
      set: ({ sheet }, host, value) => host.grid.changeSheet(sheet, { gridlines: flagArgument(value) }),
    },
  },
  children: {
    autoFilter: (at) => object('AutoFilter', { sheet: at.sheet }),
    charts: ({ sheet }) => object('ChartCollection', { sheet }),
    comments: (at) => object('CommentCollection', { sheet: at.sheet }),
    freezePanes: (at) => object('WorksheetFreezePanes', at),
    horizontalPageBreaks: ({ sheet }) => object('PageBreakCollection', { sheet, axis: 'rows' }),
    verticalPageBreaks: ({ sheet }) => object('PageBreakCollection', { sheet, axis: 'columns' }),
    names: ({ sheet }) => object('NamedItemCollection', { scope: sheet }),
    notes: ({ sheet }) => object('NoteCollection', { sheet }),
    pageLayout: (at) => object('PageLayout', at),
    protection: (at) => object('WorksheetProtection', at),
    shapes: ({ sheet }) => object('ShapeCollection', { sheet }),
    tables: ({ sheet }) => object('TableCollection', { sheet }),
  },
  methods: {
    activate: ({ sheet }, host) => {
      if (sheetState(host, sheet).hidden) fail('InvalidOperation', 'A hidden worksheet cannot be activated.');
      host.grid.activate(sheet);
    },
    calculate: (_, host) => host.grid.calculate(),
    copy,
    delete: remove,
    getCell: ({ sheet }, _, row, column) => rangeAt(sheet, { row: wholeArgument(row), column: wholeArgument(column), rows: 1, columns: 1 }),
    getNext: ({ sheet }, host, visibleOnly) => neighbour(host, sheet, 1, visibleOnly) ?? fail('ItemNotFound'),
    getNextOrNullObject: ({ sheet }, host, visibleOnly) => neighbour(host, sheet, 1, visibleOnly),
    getPrevious: ({ sheet }, host, visibleOnly) => neighbour(host, sheet, -1, visibleOnly) ?? fail('ItemNotFound'),
    getPreviousOrNullObject: ({ sheet }, host, visibleOnly) => neighbour(host, sheet, -1, visibleOnly),
    getRange,
    getRangeByIndexes: ({ sheet }, _, row, column, rows, columns) =>
      rangeAt(sheet, {
        row: wholeArgument(row),
        column: wholeArgument(column),
        rows: wholeArgument(rows),
        columns: wholeArgument(columns),
      }),
    getRanges: ({ sheet }, host, addresses) => {
      const areas = textArgument(addresses)
        .split(',')
        .map((address) => rangeArgument(host, address, sheet).area);
      return object('RangeAreas', { sheet, areas });
    },
    getUsedRange: (at, host, valuesOnly) =>
      usedRange(at, host, valuesOnly) ?? rangeAt(at.sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: usedRange,
    _GetSheetById: (_, host, id) => object('Worksheet', { sheet: sheetState(host, textArgument(id)).id }),
    _GetAnotherWorksheetById: (_, host, id) => object('Worksheet', { sheet: sheetState(host, textArgument(id)).id }),
  },
});
