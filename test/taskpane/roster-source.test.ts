// Lists of units in the forms in which people have them.
import { schemeOf } from '../../src/rubric/library';
import { fromFile, fromText } from '../../src/taskpane/roster-source';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';

const found = schemeOf('hunan-2022');
if (!found.ok) throw new Error(found.refusal.message);
const scheme = found.value;

const namesOf = (outcome: Awaited<ReturnType<typeof fromFile>>) => (outcome.ok ? outcome.value.units.map(({ name, category }) => [name, category]) : outcome.refusal.message);
const file = (content: BlobPart, name: string) => new File([content], name);

test('cells copied from Excel are read with their header', () => {
  expect(namesOf(fromText('单位名称\t类别\t办学层次\n甲大学\t高校\t本科\n乙局\t市州\t\n', scheme, '高校'))).toEqual([['甲大学', '高校'], ['乙局', '市州']]);
});

test('bare names get the category that was chosen', () => {
  expect(namesOf(fromText('甲大学\n乙学院', scheme, '高校'))).toEqual([['甲大学', '高校'], ['乙学院', '高校']]);
});

test('a CSV file may be UTF-8 with a mark or what Chinese Excel saves', async () => {
  expect(namesOf(await fromFile(file('\uFEFF单位名称,类别\r\n甲大学,高校\r\n', '名单.csv'), scheme, '市州'))).toEqual([['甲大学', '高校']]);
  const gb = new Uint8Array([0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbc, 0xd7, 0xb4, 0xf3, 0xd1, 0xa7]); // 单位名称, 甲大学
  expect(namesOf(await fromFile(file(gb, '名单.csv'), scheme, '高校'))).toEqual([['甲大学', '高校']]);
});

test('an .xlsx file is read from its first visible sheet', async () => {
  const bytes = await createXlsx({
    title: '名单',
    sheets: [
      { name: '隐藏', hidden: 'hidden', widths: [], styles: [], blocks: [{ row: 0, column: 0, cells: [['别的']] }] },
      { name: '名单', widths: [], styles: [], blocks: [{ row: 0, column: 0, cells: [['单位名称', '类别'], ['甲大学', '高校']] }] },
    ],
  });
  expect(namesOf(await fromFile(file(bytes as BlobPart, '名单.xlsx'), scheme, '市州'))).toEqual([['甲大学', '高校']]);
});

test('what cannot be read is refused with what to do', async () => {
  expect(namesOf(fromText('  \n', scheme, '高校'))).toContain('名单是空的');
  expect(namesOf(await fromFile(file('not a workbook', '名单.xlsx'), scheme, '高校'))).toMatch(/请/u);
});
