// Telling blank cells from zeros, through the genuine Office.js client on an emulated host: what is blank, what cannot be told, how many
// requests.
import { areBlank } from '../../src/hosts/excel/blank-cells';
import type { CellInRange } from '../../src/open-book/host';
import { inExcel } from '../excel/in-excel';
import { breakBatch } from './broken-batch';

const office = inExcel({ calculate: () => '' });

beforeEach(async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Sheet1').getRange('A1:C2').values = [
      [0, '', 3],
      ['', 0, false],
    ];
    worksheets.getItem('Sheet1').getRange('A3').formulas = [['=""']];
    worksheets.getItem('Sheet1').getRange('XFD1048000').values = [[0]];
    worksheets.add("录入 o'高校").getRange('B2').values = [[0]];
    await context.sync();
  });
  await new Promise((resolve) => {
    setTimeout(resolve);
  }); // the client lets go of what it held
  office.resetTraffic();
});

const cell = (address: string, [rows, columns] = [1, 1], [row, column] = [0, 0]): CellInRange => ({ address, rows, columns, row, column });

test('zeros and blanks are told apart wherever they lie, in one request', async () => {
  expect(
    await areBlank([
      cell('Sheet1!A1'),
      cell('Sheet1!B1'),
      cell('Sheet1!A1:C2', [2, 3], [1, 0]),
      cell('Sheet1!A1:C2', [2, 3], [1, 1]),
      cell('sheet1!$C$1'),
      cell("'录入 o''高校'!B2"),
      cell("'录入 o''高校'!A1:B2", [2, 2], [0, 1]),
      cell('Sheet1!XFD1048000'),
      cell('Sheet1!XFD1048001'),
      cell('Sheet1!B1'),
    ]),
  ).toEqual([false, true, true, false, false, false, true, false, true, true]);
  expect(office.traffic.syncs).toBe(1);
});

test('what leads out of the workbook, or is not as large as its address says, is not told; the others are', async () => {
  expect(
    await areBlank([
      cell("'[别处.xlsx]录入'!A1"),
      cell('[别处.xlsx]录入!A1'),
      cell('一月:三月!A1'),
      cell('A1'),
      cell('Sheet1!A:A', [1_048_576, 1]),
      cell('(Sheet1!A1,Sheet1!B2)'),
      cell('Sheet1!A1:A2'),
      cell('没有这张表!A1'),
      cell('Sheet1!B1'),
    ]),
  ).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, true]);
});

test('nothing is asked of Excel where nothing can be told', async () => {
  expect(await areBlank([cell("'[别处.xlsx]录入'!A1")])).toEqual([undefined]);
  expect(office.traffic.syncs).toBe(0);
});

test('a request that fails is made once more', async () => {
  breakBatch(office, 1);
  expect(await areBlank([cell('Sheet1!A1'), cell('Sheet1!B1')])).toEqual([false, true]);
});

test('a request that fails twice is a failure, not a cell that cannot be told', async () => {
  breakBatch(office, 1);
  breakBatch(office, 2);
  await expect(areBlank([cell('Sheet1!A1')])).rejects.toMatchObject({ code: 'RequestAborted' });
});

test('ten thousand cells of a column take one request of a few bytes, and cells far apart do not bring what lies between', async () => {
  const cells = Array.from({ length: 10_000 }, (_, row) => cell(`Sheet1!B${row + 1}`));
  const blanks = await areBlank([...cells, cell('Sheet1!XFD1048000')]);
  expect(blanks.slice(0, 3)).toEqual([true, false, true]);
  expect(blanks.at(-1)).toBe(false);
  expect(office.traffic.syncs).toBe(1);
  expect(office.traffic.sent).toBeLessThan(5_000);
  expect(office.traffic.received).toBeLessThan(200_000);
});
