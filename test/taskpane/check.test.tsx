/** @jest-environment jsdom */
// The page of findings: a copy of an entry sheet is taken over by a button, and a repair writes by what stands there when it is pressed.
import Check from '../../src/taskpane/pages/Check';
import { showBook } from '../open-book/shown-book';
import type { MemoryHost } from '../workbook/memory-host';
import { host, rateCells, units } from '../workbook/sample-book';
import { labels as buttons, press, read, setUpPane, show } from './pane';

let book: MemoryHost;

const SHEET = '录入_高校';
const COPY = '录入_高校 (2)';

setUpPane();
beforeEach(() => {
  book = host({ units: units().filter(({ category }) => category === '高校') });
  showBook(book);
});

async function showCheck(): Promise<void> {
  await read();
  await show(<Check />);
}

function copy(): void {
  const sheet = book.sheets.find(({ name }) => name === SHEET)!;
  book.sheets.push({ ...sheet, name: COPY, cells: new Map(sheet.cells), formats: new Map(), tables: [] });
}

test('a filled copy offers to fill what is blank, and afterwards has nothing left to give', async () => {
  copy();
  book.type(SHEET, 'C6', null);
  book.type(SHEET, 'C7', null);
  book.type(SHEET, 'D7', 9);
  await showCheck();
  await press('把空着的格补上（2 格）');
  expect(['C6', 'C7', 'D7'].map((cell) => book.get(SHEET, cell))).toEqual([1, 2, 9]);
  expect(document.body.textContent).toContain('两处不同的有 1 格');
  expect(buttons().join()).not.toContain('补上');
});

test('a cell that was filled after the workbook was read is left as it is', async () => {
  copy();
  book.type(SHEET, 'C6', null);
  book.type(SHEET, 'C7', null);
  await showCheck();
  book.type(SHEET, 'C6', 3);
  await press('把空着的格补上（2 格）');
  expect(['C6', 'C7'].map((cell) => book.get(SHEET, cell))).toEqual([3, 2]);
});

test('a copy that has nothing more than the sheet has no such button', async () => {
  copy();
  await showCheck();
  expect(document.body.textContent).toContain('请删去这个副本');
  expect(buttons().join()).not.toContain('补上');
});

test('a rate typed over since it was read as 70% is not written back by the repair', async () => {
  const cells = (await rateCells(book)).slice(0, 2);
  for (const cell of cells) book.type(SHEET, cell, 0.7, '0%');
  await showCheck();
  book.type(SHEET, cells[0]!, 85, 'General');
  await press(buttons().find((label) => label.startsWith('一键修复'))!);
  expect(cells.map((cell) => [book.get(SHEET, cell), book.formatOf(SHEET, cell)])).toEqual([
    [85, 'General'],
    [70, 'General'],
  ]);
  expect(document.body.textContent).toContain('没有发现问题');
});

test('where all is entered and nothing is wrong, one button leads on; where something is blank, every unit has its line and there is no such button', async () => {
  await showCheck();
  expect(buttons()).toContain('生成结果表，去写通报');
  book.type(SHEET, 'C6', null);
  await showCheck();
  expect(buttons()).not.toContain('生成结果表，去写通报');
  const states = document.querySelector('details')!;
  expect(states.open).toBe(true);
  const lines = [...states.querySelectorAll('li')].map(({ textContent }) => textContent!);
  expect(lines).toHaveLength(units().filter(({ category }) => category === '高校').length);
  expect(lines[0]).toMatch(/^没录完.*缺 1 处：信息公开转到 录入_高校 C6$/u);
  expect(lines.slice(1).every((line) => line.startsWith('已录完'))).toBe(true);
});

test('a unit that stands on the entry sheet only is put into the roster from its finding, and is a unit like the others then', async () => {
  book.addRow(SHEET, [null, '新来学院', 2]);
  await showCheck();
  expect(document.querySelector('details')!.textContent).not.toContain('新来学院');
  await press('加入名册');
  expect(book.rows('名册').at(-1)).toEqual(expect.arrayContaining(['新来学院', '高校']));
  expect(document.querySelector('details')!.textContent).toContain('没录完新来学院');
  expect(buttons().filter((label) => label === '加入名册' || label.startsWith('一键修复'))).toEqual([]);
});
