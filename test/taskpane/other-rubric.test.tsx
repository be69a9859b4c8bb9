/** @jest-environment jsdom */
// 细则换了 in the pane: what a rubric that was brought says otherwise, and whose points it would change, stand before the button that takes it.
import { TextDecoder, TextEncoder } from 'node:util';
import { act } from 'react';
import { buildWorkbook } from '../../src/app/build';
import { cardOf } from '../../src/app/scheme-cards';
import { currentMessage } from '../../src/open-book/messages';
import { openNextYear } from '../../src/open-book/use-cases/next-year';
import { reopenedDesk } from '../../src/import/confirm/reopen-desk';
import type { RubricData } from '../../src/rubric/schema';
import { loadScheme, type Scheme } from '../../src/rubric/tree';
import { dropDesk, openDesk } from '../../src/taskpane/import/desk-store';
import { bringScheme } from '../../src/taskpane/own-schemes';
import NextYear from '../../src/taskpane/start/NextYear';
import { importZhCN } from '../../src/taskpane/strings/import-zh-CN';
import { yearZhCN } from '../../src/taskpane/strings/year-zh-CN';
import { each, madeRubric } from '../rubric/made-rubric';
import { MemoryHost } from '../workbook/memory-host';
import { button, open, press, read, settled, setUpPane, show } from './pane';

jest.mock('../../src/open-book/use-cases/next-year', () => ({
  openNextYear: jest.fn(async () => ({ ok: true, value: { year: 2024, name: '新.xlsx', told: ['都带来了。'] } })),
}));

setUpPane();
beforeEach(() => {
  Object.assign(globalThis, { TextEncoder, TextDecoder }); // every browser has them
});
const { otherRubric: words, open: plain } = yearZhCN.nextYear;
const schemeOf = (rubric: RubricData): Scheme => {
  const loaded = loadScheme({ ...rubric, text: '考核细则' });
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  return loaded.value;
};
const old = schemeOf(madeRubric({ 组织: [['会议', '每召开1次会议计2分。', each(2, '会议')]] }));
const fresh = schemeOf(
  madeRubric({ 组织: [['会议', '每召开1次会议计3分。', each(3, '会议')]] }, { id: 'made-2024', title: '2024 年度考核细则', year: 2024 }),
);
const page = () => document.body.textContent!;

test('nothing more is there until a rubric is brought; then it is compared, and each button makes what it says', async () => {
  const units = [1, 2].map((count) => ({ name: `${count}号单位`, category: '部门', entries: { 会议: [count] } }));
  const book = new MemoryHost(buildWorkbook({ scheme: old, year: 2023, units, formulas: 'native', demo: false, today: '2023-12-20' }));
  const { open: own } = await open(book);
  await show(<NextYear own={own} />);
  expect([button(plain(2024)) !== undefined, button(words.make(2024))]).toEqual([true, undefined]);
  await press(words.open, 60);
  expect([page().includes(words.hint), button(words.make(2024))]).toEqual([true, undefined]);

  await act(async () => bringScheme({ scheme: fresh, card: cardOf(fresh, {}) }));
  await settled(60);
  expect(page()).toContain('改了数 1 项');
  expect(page()).toContain('【改了数】组织/会议：数 2 → 3');
  expect(page()).toContain(words.effects(2));
  expect(page()).toContain('2号单位：总分 4 → 6；组织/会议 4 分 → 6 分');

  await press(words.keep);
  expect(currentMessage()).toMatchObject({ intent: 'success', text: [words.kept(2024, '新.xlsx', '表格'), '都带来了。'].join('\n') });
  await press(words.make(2024));
  await press(plain(2024));
  expect(jest.mocked(openNextYear).mock.calls.map(([, , other]) => other)).toEqual([
    { scheme: fresh, keepsEntries: true },
    { scheme: fresh },
    undefined,
  ]);
});

test('what is on the desk is not offered twice: it stands beside the rubric that the workbook carries', async () => {
  const book = new MemoryHost(buildWorkbook({ scheme: old, year: 2023, units: [], formulas: 'native', demo: false, today: '2023-12-20' }));
  const { open: own } = await open(book);
  await show(<NextYear own={own} />);
  await press(words.open, 60);
  expect(page()).toContain(importZhCN.source.choose);
  await act(async () => openDesk(reopenedDesk(fresh.rubric)));
  await settled(60);
  expect(page()).not.toContain(importZhCN.source.drop);
  act(() => dropDesk());
});

test('what was corrected within the year goes back into the workbook itself, once people have seen what changes and said so', async () => {
  const units = [1, 2].map((count) => ({ name: `${count}号单位`, category: '部门', entries: { 会议: [count] } }));
  const book = new MemoryHost(buildWorkbook({ scheme: old, year: 2023, units, formulas: 'native', demo: false, today: '2023-12-20' }));
  const { open: own } = await open(book);
  const corrected = schemeOf(madeRubric({ 组织: [['会议', '每召开1次会议计5分。', each(5, '会议')]] }));
  await show(<NextYear own={own} />);
  await settled();
  expect(page()).not.toContain(words.hint);
  await act(async () => bringScheme({ scheme: corrected, card: cardOf(corrected, {}) })); // which is what it is opened for
  await settled(60);
  expect(page()).toContain('2号单位：总分 4 → 10');
  await press(words.writeBack, 5);
  expect((await read()).book.frame.scheme.rubric.categories).toEqual(old.rubric.categories); // asked, not done
  await press(words.writeBackSure(2), 200);
  expect(currentMessage()).toMatchObject({ intent: 'success', text: [words.writtenBack, '已录入的 2 格照样带来。'].join('\n') });
  const { scoreboard, book: now } = await read();
  expect(scoreboard.units.map(({ name, total }) => [name, total])).toEqual([
    ['1号单位', 5],
    ['2号单位', 10],
  ]);
  expect(now.frame.scheme.rubric.categories).toEqual(corrected.rubric.categories);
});
