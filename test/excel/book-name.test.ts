/** @jest-environment jsdom */
// The name of the workbook in the workbench's bar: what can be no file is refused, whatever comes from elsewhere gets a name that can.
import { strToU8, zipSync } from 'fflate';
import { fileTitle } from '../../src/workbench/file/package-parts';
import { bookNameFor, nameBook } from '../../src/workbench/page/book-name';
import { texts } from '../../src/workbench/page/texts';

const names: string[] = [];
const refused = jest.fn();
const input = document.createElement('input');
input.value = '评分.xlsx';
document.body.append(input);
nameBook(
  input,
  texts('zh-CN'),
  (name) => names.push(name),
  refused,
  () => undefined,
);

function type(name: string): string {
  input.value = name;
  input.dispatchEvent(new Event('change'));
  return input.value;
}

test('a name is taken, with its ending once', () => {
  expect([type(' 评分 2023 '), type('评分2024.XLSX')]).toEqual(['评分 2023.xlsx', '评分2024.xlsx']);
  expect(names).toEqual(['评分 2023.xlsx', '评分2024.xlsx']);
});

test.each(['CON', 'nul.xlsx', 'COM1', '评分.', '.评分', '甲:乙', '甲|乙'])('%s is refused, and the old name stays', (name) => {
  refused.mockClear();
  expect(type(name)).toBe('评分2024.xlsx');
  expect(refused).toHaveBeenCalledTimes(1);
});

test('what comes under a name that is none is called otherwise; a new workbook takes its title', () => {
  expect(bookNameFor('a:b.xlsx', '工作簿1')).toBe('ab.xlsx');
  expect(bookNameFor('CON.xlsx', '工作簿1')).toBe('_CON.xlsx');
  const file = (core: string): Uint8Array => zipSync({ 'docProps/core.xml': strToU8(core) });
  expect(bookNameFor(fileTitle(file('<c><dc:title>评分&amp;考核 2023</dc:title></c>')), '新建')).toBe('评分&考核 2023.xlsx');
  expect(bookNameFor(fileTitle(zipSync({})), '新建')).toBe('新建.xlsx');
});
