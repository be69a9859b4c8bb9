// What a sheet has besides cells: frozen panes and protection.
import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import { fail } from '../model/host-error';
import { rangeArgument, rangeAt, wholeArgument } from './arguments';
import { define, isObject, type Host, type HostObject } from './object-type';

function frozenRange(sheet: string, host: Host): HostObject | null {
  const { rows, columns } = host.grid.frozen(sheet);
  if (rows === 0 && columns === 0) return null;
  return rangeAt(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
}

export const freezePanes = define({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeAt: ({ sheet }, host, range) => {
      const { area } = rangeArgument(host, range, sheet);
      host.grid.freeze(
        sheet,
        area.rows === MAX_ROWS ? 0 : area.row + area.rows,
        area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
      );
    },
    freezeColumns: ({ sheet }, host, count) => host.grid.freeze(sheet, 0, wholeArgument(count ?? 1)),
    freezeRows: ({ sheet }, host, count) => host.grid.freeze(sheet, wholeArgument(count ?? 1), 0),
    getLocation: ({ sheet }, host) => frozenRange(sheet, host) ?? fail('ItemNotFound'),
    getLocationOrNullObject: ({ sheet }, host) => frozenRange(sheet, host),
    unfreeze: ({ sheet }, host) => host.grid.freeze(sheet, 0, 0),
  },
});

const UNPROTECTED_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function isProtected(host: Host, sheet: string): boolean {
  return host.grid.extras().sheets[sheet]?.protection !== undefined;
}

/** Refuses a change of cells of which one is locked on a protected sheet. */
export function checkLocks(host: Host, sheet: string, area: { row: number; column: number; rows: number; columns: number }): void {
  if (!isProtected(host, sheet)) return;
  const inUse = host.grid.used(sheet, false);
  const bounded = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS ? inUse : area;
  if (
    bounded &&
    host.grid
      .styles(sheet, bounded)
      .flat()
      .some(({ locked }) => locked)
  )
    fail('AccessDenied');
}

export function checkUnprotected(host: Host, sheet: string, option?: keyof typeof UNPROTECTED_OPTIONS): void {
  const protection = host.grid.extras().sheets[sheet]?.protection;
  if (protection && !(option && protection.options[option])) fail('AccessDenied');
}

export const protection = define({
  name: 'WorksheetProtection',
  properties: {
    protected: { get: ({ sheet }, host) => isProtected(host, sheet) },
    options: { get: ({ sheet }, host) => ({ ...UNPROTECTED_OPTIONS, ...host.grid.extras().sheets[sheet]?.protection?.options }) },
  },
  methods: {
    protect: ({ sheet }, host, options, password) => {
      if (isProtected(host, sheet)) fail('InvalidOperation');
      if (isObject(options)) fail('InvalidArgument');
      const { sheets } = host.grid.extras();
      const given = { options: { ...(options as object | null) }, ...(typeof password === 'string' && password !== '' && { password }) };
      sheets[sheet] = { ...sheets[sheet], protection: given };
      host.grid.keepExtras();
    },
    unprotect: ({ sheet }, host, password) => {
      const extras = host.grid.extras().sheets[sheet];
      if (extras?.protection?.password !== undefined && extras.protection.password !== password) fail('AccessDenied');
      delete extras?.protection;
      host.grid.keepExtras();
    },
  },
});
