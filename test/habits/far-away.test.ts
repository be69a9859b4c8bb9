// Tables dragged over a whole sheet and cells far away are told or harmless, and cost no memory. (What goes through every cell never ends.)
import { openWorkbook } from '../../src/app/open';
import { createXlsxHere, openXlsxHere } from '../../src/cli/xlsx';
import { editZip } from '../hosts/xlsx/foreign-parts';
import { readRequests } from '../../src/workbook/found/found-table';
import type { Survey } from '../../src/workbook/host';
import { shelf } from '../shelf';
import { plan, units, withoutBlanks } from '../workbook/sample-book';

const MEGABYTES = 200;

/** The book after an edit of the sheet and the table of 录入_高校, and what reading it costs. */
async function readAfter(edit: (sheet: string, table: string) => [sheet: string, table: string]) {
  const bytes = await editZip(await createXlsxHere(plan()), (parts) => {
    const [tablePath, table] = [...parts].find(([, xml]) => xml.includes('displayName="录入_高校"'))!;
    const [rels] = [...parts].find(
      ([path, xml]) => path.includes('worksheets/_rels/') && xml.includes(`${tablePath.split('/').at(-1)!}"`),
    )!;
    const sheetPath = rels.replace('_rels/', '').replace('.rels', '');
    const [sheetAfter, tableAfter] = edit(parts.get(sheetPath)!, table);
    expect(sheetAfter === parts.get(sheetPath) && tableAfter === table).toBe(false);
    parts.set(sheetPath, sheetAfter);
    parts.set(tablePath, tableAfter);
  });
  global.gc?.();
  const memory = process.memoryUsage();
  const host = await openXlsxHere(bytes);
  if (!host.ok) throw new Error(host.refusal.message);
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const after = process.memoryUsage();
  expect((after.heapUsed + after.external - memory.heapUsed - memory.external) / 1e6).toBeLessThan(MEGABYTES);
  expect(opened.value.input.units.map(withoutBlanks)).toEqual(units().map(withoutBlanks));
  return opened.value.issues.map(({ code, message }) => `${code} ${message}`);
}

const stray = (cell: string) => (sheet: string) =>
  sheet.replace('</sheetData>', `<row r="${/\d+/.exec(cell)![0]}"><c r="${cell}"><v>1</v></c></row></sheetData>`);
const dragged = (to: string) => (table: string) => table.replace(/ ref="([A-Z]+\d+):[A-Z]+\d+"/gu, ` ref="$1:${to}"`);

test('a table dragged to the last row of the sheet', async () => {
  expect(await readAfter((sheet, table) => [sheet, dragged('AC1048576')(table)])).toEqual([]);
});

test('a table dragged to the last cell of the sheet', async () => {
  expect(await readAfter((sheet, table) => [sheet, dragged('XFD1048576')(table)])).toEqual([]);
});

test('a cell in the last row and column', async () => {
  expect(await readAfter((sheet, table) => [stray('XFD1048576')(sheet), table])).toEqual([
    expect.stringMatching(/^ROWS_OUTSIDE_TABLE “录入_高校”表下面 1000 行以外还有内容，最后一处在第 1048576 行，没有读取/) as string,
  ]);
});

test.each(['AC1048576', 'XFD1048576'])('of a table dragged to %s no more is asked for than what is in use', (end) => {
  const [rows, columns] = [1_048_576, end.startsWith('XFD') ? 16_384 : 29];
  const survey: Survey = {
    sheets: [{ name: '录入_高校', hidden: false, used: { row: 0, column: 0, rows: 9, columns: 25 } }],
    tables: [{ name: '录入_高校', sheet: '录入_高校', area: { row: 4, column: 0, rows: rows - 4, columns } }],
  };
  expect(readRequests(survey, () => true)).toEqual([{ sheet: '录入_高校', area: { row: 3, column: 0, rows: 6, columns: 25 } }]);
});

test('both at once', async () => {
  await readAfter((sheet, table) => [stray('XFD1048576')(sheet), dragged('AC1000000')(table)]);
});
