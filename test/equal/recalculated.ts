// Many workbooks of plain formulas, calculated by LibreOffice in one run.
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { Cell } from '../../src/model/cell';
import type { Area } from '../../src/workbook/area';
import type { SheetPlan } from '../../src/workbook/plan';
import { convertEach } from '../hosts/libreoffice';

/** What stands in each cell of each book afterwards. */
type Calculated = (book: number, cell: { sheet: string; row: number; column: number }) => Cell | undefined;

export async function recalculated(books: readonly (readonly SheetPlan[])[]): Promise<Calculated> {
  const files = await Promise.all(books.map((sheets) => createXlsx({ title: '', sheets: [...sheets] })));
  const made = convertEach(files, { to: 'xlsx', recalculate: true });
  const found = await Promise.all(books.map((sheets, index) => valuesIn(made[index]!, sheets)));
  return (book, { sheet, row, column }) => found[book]!.get(sheet)?.[row]?.[column];
}

async function valuesIn(bytes: Uint8Array, sheets: readonly SheetPlan[]): Promise<Map<string, Cell[][]>> {
  const host = await openXlsx(bytes);
  if (!host.ok) throw new Error(host.refusal.message);
  const requests = sheets.map((sheet) => ({ sheet: sheet.name, area: usedArea(sheet) }));
  const values = await host.value.read(requests);
  return new Map(sheets.map(({ name }, index) => [name, values[index]!]));
}

function usedArea({ blocks }: SheetPlan): Area {
  return {
    row: 0,
    column: 0,
    rows: Math.max(...blocks.map(({ row, cells }) => row + cells.length)),
    columns: Math.max(...blocks.map(({ column, cells }) => column + (cells[0]?.length ?? 0))),
  };
}
