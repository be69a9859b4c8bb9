// Looks at everything that changes depend on, in one request or two, and refuses what cannot be done before anything is written.
import { isBlank } from '../../model/cell';
import { ok, type Outcome } from '../../model/outcome';
import { cellName, type Area } from '../../workbook/area';
import { areaOf, PLACE } from './cells-read';
import type { Change } from '../../workbook/host';
import type { SheetPlan } from '../../workbook/plan';
import {
  halfMadeHolds,
  nameIsTaken,
  noSuchSheet,
  noSuchTable,
  sheetIsLocked,
  sheetIsUnfinished,
  sheetIsThere,
  tableHasNoRoom,
  tableHasTotals,
} from '../../workbook/refusals';
import { isOurChart } from '../../workbook/style';
import { formerOf, lookAtFormer, type Former, type FormerLook } from './former';
import { typedOnHalfMade } from './half-made';
import { growthOf, type TableGrowth, type StandingTable } from './growth';
import { laysSheet, lookAtRuns, MARKS, marksOf, type Marks } from './marks';
import { plannedTable } from './planned-table';

/** What was found: sheets in order, and how each table grows. */
export interface Found {
  order: string[];
  growth: ReadonlyMap<Change, TableGrowth>;
  /** Number formats of the cells that a change writes. */
  formats: ReadonlyMap<Change, string[][]>;
  /** Tables that stand on a sheet, by its name in small letters. */
  tablesOn: ReadonlyMap<string, string[]>;
  /** Charts of ours on a sheet about to be replaced, by its name in small letters. */
  chartsOn: ReadonlyMap<string, string[]>;
  /** What earlier work has left on sheets, by their names in small letters. */
  marks: ReadonlyMap<string, Marks>;
  /** Runs that left sheets half made or half laid. */
  runs: readonly string[];
  /** Sheets to be made that are there already, half made or with nothing on them, by their names in small letters. */
  begun: ReadonlySet<string>;
  /** What stands on sheets that are to be replaced and keep it until then. */
  formers: ReadonlyMap<Change, Former>;
  /** Sheets of which a copy is to be kept until then, and the area that is in use there. */
  copied: ReadonlyMap<string, Area>;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

export async function prepare(context: Excel.RequestContext, changes: readonly Change[]): Promise<Outcome<Found>> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load(`items/name,items/protection/protected,${MARKS}`);
  tables.load('items/name,items/worksheet/name');
  names.load('items/name');
  const runs = lookAtRuns(context);
  const looks = new Map(changes.map((change) => [change, lookAt(context, change, changes)]));
  if (changes.some(laysSheet)) askForFront(context);
  await context.sync();
  const sheets = new Map(worksheets.items.map(({ name, protection }) => [name.toLowerCase(), { name, locked: protection.protected }]));
  const marks = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), marksOf(sheet, runs())]));
  const begun = new Set(
    changes.flatMap((change) => {
      const key = change.do === 'add-sheet' ? change.plan.name.toLowerCase() : '';
      const isBegun = sheets.has(key) && (marks.get(key)!.laying === 'new' || looks.get(change)!.isBlank!());
      return isBegun ? [key] : [];
    }),
  );
  const taken = [
    ...tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
    ...names.items.map(({ name }) => ({ name, sheet: '' })),
  ];
  const refusal = changes.map((change) => refusalOf(change, looks.get(change)!)).find((each) => each !== undefined);
  if (refusal) return refusal;
  const halfMade = changes.flatMap((change) =>
    change.do === 'add-sheet' && marks.get(change.plan.name.toLowerCase())?.laying === 'new'
      ? [[change.plan.name, change.plan] as const]
      : [],
  );
  const [typed] = await typedOnHalfMade(context, new Map(halfMade));
  if (typed) return halfMadeHolds(typed.sheet, typed.cells);
  return ok({
    order: worksheets.items.map(({ name }) => name),
    growth: await growthOf(context, changes, standingTables(looks)),
    formats: new Map(changes.map((change) => [change, formatsOf(looks.get(change)!)])),
    tablesOn: new Map(
      [...sheets].map(([key, { name }]) => [
        key,
        tables.items.filter(({ worksheet }) => worksheet.name === name).map((table) => table.name),
      ]),
    ),
    chartsOn: new Map(
      changes.flatMap((change) => (laysSheet(change) ? [[laidSheet(change).toLowerCase(), chartsOf(looks.get(change)!)] as const] : [])),
    ),
    marks,
    runs: [...new Set([...marks.values()].flatMap(({ laying, run }) => (laying && run !== undefined ? [run] : [])))],
    begun,
    formers: new Map(
      changes.flatMap((change) => {
        const former =
          change.do === 'replace-sheet' && marks.get(change.sheet.toLowerCase())?.laying !== 'anew' && formerOf(looks.get(change)!.former);
        return former ? [[change, former] as const] : [];
      }),
    ),
    copied: new Map(
      changes.flatMap((change) => {
        const used = looks.get(change)!.copied;
        const isCopied = change.do === 'replace-sheet' && used && !used.isNullObject;
        return isCopied && marks.get(change.sheet.toLowerCase())?.laying !== 'anew' ? [[change.sheet, areaOf(used)] as const] : [];
      }),
    ),
  });

  function refusalOf(change: Change, look: Look): Outcome<never> | undefined {
    switch (change.do) {
      case 'add-sheet':
        if (begun.has(change.plan.name.toLowerCase())) return lockedSheet(change.plan.name) ?? takenTable(change.plan, change.plan.name);
        if (sheets.has(change.plan.name.toLowerCase())) return sheetIsThere(change.plan.name);
        sheets.set(change.plan.name.toLowerCase(), { name: change.plan.name, locked: false });
        return takenTable(change.plan);
      case 'replace-sheet':
        return lockedSheet(change.sheet) ?? takenTable(change.plan, change.sheet);
      case 'write':
        return lockedSheet(change.sheet) ?? halfLaid(change.sheet);
      case 'add-table':
        return lockedSheet(change.sheet) ?? halfLaid(change.sheet) ?? takenTable({ name: change.sheet, tables: [change.planned] });
      case 'append-rows':
        return look.table ? refusedTable(change.table, look.table) : undefined;
    }
  }

  function lockedSheet(name: string): Outcome<never> | undefined {
    const sheet = sheets.get(name.toLowerCase());
    if (!sheet) return noSuchSheet(name);
    return sheet.locked ? sheetIsLocked(sheet.name) : undefined;
  }

  /** What stood there is kept and read: cells are not where they seem to be. */
  function halfLaid(name: string): Outcome<never> | undefined {
    return marks.get(name.toLowerCase())?.laying === 'anew' ? sheetIsUnfinished(name) : undefined;
  }

  function takenTable(plan: Pick<SheetPlan, 'name' | 'tables'>, leaving?: string): Outcome<never> | undefined {
    const clash = (plan.tables ?? []).find(({ name }) =>
      taken.some((other) => same(other.name, name) && (leaving === undefined || !same(other.sheet, leaving))),
    );
    taken.push(...(plan.tables ?? []).map(({ name }) => ({ name, sheet: plan.name })));
    return clash && nameIsTaken(clash.name);
  }

  function refusedTable(name: string, { table, below, tablesBelow }: TableLook): Outcome<never> | undefined {
    if (table.isNullObject) {
      return taken.some((each) => same(each.name, name)) ? undefined : noSuchTable(name);
    }
    if (table.worksheet.protection.protected) return lockedSheet(table.worksheet.name);
    const unfinished = halfLaid(table.worksheet.name);
    if (unfinished) return unfinished;
    if (table.showTotals) return tableHasTotals(table.name);
    const other = tablesBelow.items.find((each) => each.name !== table.name);
    const what = other ? `表格“${other.name}”` : firstFull(below);
    return what ? tableHasNoRoom(table.name, what) : undefined;
  }
}

/** The first cell in which something stands, be it a formula that shows nothing. */
function firstFull({ formulas, rowIndex, columnIndex }: Excel.Range): string | undefined {
  for (const [row, line] of formulas.entries()) {
    const column = (line as unknown[]).findIndex((formula) => !isBlank(formula));
    if (column >= 0) return `单元格 ${cellName(rowIndex + row, columnIndex + column)} `;
  }
  return undefined;
}

interface TableLook {
  table: Excel.Table;
  last: Excel.Range;
  body: Excel.Range;
  below: Excel.Range;
  tablesBelow: Excel.TableScopedCollection;
}

interface Look {
  table?: TableLook;
  cells?: Excel.Range;
  charts?: Excel.ChartCollection;
  former?: FormerLook;
  /** All that is in use on a sheet of which a copy is kept. */
  copied?: Excel.Range;
  /** Whether nothing was ever put on the sheet. */
  isBlank?(): boolean;
}

function lookAt(context: Excel.RequestContext, change: Change, changes: readonly Change[]): Look {
  if (laysSheet(change)) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(laidSheet(change));
    const used = change.do === 'add-sheet' ? sheet.getUsedRangeOrNullObject().load('address') : undefined;
    return {
      ...(change.plan.charts && { charts: sheet.charts.load('items/name') }),
      ...(used && { isBlank: () => used.isNullObject }),
      ...(change.do === 'replace-sheet' && { former: lookAtFormer(context, sheet, change.plan, change.keepsFormer === true) }),
      ...(change.do === 'replace-sheet' && change.keepsCopy && { copied: sheet.getUsedRangeOrNullObject().load(PLACE) }),
    };
  }
  if (change.do === 'write') {
    const sheet = context.workbook.worksheets.getItemOrNullObject(change.sheet);
    const size = [change.cells.length, change.cells[0]?.length ?? 0] as const;
    return size[0] > 0 && size[1] > 0 ? { cells: sheet.getRangeByIndexes(change.row, change.column, ...size).load('numberFormat') } : {};
  }
  if (change.do !== 'append-rows' || change.rows.length === 0) return {};
  if (plannedTable(changes.slice(0, changes.indexOf(change)), change.table)) return {};
  const table = context.workbook.tables.getItemOrNullObject(change.table);
  table.load('name,showTotals,worksheet/name,worksheet/protection/protected');
  const body = table.getDataBodyRange().load('rowIndex,rowCount');
  const last = body.getLastRow().load('values,numberFormat,rowIndex,columnIndex,columnCount');
  const below = last.getRowsBelow(rowsUpTo(change, changes)).load('formulas,rowIndex,columnIndex');
  const tablesBelow = below.getTables(false);
  tablesBelow.load('items/name');
  return { table: { table, body, last, below, tablesBelow } };
}

/** The name of the sheet that a change makes or lays anew. */
export function laidSheet(change: Extract<Change, { plan: unknown }>): string {
  return change.do === 'add-sheet' ? change.plan.name : change.sheet;
}

/** With all that is added to the same table before. */
function rowsUpTo(change: Change, changes: readonly Change[]): number {
  return changes
    .slice(0, changes.indexOf(change) + 1)
    .reduce(
      (sum, each) =>
        sum + (each.do === 'append-rows' && change.do === 'append-rows' && same(each.table, change.table) ? each.rows.length : 0),
      0,
    );
}

function standingTables(looks: ReadonlyMap<Change, Look>): Map<Change, StandingTable> {
  return new Map(
    [...looks].flatMap(([change, { table }]) =>
      table && !table.table.isNullObject
        ? [
            [
              change,
              {
                sheet: table.table.worksheet.name,
                body: table.body,
                last: table.last,
                intoEmptyRow: table.body.rowCount === 1 && table.last.values.flat().every(isBlank),
              },
            ],
          ]
        : [],
    ),
  );
}

/** Excel answers this only for the workbook in front: what it would refuse half-way is refused before anything is made. */
function askForFront(context: Excel.RequestContext): void {
  context.workbook.worksheets.getFirst().freezePanes.getLocationOrNullObject().load('address');
}

function formatsOf({ cells }: Look): string[][] {
  return cells && !cells.isNullObject ? (cells.numberFormat as string[][]) : [];
}

function chartsOf({ charts }: Look): string[] {
  return charts === undefined || charts.isNullObject ? [] : charts.items.map(({ name }) => name).filter(isOurChart);
}
