// One step over a large sheet as a program of its own: `write FILE ROWS` or `read FILE`. It is packed once with this source and once with
// the source that it is measured against.
import { readFileSync, writeFileSync } from 'node:fs';
import { createXlsxHere, openXlsxHere } from '../../src/cli/xlsx';

const COLUMNS = 60;

/** Columns by threes: whole numbers, fractions, words that come again. */
function rowOf(row: number): (number | string)[] {
  return Array.from({ length: COLUMNS }, (_, column) =>
    column % 3 === 0 ? row * column : column % 3 === 1 ? (row * 31 + column) / 8 : `第 ${(row * 7 + column) % 977} 组`,
  );
}

async function write(file: string, rows: number): Promise<void> {
  const cells = Array.from({ length: rows }, (_, row) => rowOf(row));
  const sheet = { name: '表', widths: [], styles: [], blocks: [{ row: 0, column: 0, cells }] };
  writeFileSync(file, await createXlsxHere({ title: '', sheets: [sheet] }));
}

async function read(file: string): Promise<void> {
  const book = await openXlsxHere(readFileSync(file));
  if (!book.ok) throw new Error(book.refusal.message);
  const { name, used } = (await book.value.survey()).sheets[0]!;
  const [cells] = await book.value.read([{ sheet: name, area: used! }]);
  for (const row of [0, cells!.length - 1])
    if (JSON.stringify(cells![row]) !== JSON.stringify(rowOf(row))) throw new Error(`row ${row} was read otherwise`);
}

const [step, file, rows] = process.argv.slice(2) as [string, string, string];
void (step === 'write' ? write(file, Number(rows)) : read(file));
