// What stood on a sheet before it is laid anew, kept in the workbook until the new is whole: nothing that people typed hangs on a request.
import type { Cell } from '../../model/cell';
import type { Survey, WorkbookHost } from '../../workbook/host';
import type { Area } from '../../workbook/area';
import type { SheetPlan } from '../../workbook/plan';
import { areaOf, PLACE, cellFromExcel } from './cells-read';
import { formerKey } from './marks';

export interface Former {
  used: Area;
  /** Where people typed; of other sheets nothing is kept but where their tables were. Absent where there was too much to be kept: then
   *  whatever is left on the sheet is read. */
  values?: Cell[][];
  tables: { name: string; area: Area }[];
}

/** Cells of which that much is kept: the answer must fit into one. */
const MOST_CELLS = 60_000;

export interface FormerLook {
  isTyped: boolean;
  keepsValues: boolean;
  used: Excel.Range;
  tables: { name: string; planned: Area; range: Excel.Range }[];
}

/** Tables keep their names when a sheet is laid anew. */
export function lookAtFormer({ workbook }: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan, isTyped: boolean): FormerLook {
  const { tables = [], blocks } = plan;
  const keepsValues = isTyped && blocks.reduce((sum, { cells }) => sum + cells.length * (cells[0]?.length ?? 0), 0) <= MOST_CELLS;
  return {
    isTyped,
    keepsValues,
    used: sheet.getUsedRangeOrNullObject(true).load(keepsValues ? `values,${PLACE}` : PLACE),
    tables: tables.map(({ name, area }) => ({
      name,
      planned: area,
      range: workbook.tables.getItemOrNullObject(name).getRange().load(PLACE),
    })),
  };
}

/** Undefined where nothing stands there. A table that is gone is found again by what is typed around it, and else where the new one will
 *  be. */
export function formerOf(look: FormerLook | undefined): Former | undefined {
  if (!look || look.used.isNullObject) return undefined;
  return {
    used: areaOf(look.used),
    ...(look.keepsValues ? { values: look.used.values.map((row) => row.map(cellFromExcel)) } : !look.isTyped && { values: [] }),
    tables: look.tables.flatMap(({ name, planned, range }) =>
      range.isNullObject ? (look.isTyped ? [] : [{ name, area: planned }]) : [{ name, area: areaOf(range) }],
    ),
  };
}

/** The tables of a sheet by what was kept of it. */
export function formerTables(kept: Excel.Setting): Former['tables'] {
  return kept.isNullObject ? [] : (kept.value as Former).tables;
}

/** Characters that all settings of an add-in in a workbook may have together: from 1 to 2 MB on Excel refuses them, and with them the whole
 *  request (OfficeDev/office-js issues 3957 and 621). */
const MOST_KEPT = 400_000;

/** What is too long to be kept goes without its values: the work itself must not fail by it. */
export function keepFormer({ workbook }: Excel.RequestContext, sheet: string, former: Former): void {
  const { values, ...places } = former;
  const isTooLong = values !== undefined && JSON.stringify(values).length > MOST_KEPT;
  workbook.settings.add(formerKey(sheet), isTooLong ? places : former);
}

export function forgetFormer({ workbook }: Excel.RequestContext, sheet: string): void {
  workbook.settings.getItemOrNullObject(formerKey(sheet)).delete();
}

/** As they were last seen: sheets by their names in small letters. */
let standing: ReadonlyMap<string, Former> = new Map();

export function noteFormers(formers: ReadonlyMap<string, Former>): void {
  standing = formers;
}

/** What is told of a workbook, with the sheets that are half laid anew as they were before. */
export function withFormers({ sheets, tables, ...rest }: Survey, formers: ReadonlyMap<string, Former>): Survey {
  const formerOn = (sheet: string) => formers.get(sheet.toLowerCase());
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, ...(formerOn(sheet.name) && { used: formerOn(sheet.name)!.used }) })),
    tables: [
      ...tables.filter(({ sheet }) => !formerOn(sheet)),
      ...sheets.flatMap(({ name }) => formerOn(name)?.tables.map((table) => ({ ...table, sheet: name })) ?? []),
    ],
  };
}

type Requests = Parameters<WorkbookHost['read']>[0];

/** Answers what is asked of such sheets by itself, and has `ask` answer the rest. */
export async function askAround<T>(
  requests: Requests,
  ask: (requests: Requests) => Promise<T[][][]>,
  tell: (value: Cell) => T,
): Promise<T[][][]> {
  const own = requests.map(({ sheet }) => kept(standing.get(sheet.toLowerCase())));
  const rest = requests.filter((_request, at) => !own[at]);
  const answers = rest.length > 0 ? await ask(rest) : [];
  let next = 0;
  return requests.map(({ area }, at) => (own[at] ? cut(own[at], area).map((row) => row.map(tell)) : answers[next++]!));
}

function kept(former: Former | undefined): Required<Former> | undefined {
  return former?.values && { ...former, values: former.values };
}

function cut({ used, values }: Required<Former>, area: Area): Cell[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => values[area.row + row - used.row]?.[area.column + column - used.column] ?? null),
  );
}
