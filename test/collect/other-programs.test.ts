// Files and books that openpyxl, LibreOffice or an old format saved in between are read as they were filled in.
import { openXlsxHere } from '../../src/cli/xlsx';
import { convertToOne, hasLibreOffice } from '../hosts/libreoffice';
import { changeWithOpenpyxl, hasOpenpyxl } from '../hosts/openpyxl';
import { collect, entriesIn, fill, giveBack, need, open } from '../hand-out/desk';
import { back, handedOut } from './handed-out';

jest.setTimeout(120_000); // LibreOffice starts up to five times

(hasOpenpyxl ? test : test.skip)('a file that openpyxl saved is read as it was filled, with the time at which it was', async () => {
  const { book, file } = await handedOut();
  const saved = changeWithOpenpyxl(
    file('甲大学'),
    `
sheet = book['填报']
for row in sheet.iter_rows():
    if row[2].value == '信息公开': row[7].value = 3
sheet.title = '表一'
`,
  );
  const done = await collect(book, [back('甲.xlsx', saved)]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3] });
  expect(need(await openXlsxHere(saved)).savedAt()).toMatch(/^20\d\d-\d\d-\d\dT/u);
});

(hasLibreOffice ? test : test.skip)('a file that LibreOffice saved is read as it was filled', async () => {
  const { book, file } = await handedOut();
  const filled = await fill(file('甲大学'), { 信息公开·开设项数: 3, 信息更新·没有空白栏目: '是' });
  const saved = convertToOne(filled, { to: 'xlsx' });
  const done = await collect(book, [back('甲.xlsx', saved)]);
  expect(done.strangers).toEqual([]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3], 信息更新: ['是', null, null] });
});

(hasLibreOffice ? test : test.skip)('the book itself may be saved by LibreOffice in between', async () => {
  const { book, file } = await handedOut();
  const saved = convertToOne(book, { to: 'xlsx' });
  const done = await collect(saved, [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }))]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3] });
  const undone = await giveBack(convertToOne(done.book, { to: 'xlsx' }), '甲.xlsx');
  expect((await entriesIn(undone.book))['甲大学']).toEqual({});
});

(hasLibreOffice ? test : test.skip)('tables that an old format has lost are found by their ids: in the file, and in the book', async () => {
  const throughXls = (bytes: Uint8Array) => convertToOne(convertToOne(bytes, { to: 'xls' }), { from: 'xls', to: 'xlsx' });
  const { book, file } = await handedOut();
  const filled = await fill(file('甲大学'), { 信息公开·开设项数: 3 });
  const done = await collect(book, [back('甲.xlsx', throughXls(filled))]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3] });
  const old = throughXls(done.book);
  const again = await collect(old, [back('乙.xlsx', await fill(file('乙学院'), { 信息公开·开设项数: 1 }))]);
  expect((await entriesIn(again.book))['乙学院']).toEqual({ 信息公开: [1] });
  const { round } = await open(again.book);
  expect(round.journal!.rows.map(({ data }) => data.is)).toEqual(['out', 'out', 'out', 'in', 'cell', 'in', 'cell']);
});
