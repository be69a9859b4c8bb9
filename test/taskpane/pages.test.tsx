/** @jest-environment jsdom */
// The pages of a book of many units: who is looked for is found, what a unit lacks is said alike on all of them, and every reason leads to
// its cell.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TextEncoder } from 'node:util';
import { act, type ComponentType } from 'react';
import { templateFor } from '../../src/report/notice/settings';
import { effectOf } from '../../src/taskpane/notice/effect';
import { Exports } from '../../src/taskpane/notice/Exports';
import Check from '../../src/taskpane/pages/Check';
import Entry from '../../src/taskpane/pages/Entry';
import Results from '../../src/taskpane/pages/Results';
import Settings from '../../src/taskpane/pages/Settings';
import { Failure } from '../../src/open-book/failure';
import { currentMessage } from '../../src/open-book/messages';
import { showBook, type ShownBook } from '../open-book/shown-book';
import { aroundScheme, aroundSource, fullUnit } from '../cases/around-rubric';
import { MemoryHost } from '../workbook/memory-host';
import { buildWorkbook } from '../../src/app/build';
import { openWorkbook } from '../../src/app/open';
import { ok } from '../../src/model/outcome';
import { publishResults } from '../../src/open-book/use-cases/publish-results';
import type { Scheme } from '../../src/rubric/tree';
import { readOtherBook } from '../../src/open-book/use-cases/other-book';
import { shelf } from '../shelf';
import { filledUnit, host } from '../workbook/sample-book';
import { all, enter, press, read, setUpPane, settled, show } from './pane';

jest.mock('../../src/open-book/use-cases/other-book', () => ({ readOtherBook: jest.fn() })); // files are read elsewhere

let book: MemoryHost;
let shown: ShownBook;
const SHEET = '录入_高校';
const MANY = 30;
/** 第一大学 stands in row 6. */
const nameOf = (place: number): string => `湖南第${place}大学`;

setUpPane();
beforeEach(() => {
  book = host({ units: Array.from({ length: MANY }, (_, place) => filledUnit(nameOf(place + 1), '高校', 1 + (place % 2))) });
  shown = showBook(book);
});

async function showPage(Page: ComponentType): Promise<void> {
  await read();
  await show(<Page />);
  await settled();
}
const search = () => document.querySelector<HTMLInputElement>('input[type=search]')!;
const look = (text: string) => enter(search(), text);
const labels = (): string[] => all('label').map(({ textContent }) => textContent!);

test('校验: units and findings are narrowed to whom somebody looks for, and nothing is asked that makes no difference', async () => {
  await showPage(Check);
  expect(labels()).not.toEqual(expect.arrayContaining(['只看']));
  expect(labels()).not.toEqual(expect.arrayContaining(['类别'])); // there is but one
  book.type(SHEET, 'C10', '三');
  book.type(SHEET, 'C11', null);
  await showPage(Check);
  expect(labels()).toEqual(expect.arrayContaining(['只看', '查找']));
  const lines = () => all('details li').map(({ textContent }) => textContent!);
  expect(lines().slice(0, 2)).toEqual([
    `没录完${nameOf(5)}有误 1 处转到 ${SHEET} C10`,
    `没录完${nameOf(6)}缺 1 处：信息公开转到 ${SHEET} C11`,
  ]);
  const findings = () => all('li').filter((item) => !item.closest('details')).length;
  expect(findings()).toBe(1);
  await look('第5大学');
  expect([lines(), findings()]).toEqual([[`没录完${nameOf(5)}有误 1 处转到 ${SHEET} C10`], 1]);
  await look('第6大学');
  expect([lines().length, findings()]).toEqual([1, 0]);
  expect(document.body.textContent).not.toContain('没有符合的');
  await press(`转到 ${SHEET} C11`);
  expect(await shown.selection()).toEqual({ sheet: SHEET, row: 10, column: 2 });
  await look('没有这样的');
  expect(document.body.textContent).toContain('没有符合的');
});

test('录入: Enter chooses the first who is found, whose total and blanks are those of the check', async () => {
  book.type(SHEET, 'C26', '三');
  book.type('名册', 'F25', null);
  for (const column of 'CDEFGHIJKLMNOPQRSTUVWXYZ') book.type(SHEET, `${column}27`, null);
  await showPage(Entry);
  expect(document.body.textContent).toContain(`${MANY - 2}／${MANY} 个单位已录完`);
  await look('第21');
  expect(document.body.textContent).toContain(`按回车选“${nameOf(21)}”`);
  await act(async () => {
    search().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await settled();
  const chosen = () => document.querySelector<HTMLSelectElement>('select')!;
  const sum = () => document.getElementById(chosen().getAttribute('aria-describedby')!)!.textContent!;
  expect([chosen().selectedOptions[0]!.textContent, search().value]).toEqual([nameOf(21), '']);
  expect(sum()).toMatch(/^现有 [\d.]+ 分，缺 1 处：是否上报工作总结，有误 1 处$/u);
  const missing = () => document.querySelector('section[aria-label=还没有填的]')?.textContent;
  expect(missing()).toBe('还没有填的（1）名册：是否上报工作总结 F25');
  await press('›');
  expect([chosen().selectedOptions[0]!.textContent, sum(), missing()]).toEqual([nameOf(22), '还没有录入', `还没有填的${SHEET}：整行 B27`]);
  await press('›');
  expect(sum()).toMatch(/^合计 [\d.]+ 分，已录完$/u);
  expect(missing()).toBeUndefined();
  const [first, second] = all<HTMLInputElement>('li input');
  first!.focus();
  await act(async () => {
    first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  expect(document.activeElement).toBe(second);
  await look('没有这样的');
  expect(document.body.textContent).toContain('没有这个单位。');
});

test('录入: what was typed while the connection was lost stays in the pane, whatever is shown meanwhile, until it is in the workbook', async () => {
  const lost = jest.spyOn(shown, 'apply').mockRejectedValue(new Failure('unreachable'));
  const choose = async () => {
    await showPage(Entry);
    await look('第12大学');
    await act(async () => {
      search().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await settled();
  };
  await choose();
  const first = () => all<HTMLInputElement>('li input')[0]!;
  const cell = async () => (await book.read([{ sheet: SHEET, area: { row: 16, column: 2, rows: 1, columns: 1 } }]))[0]![0]![0];
  const leave = async () => {
    await act(async () => {
      first().focus();
      first().blur();
    });
    await settled();
  };
  const before = await cell();
  await enter(first(), '7');
  await leave();
  expect([lost.mock.calls.length > 0, first().value, await cell()]).toEqual([true, '7', before]);
  expect(currentMessage()).toMatchObject({ intent: 'error' });
  await press('›');
  expect(first().value).not.toBe('7');
  await press('‹');
  expect(first().value).toBe('7');
  await show(<Settings />);
  await choose();
  expect(first().value).toBe('7');
  lost.mockRestore();
  await leave();
  expect([first().value, await cell()]).toEqual(['7', 7]);
});

test('结果: one of many is found in the ranking, and why it has its score leads to the cell of every indicator', async () => {
  await showPage(Results);
  const names = () => all('table:first-of-type tbody tr [title]').map(({ textContent }) => textContent!);
  expect(names().length).toBeLessThan(MANY);
  await look('第30');
  expect(names()).toEqual([nameOf(30)]);
  await press(nameOf(30));
  const leads = all('li').map((item) => item.querySelector('button')?.textContent);
  expect(leads.length).toBeGreaterThan(10);
  expect(leads.every((lead) => lead?.startsWith(`转到 ${SHEET} `))).toBe(true);
  await press(`转到 ${SHEET} D35`);
  expect(await shown.selection()).toEqual({ sheet: SHEET, row: 34, column: 3 });
});

test('结果: an earlier copy of the workbook tells whose result changed since, and by which entry; one of another year is refused', async () => {
  const copy = async (year: number) => {
    const units = [2, 1].map((place) => filledUnit(nameOf(place), '高校', 1 + ((place + 1) % 2)));
    const opened = await openWorkbook(host({ units, year }), shelf);
    if (!opened.ok) throw new Error(opened.refusal.message);
    jest.mocked(readOtherBook).mockResolvedValueOnce(ok({ name: `${year}.xlsx`, book: opened.value, host: book }));
    return new File([], `${year}.xlsx`);
  };
  book.type(SHEET, 'C6', 3);
  await showPage(Results);
  const choose = async (file: File) => {
    const input = document.querySelector<HTMLInputElement>('section[aria-labelledby=changes] input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await settled(80);
  };
  const told = () => document.querySelector('section[aria-labelledby=changes]')!.textContent!;
  await choose(await copy(2021));
  expect(currentMessage()).toMatchObject({ intent: 'error', text: expect.stringContaining('2021 年度') as string });
  await choose(await copy(2022));
  expect(told()).toContain('与“2022.xlsx”比较');
  expect(told()).toContain(`${nameOf(1)} 信息公开：1 → 3，5 分 → 15 分`);
  expect(told()).toContain(`新增的单位：${MANY - 2} 个`);
});

describe('综合得分', () => {
  // Every browser has these.
  Object.assign(globalThis, { TextEncoder, structuredClone: (value: unknown): unknown => JSON.parse(JSON.stringify(value)) });
  const overall = {
    name: '综合得分',
    clause: '绩效占60%,专项占40%。',
    members: [
      { scheme: 'around', name: '绩效', weight: 60, of: 'rate' },
      { scheme: 'special', name: '专项', weight: 40 },
    ],
    grades: [{ name: '一等', from: 90, clause: '90分以上的为一等。' }],
  };
  const [own, special] = [
    aroundScheme((file) => void Object.assign(file, { overall, text: aroundSource })), // with its text it goes along with the workbook
    aroundScheme((file) => void Object.assign(file, { id: 'special', title: '专项办法', start: undefined, text: aroundSource })),
  ];
  const bookOf = (scheme: Scheme, year = 2023) => {
    const units = [fullUnit('甲单位'), fullUnit('乙单位', { entries: { 政策解读: [1] } })];
    return new MemoryHost(buildWorkbook({ scheme, year, units, formulas: 'values', demo: false, today: '2023-12-20' }));
  };
  const page = () => document.body.textContent!;
  const choose = async (name: string, host: MemoryHost) => {
    const opened = await openWorkbook(host, shelf);
    jest.mocked(readOtherBook).mockResolvedValueOnce(opened.ok ? ok({ name, book: opened.value, host }) : opened);
    const input = document.querySelector<HTMLInputElement>('input[aria-label="选“专项”的工作簿…"]')!;
    Object.defineProperty(input, 'files', { value: [new File([], name)], configurable: true });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await settled(80);
  };
  const publish = async () => {
    await act(async () => expect(await publishResults({ show: false })).toMatchObject({ ok: true }));
    const texts = async (sheet: string) =>
      (await book.read([{ sheet, area: { row: 0, column: 0, rows: 30, columns: 8 } }])).flat(2).map(String);
    const { sheets } = await book.survey();
    return { texts, made: sheets.some(({ name }) => name === '综合得分_部门') };
  };
  const stale = async () => (await read()).results.stale.length > 0;

  test('the workbook of another scheme is chosen, refused where it does not fit, counts in the results, and is taken away', async () => {
    book = bookOf(own);
    shown = showBook(book);
    await showPage(Results);
    expect(page()).toContain('综合得分 = 绩效（百分制）× 60% + 专项 × 40%');
    expect(page()).toContain('还缺“专项”录入完的评分工作簿');
    const before = await publish();
    expect(before.made).toBe(false);
    expect(await before.texts('概览')).toContainEqual(expect.stringContaining('在面板的“结果”页选“专项”的工作簿') as string);

    const refused = async (name: string, host: MemoryHost, text: string) => {
      await choose(name, host);
      expect(currentMessage()).toMatchObject({ intent: 'error', text: expect.stringContaining(text) as string });
    };
    await refused('绩效.xlsx', bookOf(own), '“绩效.xlsx”是按《小考核办法》评的，这里要的是“专项”的工作簿。请换一本。');
    await refused('去年.xlsx', bookOf(special, 2022), '“去年.xlsx”是 2022 年度的，这一本是 2023 年度的，不能合成。请换同一年度的。');
    await refused('别的.xlsx', new MemoryHost({ title: '', sheets: [] }), '请');
    expect(currentMessage()!.text).not.toMatch(/--|rubric-score/u);
    expect([page().includes('.xlsx”（'), await stale()]).toEqual([false, false]);

    await choose('专项.xlsx', bookOf(special));
    expect(currentMessage()).toBeUndefined();
    expect(page()).toContain('“专项.xlsx”（');
    expect(page()).toContain('选齐了，生成结果表就有“综合得分”');
    const rows = () => all('table[aria-label=综合得分] tbody tr').map((row) => [...row.children].map(({ textContent }) => textContent));
    // 100.6 × 60% + 1000 × 40%, 88.6 × 60% + 880 × 40%.
    expect(rows()).toEqual([
      ['1', '甲单位', '460.36', '一等'],
      ['2', '乙单位', '405.16', '一等'],
    ]);
    expect(await stale()).toBe(true);
    const { made, texts } = await publish();
    expect([made, await stale()]).toEqual([true, false]);
    expect(await texts('综合得分_部门')).toEqual(
      expect.arrayContaining([expect.stringMatching(/“专项”取自“专项\.xlsx”（\d+年\d+月\d+日读入）。$/u) as string, '460.36']),
    );

    // Where the sheets and the notice are made it is the same, and the notice knows the figures.
    const now = await read();
    const { notice, frame } = now.book;
    const effect = effectOf(now, notice.settings, templateFor(notice.settings, frame.scheme, '2023-12-20'));
    expect([...effect.preview.figures]).toEqual(
      expect.arrayContaining([
        ['综合得分排名单位数', '2'],
        ['综合得分一等单位数', '2'],
      ]),
    );
    await show(<Exports effect={effect} hasResults />);
    await settled(40);
    expect(page()).toContain('“专项.xlsx”（');

    await showPage(Results);
    await press('删除', 40);
    expect([page().includes('还缺“专项”'), rows(), await stale()]).toEqual([true, [], true]);
  });

  test('is asked for by no other rubric', async () => {
    book = bookOf(special);
    shown = showBook(book);
    await showPage(Results);
    expect(all('input[type=file]')).toHaveLength(2); // last year's, and an earlier copy
    expect(page()).not.toContain('综合得分');
  });
});

test('设置: the help is a link that opens beside the workbook', async () => {
  await showPage(Settings);
  const link = all<HTMLAnchorElement>('a').find(({ textContent }) => textContent === '使用说明')!;
  expect([link.getAttribute('href'), link.target]).toEqual(['help.html', '_blank']);
  expect(existsSync(join(__dirname, '../../src/taskpane/help.html'))).toBe(true);
});
