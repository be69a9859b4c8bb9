// Books in which the buttons are pressed, and what is answered to a press.
import { buildWorkbook } from '../../../src/app/build';
import type { UnitInput } from '../../../src/assessment/assessment';
import { excelHost } from '../../../src/hosts/excel';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import type { Outcome } from '../../../src/model/outcome';
import type { OpenBook } from '../../../src/open-book/book';
import type { Message } from '../../../src/open-book/messages';
import { refresh } from '../../../src/open-book/session';
import { loadScheme, type Scheme } from '../../../src/rubric/tree';
import type { GridPort } from '../../../src/workbench/host/model/grid-port';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { bundled } from '../../cases/units';
import { filledUnit } from '../../workbook/sample-book';
import type { MemoryGrid } from '../../excel/memory/memory-grid';
import type { RunningOfficeHost } from '../../excel/office-host';

/** `done` says that all is well, `warned` that something is left, `refused` that it is not done as things are. */
export interface Pressed {
  said: 'done' | 'warned' | 'refused';
  text: string;
}

export interface UseCase {
  /** Makes the book in an empty workbook. */
  book(grid: MemoryGrid, office: RunningOfficeHost): Promise<unknown>;
  press(): Promise<Pressed>;
  /** Where it is done, another press is meant to do something more: it is pressed again only where it was not. */
  isOnce?: true;
  /** Like another in a book that has the sheets already: tried only where everything is. */
  isFurther?: true;
}

export const hunan = bundled('hunan-2022');
/** A rubric that no program brings along, with what is told of it otherwise than of the bundled one. */
export function ownScheme(changed: Partial<typeof hunan.rubric> = {}): Scheme {
  const loaded = loadScheme({ ...hunan.rubric, id: 'own-2022', title: '改过的细则', text: '', ...changed });
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  return loaded.value;
}

export const TODAY = '2022-12-20';
const OWN = '自己写的';

export const quiet = (): void => undefined;

export function told(outcome: Outcome<unknown>): Pressed {
  return outcome.ok ? { said: 'done', text: JSON.stringify(outcome.value) } : { said: 'refused', text: outcome.refusal.message };
}

export function toldBy({ intent, text }: Message): Pressed {
  return { said: ({ success: 'done', warning: 'warned', error: 'refused' } as const)[intent], text };
}

/** As the pane has it: the workbook as it was last read. */
export async function open(): Promise<OpenBook> {
  const session = await refresh();
  if (session.state === 'open') return session.open;
  throw Object.assign(new Error('message' in session ? session.message : session.state), { code: 'NotOpen' });
}

export const units = (): UnitInput[] => [
  filledUnit('甲大学', '高校', 1),
  { ...filledUnit('乙学院', '高校', 2), entries: { 信息公开: [2] } },
];

export async function lay(grid: GridPort, scheme: Scheme = hunan, given = units(), formulas: 'score' | 'native' = 'score'): Promise<void> {
  const plan = buildWorkbook({ scheme, year: scheme.data.year, units: given, formulas, demo: false, today: TODAY });
  await excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
  grid.write(grid.addSheet('自用'), 0, 0, [[{ value: OWN }, { value: null, formula: `=得分_高校!C6` }]]);
  await refresh();
}

function cellOf(grid: GridPort, table: string, header: string): { sheet: string; row: number; column: number } {
  const { sheet, area } = grid.tables().find(({ name }) => name === table)!;
  const headers = grid.contents(sheet, { ...area, rows: 1 })[0]!;
  const offset = headers.findIndex(({ value }) => String(value).startsWith(header));
  return { sheet, row: area.row + 1, column: area.column + offset };
}

export function type(grid: GridPort, table: string, header: string, value: string | number, down = 0): void {
  const { sheet, row, column } = cellOf(grid, table, header);
  grid.write(sheet, row + down, column, [[{ value }]]);
}

export async function file(plan: WorkbookPlan): Promise<File> {
  return new File([new Uint8Array(await createXlsx(plan))], '另一本.xlsx');
}
