// Lists of units in the forms in which people have them, as the pane reads them.
import { judgeList } from '../../src/app/roster/judge';
import type { ListOrChoice } from '../../src/app/roster/read-list';
import { toldUnits } from '../../src/app/roster/told';
import type { Outcome } from '../../src/model/outcome';
import { fromFile, fromText } from '../../src/taskpane/roster-source';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { shelf } from '../shelf';

const found = shelf.scheme('hunan-2022');
if (!found.ok) throw new Error(found.refusal.message);
const scheme = found.value;

function namesOf(reading: Outcome<ListOrChoice>, category?: string) {
  if (!reading.ok) return reading.refusal.message;
  if (reading.value.state === 'choose') return reading.value.sheets;
  const units = toldUnits(judgeList(reading.value.list, scheme, { category }), scheme);
  return units.ok ? units.value.map((unit) => [unit.name, unit.category]) : units.refusal.message;
}
const file = (content: BlobPart, name: string) => new File([content], name);
const sheet = (name: string, cells: string[][], hidden?: 'hidden') => ({
  name,
  ...(hidden && { hidden }),
  widths: [],
  styles: [],
  blocks: [{ row: 0, column: 0, cells }],
});

test('cells copied from Excel are read with their header', () => {
  expect(namesOf(fromText('单位名称\t类别\t办学层次\n甲大学\t高校\t本科\n乙局\t市州\t\n', scheme))).toEqual([
    ['甲大学', '高校'],
    ['乙局', '市州'],
  ]);
});

test('bare names get the category that was chosen, or the one that they tell by themselves', () => {
  expect(namesOf(fromText('甲\n乙', scheme), '高校')).toEqual([
    ['甲', '高校'],
    ['乙', '高校'],
  ]);
  expect(namesOf(fromText('甲大学\n乙市教育局', scheme))).toEqual([
    ['甲大学', '高校'],
    ['乙市教育局', '市州'],
  ]);
  expect(namesOf(fromText('甲大学\n丙', scheme))).toContain('第 2 行“丙”没有类别');
});

test('a CSV file may be UTF-8 with a mark or what Chinese Excel saves', async () => {
  expect(namesOf(await fromFile(file('\uFEFF单位名称,类别\r\n甲大学,高校\r\n', '名单.csv'), scheme))).toEqual([['甲大学', '高校']]);
  // 单位名称, 甲大学
  const gb = new Uint8Array([0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbc, 0xd7, 0xb4, 0xf3, 0xd1, 0xa7]);
  expect(namesOf(await fromFile(file(gb, '名单.csv'), scheme))).toEqual([['甲大学', '高校']]);
});

test('an .xlsx file is read from the visible sheet that holds the list, whatever stands before it and whatever its name', async () => {
  const sheets = [
    sheet('隐藏', [['单位名称'], ['别的大学']], 'hidden'),
    sheet('说明', [['一、请各单位填写']]),
    sheet('名单', [
      ['单位名称', '类别'],
      ['甲大学', '高校'],
    ]),
  ];
  const bytes = (await createXlsx({ title: '名单', sheets })) as BlobPart;
  expect(namesOf(await fromFile(file(bytes, '名单.et'), scheme))).toEqual([['甲大学', '高校']]);
});

test('several sheets that could be the list are asked about, and those that were chosen are read', async () => {
  const sheets = [sheet('长沙', [['单位名称'], ['甲大学']]), sheet('株洲', [['单位名称'], ['乙大学'], ['丙大学']])];
  const bytes = (await createXlsx({ title: '名单', sheets })) as BlobPart;
  expect(namesOf(await fromFile(file(bytes, '名单.xlsx'), scheme))).toEqual([
    { name: '长沙', units: 1 },
    { name: '株洲', units: 2 },
  ]);
  expect(namesOf(await fromFile(file(bytes, '名单.xlsx'), scheme, ['株洲']))).toEqual([
    ['乙大学', '高校'],
    ['丙大学', '高校'],
  ]);
});

test('what cannot be read is refused with what to do', async () => {
  expect(namesOf(fromText('  \n', scheme))).toContain('名单是空的');
  expect(namesOf(await fromFile(file(new Uint8Array([0x50, 0x4b, 3, 4, 9]), '名单.xlsx'), scheme))).toMatch(/请/u);
});
