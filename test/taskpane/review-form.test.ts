// The form on a book with rounds: it shows what counts, and writes into the round that was chosen.
import { buildWorkbook } from '../../src/app/build';
import { withReview } from '../../src/assessment/review';
import { readOpenBook } from '../../src/open-book/read-open-book';
import type { OpenBook } from '../../src/open-book/book';
import { excelHost } from '../../src/hosts/excel';
import { targetOf } from '../../src/taskpane/entry/target';
import { unitForms, isChanged, trackAtWork } from '../../src/taskpane/entry-form';
import { writeCell } from '../../src/open-book/use-cases/write-cell';
import { rounds } from '../cases/reviewed';
import { hunan } from '../cases/units';
import { inExcel } from '../excel/in-excel';

inExcel({ calculate: () => 0 }, 'file');

beforeAll(async () => {
  const unit = {
    name: '甲大学',
    category: '高校',
    attributes: { 办学层次: '本科' },
    entries: { 信息公开: [3], 信息更新: ['是', '是', 12] },
    tracks: { 复评: { entries: { 信息公开: [2] } } },
  };
  const plan = buildWorkbook({
    scheme: withReview(hunan, rounds),
    year: 2022,
    formulas: 'values',
    demo: false,
    today: '2022-12-20',
    units: [unit],
  });
  await excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
}, 30_000);

async function read(): Promise<OpenBook> {
  const session = await readOpenBook(excelHost);
  if (session.state !== 'open') throw new Error(JSON.stringify(session));
  return session.open;
}

function cellsOf(open: OpenBook, key: string, track?: string): unknown[] {
  const [form] = unitForms(open);
  return form!.slots(form!.category.indicators.find((each) => each.key === key)!, track).map(({ cell, track: own }) => [own, cell]);
}

test('the cells that count are shown, or those of the chosen round', async () => {
  const open = await read();
  expect([cellsOf(open, '信息公开'), cellsOf(open, '信息公开', '初评')]).toEqual([[['复评', 2]], [['初评', 3]]]);
  expect(cellsOf(open, '信息更新')).toEqual([
    ['初评', '是'],
    ['初评', '是'],
    ['初评', 12],
  ]);
});

test('a value goes into the chosen round and nowhere else', async () => {
  const open = await read();
  const [form] = unitForms(open);
  const indicator = form!.category.indicators.find(({ key }) => key === '栏目开设')!;
  const [slot] = form!.slots(indicator, '复评');
  expect(await writeCell(open, form!.index, targetOf(indicator, slot!), 4)).toMatchObject({ ok: true });
  const after = await read();
  expect([cellsOf(after, '栏目开设', '初评'), cellsOf(after, '栏目开设', '复评'), cellsOf(after, '栏目开设')]).toEqual([
    [['初评', null]],
    [['复评', 4]],
    [['复评', 4]],
  ]);
});

test('the round at work is the last that was begun for any unit', async () => {
  const open = await read();
  expect(trackAtWork(open)).toBe('复评');
  const unbegun = {
    ...open,
    book: { ...open.book, input: { ...open.book.input, units: open.book.input.units.map(({ tracks: _, ...unit }) => unit) } },
  };
  expect(trackAtWork(unbegun)).toBe('初评');
});

test('a round changes the one before it that says something; what is incomplete changes nothing yet', async () => {
  const [form] = unitForms(await read());
  const indicator = form!.category.indicators.find(({ key }) => key === '信息更新')!;
  const changed = (...rounds: (string | number | null)[][]) => isChanged(indicator, rounds);
  expect(changed(['是', '是', 12], ['是', '是', 11])).toBe(true);
  expect(changed(['是', '是', 12], ['√', 1, 12])).toBe(false);
  expect(changed(['是', '是', 12], ['否', null, null])).toBe(false);
  expect(changed(['是', '是', 12], [null, null, null], ['是', '否', 12])).toBe(true);
  expect(changed([null, null, null], ['是', '是', 12])).toBe(false);
});

test('the reason goes into its own cell, and the form knows where the rounds differ', async () => {
  const before = await read();
  const [form] = unitForms(before);
  const indicator = form!.category.indicators.find(({ key }) => key === '信息公开')!;
  expect(before.issues.map(({ code, indicator: key }) => [code, key])).toContainEqual(['REVIEW_NO_REASON', '信息公开']);
  expect(form!.reviewed).toContainEqual(expect.objectContaining({ indicator: '信息公开', points: { 初评: 15, 复评: 10 }, over: true }));
  const target = { indicator: indicator.key, isReason: true as const, holds: () => true };
  expect(await writeCell(before, form!.index, target, '少一项')).toMatchObject({ ok: true });
  const after = await read();
  expect(unitForms(after)[0]!.reason(indicator)).toBe('少一项');
  expect(after.issues.map(({ code, indicator: key }) => [code, key])).not.toContainEqual(['REVIEW_NO_REASON', '信息公开']);
  expect(await writeCell(after, form!.index, { ...target, holds: () => false }, '别的')).toMatchObject({ ok: false });
});
