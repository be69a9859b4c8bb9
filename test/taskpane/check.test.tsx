/** @jest-environment jsdom */
// The page of findings: a copy of an entry sheet is taken over by a button, and a repair writes by what stands there when it is pressed.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { refresh } from '../../src/commands/session';
import Check from '../../src/taskpane/pages/Check';
import type { WorkbookHost } from '../../src/workbook/host';
import type { MemoryHost } from '../workbook/memory-host';
import { host, rateCells, units } from '../workbook/sample-book';

let mockBook: MemoryHost;
jest.mock('../../src/hosts/excel/excel-host', () => ({
  excelHost: {
    survey: () => mockBook.survey(),
    read: (requests) => mockBook.read(requests),
    inspect: (requests) => mockBook.inspect(requests),
    apply: (changes, progress) => mockBook.apply(changes, progress),
  } satisfies WorkbookHost,
}));

const SHEET = '录入_高校';
const COPY = '录入_高校 (2)';
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="pane"></div>';
  root = createRoot(document.getElementById('pane')!);
  mockBook = host({ units: units().filter(({ category }) => category === '高校') });
});
afterEach(() => act(async () => root.unmount()));

async function show(): Promise<void> {
  await act(async () => {
    await refresh();
    root.render(<FluentProvider theme={webLightTheme}><Check /></FluentProvider>);
  });
}
const buttons = (): string[] => [...document.querySelectorAll('button')].map(({ textContent }) => textContent!);
async function press(label: string): Promise<void> {
  await act(async () => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)!.click();
    for (let turn = 0; turn < 50; turn++) await new Promise((done) => { setTimeout(done, 2); });
  });
}

function copy(): void {
  const sheet = mockBook.sheets.find(({ name }) => name === SHEET)!;
  mockBook.sheets.push({ ...sheet, name: COPY, cells: new Map(sheet.cells), formats: new Map(), tables: [] });
}

test('a filled copy offers to fill what is blank, and afterwards has nothing left to give', async () => {
  copy();
  mockBook.type(SHEET, 'C6', null);
  mockBook.type(SHEET, 'C7', null);
  mockBook.type(SHEET, 'D7', 9);
  await show();
  await press('把空着的格补上（2 格）');
  expect(['C6', 'C7', 'D7'].map((cell) => mockBook.get(SHEET, cell))).toEqual([1, 2, 9]);
  expect(document.body.textContent).toContain('两处不同的有 1 格');
  expect(buttons().join()).not.toContain('补上');
});

test('a cell that was filled after the workbook was read is left as it is', async () => {
  copy();
  mockBook.type(SHEET, 'C6', null);
  mockBook.type(SHEET, 'C7', null);
  await show();
  mockBook.type(SHEET, 'C6', 3);
  await press('把空着的格补上（2 格）');
  expect(['C6', 'C7'].map((cell) => mockBook.get(SHEET, cell))).toEqual([3, 2]);
});

test('a copy that has nothing more than the sheet has no such button', async () => {
  copy();
  await show();
  expect(document.body.textContent).toContain('请删去这个副本');
  expect(buttons().join()).not.toContain('补上');
});

test('a rate typed over since it was read as 70% is not written back by the repair', async () => {
  const cells = (await rateCells(mockBook)).slice(0, 2);
  for (const cell of cells) mockBook.type(SHEET, cell, 0.7, '0%');
  await show();
  mockBook.type(SHEET, cells[0]!, 85, 'General');
  await press(buttons().find((label) => label.startsWith('一键修复'))!);
  expect(cells.map((cell) => [mockBook.get(SHEET, cell), mockBook.formatOf(SHEET, cell)])).toEqual([[85, 'General'], [70, 'General']]);
  expect(document.body.textContent).toContain('没有发现问题');
});

test('where all is entered and nothing is wrong, one button leads on; where something is blank, every unit has its line and there is no such button', async () => {
  await show();
  expect(buttons()).toContain('生成结果表，去写通报');
  mockBook.type(SHEET, 'C6', null);
  await show();
  expect(buttons()).not.toContain('生成结果表，去写通报');
  const states = document.querySelector('details')!;
  expect(states.open).toBe(true);
  const lines = [...states.querySelectorAll('li')].map(({ textContent }) => textContent!);
  expect(lines).toHaveLength(units().filter(({ category }) => category === '高校').length);
  expect(lines[0]).toMatch(/^没录完.*缺 1 处：信息公开转到 录入_高校 C6$/u);
  expect(lines.slice(1).every((line) => line.startsWith('已录完'))).toBe(true);
});

test('a unit that stands on the entry sheet only is put into the roster from its finding, and is a unit like the others then', async () => {
  mockBook.addRow(SHEET, [null, '新来学院', 2]);
  await show();
  expect(document.querySelector('details')!.textContent).not.toContain('新来学院');
  await press('加入名册');
  expect(mockBook.rows('名册').at(-1)).toEqual(expect.arrayContaining(['新来学院', '高校']));
  expect(document.querySelector('details')!.textContent).toContain('没录完新来学院');
  expect(buttons().filter((label) => label === '加入名册' || label.startsWith('一键修复'))).toEqual([]);
});
