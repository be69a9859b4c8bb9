// Many workbooks of plain formulas, calculated by LibreOffice in one go.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { Cell } from '../../src/model/cell';
import type { Area } from '../../src/workbook/area';
import type { SheetPlan } from '../../src/workbook/plan';

/** Formulas are calculated on opening, whatever values the file has. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** What stands in each cell of each book afterwards. */
type Calculated = (book: number, cell: { sheet: string; row: number; column: number }) => Cell | undefined;

export async function recalculated(books: readonly (readonly SheetPlan[])[]): Promise<Calculated> {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-equal-'));
  try {
    const user = join(folder, 'profile', 'user');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'registrymodifications.xcu'), RECALCULATE);
    const files = books.map((_, index) => join(folder, `book${index}.xlsx`));
    for (const [index, sheets] of books.entries()) writeFileSync(files[index]!, await createXlsx({ title: '', sheets: [...sheets] }));
    const run = spawnSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      ...files,
    ]);
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr.toString('utf8').slice(-500)}`);
    const found: Map<string, Cell[][]>[] = [];
    for (const [index, sheets] of books.entries()) found.push(await valuesIn(join(folder, 'out', `book${index}.xlsx`), sheets));
    return (book, { sheet, row, column }) => found[book]!.get(sheet)?.[row]?.[column];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function valuesIn(path: string, sheets: readonly SheetPlan[]): Promise<Map<string, Cell[][]>> {
  const host = await openXlsx(new Uint8Array(readFileSync(path)));
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
