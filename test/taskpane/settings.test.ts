// Choices in the settings: recorded in the workbook, followed by SCORE, their consequences told beforehand.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import type { OpenBook } from '../../src/open-book/book';
import { refresh } from '../../src/open-book/session';
import { functions } from '../../src/functions';
import { setOwnScheme } from '../../src/functions/open-workbook';
import { excelHost } from '../../src/hosts/excel';
import { chooseFormulas, chooseReading } from '../../src/open-book/use-cases/change-settings';
import { chooseReview } from '../../src/open-book/use-cases/choose-review';
import { followScheme } from '../../src/open-book/follow-scheme';
import { effectsOf } from '../../src/taskpane/reading-effects';
import { inExcel } from '../excel/in-excel';
import { shelf } from '../shelf';

inExcel({ calculate: () => 0 });

beforeEach(async () => {
  const scheme = shelf.scheme('hunan-2022');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const { units } = demoAssessment(scheme.value, 2022, 24);
  const plan = buildWorkbook({ scheme: scheme.value, year: 2022, units, formulas: 'score', demo: true, today: '2022-12-20' });
  await excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
}, 30_000);
afterEach(() => {
  setOwnScheme(undefined);
});

async function read(): Promise<OpenBook> {
  const session = await refresh();
  if (session.state !== 'open') throw new Error(JSON.stringify(session));
  return session.open;
}

/** The reading that decides what 直属单位 get for 安全通报: 4 less each report, or 10. */
function security(open: OpenBook) {
  const reading = open.book.frame.scheme.data.readings.find(
    ({ indicators, choices }) => indicators.includes('直属单位/安全通报') && choices.length > 1,
  )!;
  return { reading, other: reading.choices.find(({ id }) => id !== reading.default)! };
}

test('choosing a reading records it in the workbook, and SCORE and the totals follow', async () => {
  followScheme();
  const before = await read();
  const { reading, other } = security(before);
  expect(functions.SCORE('直属单位', '安全通报', [[[0]]])).toBe(4);
  expect(await chooseReading(reading.id, other.label)).toMatchObject({ ok: true });
  expect(functions.SCORE('直属单位', '安全通报', [[[0]]])).toBe(10);
  const after = await read();
  expect(after.book.frame.scheme.readings[reading.id]).toBe(other.id);
  expect(after.scoreboard.units.map(({ total }) => total)).not.toEqual(before.scoreboard.units.map(({ total }) => total));
});

test('the consequences told beforehand are those that come', async () => {
  const before = await read();
  const { reading, other } = security(before);
  const told = effectsOf(before, reading.id).find(({ choice }) => choice === other.label)!.units;
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told.map(({ category }) => category))).toEqual(new Set(['直属单位']));
  await chooseReading(reading.id, other.label);
  const after = await read();
  const changed = after.scoreboard.units.filter((unit, index) => {
    const old = before.scoreboard.units[index]!;
    return unit.total !== old.total || unit.rank !== old.rank || unit.grade !== old.grade;
  });
  expect(told.map(({ name }) => name)).toEqual(changed.map(({ name }) => name));
});

test('another kind of formulas is recorded, and the score sheets are laid anew', async () => {
  expect(await chooseFormulas(await read(), 'values')).toMatchObject({ ok: true });
  const open = await read();
  expect(open.book.formulas).toBe('values');
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('得分_高校').getUsedRange().load('formulas');
    await context.sync();
    expect(used.formulas.flat().filter((cell) => String(cell).includes('SCORE('))).toEqual([]);
  });
});

test('plain formulas follow a reading too: their sheets are laid anew', async () => {
  const formulas = () =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('得分_直属单位').getUsedRange().load('formulas');
      await context.sync();
      return used.formulas.flat().map(String);
    });
  await chooseFormulas(await read(), 'native');
  const before = await formulas();
  const { reading, other } = security(await read());
  expect(await chooseReading(reading.id, other.label)).toMatchObject({ ok: true });
  const changed = (await formulas()).filter((formula, index) => formula.startsWith('=') && formula !== before[index]);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.every((formula) => /10-/u.test(formula))).toBe(true);
});

test('a settings table that is gone is a refusal, not a crash', async () => {
  const { reading, other } = security(await read());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('设置').delete();
    await context.sync();
  });
  expect(await chooseReading(reading.id, other.label)).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining('“条文理解”表里找不到') },
  });
});

test('rounds come to a workbook with entries: they are those of the first round, and every total stays', async () => {
  const before = await read();
  expect(await chooseReview({ rounds: '初评、复评' }, () => undefined)).toMatchObject({
    ok: true,
    value: expect.stringMatching(/已录入的 \d+ 格都还在，归“初评”/u) as string,
  });
  const after = await read();
  expect(after.book.frame.scheme.data.review).toEqual({ kind: 'rounds', tracks: ['初评', '复评'] });
  expect(after.book.input.units).toEqual(before.book.input.units);
  expect(after.scoreboard.units).toEqual(before.scoreboard.units);
  expect(after.issues.map(({ code }) => code)).toEqual(before.issues.map(({ code }) => code));
  expect(await chooseReview({ rounds: '初评' }, () => undefined)).toMatchObject({ ok: false });
}, 60_000);
