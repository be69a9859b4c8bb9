// workbook.worksheets: the sheets in order, and new ones.
import { fail } from '../model/host-error';
import { findSheet } from './arguments';
import { define, object, type Host, type HostObject } from './object-type';

function isSheetName(name: string): boolean {
  return name !== '' && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history';
}

function freeName(host: Host): string {
  for (let n = 1; ; n++) if (findSheet(host, `Sheet${n}`) === undefined) return `Sheet${n}`;
}

/** Refuses a name that Excel would refuse for a sheet; `except` is the sheet that may have it already. */
export function checkSheetName(host: Host, name: unknown, except?: string): string {
  if (typeof name !== 'string' || !isSheetName(name)) return fail('InvalidArgument');
  const taken = host.grid.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return taken && taken.id !== except ? fail('ItemAlreadyExists') : name;
}

const sheetAt = (host: Host, visibleOnly: unknown, index: number): HostObject => {
  const sheets = host.grid.sheets().filter((sheet) => !visibleOnly || !sheet.hidden);
  return object('Worksheet', { sheet: (sheets.at(index) ?? fail('ItemNotFound')).id });
};

export const worksheets = define({
  name: 'WorksheetCollection',
  items: (_, host) => host.grid.sheets().map(({ id }) => object('Worksheet', { sheet: id })),
  item: (_, host, key) => {
    const sheet = findSheet(host, key);
    return sheet === undefined ? undefined : object('Worksheet', { sheet });
  },
  methods: {
    add: (_, host, name) => object('Worksheet', { sheet: host.grid.addSheet(checkSheetName(host, name ?? freeName(host))) }),
    getActiveWorksheet: (_, host) => object('Worksheet', { sheet: host.grid.activeSheet() }),
    getCount: (_, host, visibleOnly) => host.grid.sheets().filter((sheet) => !visibleOnly || !sheet.hidden).length,
    getFirst: (_, host, visibleOnly) => sheetAt(host, visibleOnly, 0),
    getLast: (_, host, visibleOnly) => sheetAt(host, visibleOnly, -1),
  },
});

/** The sheet before (-1) or after (1) a sheet, or null. */
export function neighbour(host: Host, sheet: string, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const sheets = host.grid.sheets();
  const at = sheets.indexOf(sheets.find(({ id }) => id === sheet) ?? fail('ItemNotFound'));
  const rest = step === 1 ? sheets.slice(at + 1) : sheets.slice(0, at).reverse();
  const found = rest.find((each) => !visibleOnly || !each.hidden);
  return found ? object('Worksheet', { sheet: found.id }) : null;
}
