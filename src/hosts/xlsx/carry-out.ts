// Carries out one change on an opened workbook, or says why it cannot be done.
import { ok, type Outcome } from '../../model/outcome';
import type { Change } from '../../workbook/host';
import type { SheetPlan, TablePlan } from '../../workbook/plan';
import { nameIsTaken, noSuchSheet, sheetIsThere } from '../../workbook/refusals';
import { addTable } from './add-table';
import { appendXlsxRows } from './append-rows';
import type { Book } from './book';
import { checkSheet } from './check-plan';
import { addSheet, fillSheet } from './lay-sheet';
import { relationshipsOf, removePart, unrelate } from './package';
import { replaceSheet } from './replace-sheet';
import { listTables } from './tables';
import { definedNames, listSheets, sameName } from './workbook-part';
import { writeCells } from './write-cells';

export function carryOutInXlsx(book: Book, change: Change): Outcome<void> {
  switch (change.do) {
    case 'add-sheet':
      return add(book, change.plan, change.after);
    case 'replace-sheet':
      return replace(book, change.sheet, change.plan);
    case 'add-table':
      return table(book, change.sheet, change.planned);
    case 'append-rows':
      return appendXlsxRows(book, change.table, change.rows);
    case 'write':
      return writeCells(book, change);
  }
}

function add(book: Book, plan: SheetPlan, after?: string): Outcome<void> {
  checkSheet(plan);
  if (sheetNames(book).some((name) => sameName(name, plan.name))) return sheetIsThere(plan.name);
  const taken = takenTable(book, plan);
  if (taken) return taken;
  fillSheet(book, addSheet(book, plan, { after }));
  return ok(undefined);
}

function replace(book: Book, sheet: string, plan: SheetPlan): Outcome<void> {
  checkSheet(plan);
  const entry = listSheets(book).find(({ name }) => sameName(name, sheet));
  if (!entry) return noSuchSheet(sheet);
  const taken = takenTable(book, plan, entry.path);
  if (taken) return taken;
  replaceSheet(book, entry, plan);
  return ok(undefined);
}

function table(book: Book, sheet: string, planned: TablePlan): Outcome<void> {
  const entry = listSheets(book).find(({ name }) => sameName(name, sheet));
  if (!entry) return noSuchSheet(sheet);
  return takenTable(book, { tables: [planned] }) ?? addTable(book, entry, planned);
}

/** Refuses a plan whose tables are named like what is there; tables on the sheet `leaving` do not count. */
function takenTable(book: Book, plan: Pick<SheetPlan, 'tables'>, leaving?: string): Outcome<void> | undefined {
  const names = [
    ...listTables(book)
      .filter(({ sheet }) => sheet.path !== leaving)
      .map(({ name }) => name),
    ...definedNames(book),
  ];
  const clash = (plan.tables ?? []).find(({ name }) => names.some((other) => sameName(other, name)));
  return clash && nameIsTaken(clash.name);
}

/** Every tab, charts included. */
function sheetNames(book: Book): string[] {
  return listSheets(book, true).map(({ name }) => name);
}

/** Excel makes the order of calculation anew when it is missing; one that names cells without formulas makes it repair the file. */
export function dropCalculationChain(book: Book): void {
  const chain = relationshipsOf(book.parts, book.main).find(({ type }) => type === 'calcChain');
  if (!chain) return;
  removePart(book.parts, chain.target);
  unrelate(book.parts, book.main, ({ id }) => id === chain.id);
}
