// A new year's book from last year's: who is assessed and how stays; what was found, honoured and dated is of the old year.
import { nextYearBook } from '../../src/app/next-year';
import { changeNoticeSettings } from '../../src/app/notice-settings';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { reviewedScheme } from '../../src/app/review';
import { validateWorkbook } from '../../src/app/validate';
import { schemeOf } from '../../src/rubric/library';
import { MemoryHost } from '../workbook/memory-host';
import { filledUnit, host, units } from '../workbook/sample-book';

async function open(book: MemoryHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

function made(...request: Parameters<typeof nextYearBook>): MemoryHost {
  const plan = nextYearBook(...request);
  if (!plan.ok) throw new Error(plan.refusal.message);
  return new MemoryHost(plan.value);
}

test('roster, readings, rounds and settings of the notice stay; entries, facts of the year and its decisions are gone', async () => {
  const plain = schemeOf('hunan-2022', {});
  if (!plain.ok) throw new Error();
  const reading = plain.value.data.readings.find(({ choices }) => choices.length > 1)!;
  const other = reading.choices.find(({ id }) => id !== reading.default)!.id;
  const loaded = schemeOf('hunan-2022', { [reading.id]: other });
  if (!loaded.ok) throw new Error();
  const scheme = reviewedScheme(loaded.value, { rounds: '初评、复评' });
  if (!scheme.ok) throw new Error();
  const old = host({ scheme: scheme.value, units: [...units().slice(0, 3), { ...filledUnit('长沙市教育局', '市州'), vetoes: [1] }] });
  const kept = await changeNoticeSettings(old, (now) => ({
    ...now,
    honours: [{ name: '优秀', policy: 'quota', quota: 1, clause: '取一名。' }] as never,
    decisions: [{ honour: '优秀', category: '高校', tied: ['甲大学', '乙学院'], chosen: ['甲大学'] }],
    template: { ...now.template, form: 'hunan', work: '政务公开', documentNumber: '湘教通〔2023〕1号', issueDate: '2023-01-05', madeFrom: 'abc', persons: [{ category: '高校', unit: '甲大学', name: '张三' }] },
  }));
  if (!kept.ok) throw new Error(kept.refusal.message);
  const before = await open(old);
  const after = await open(made(before, '2023-12-01'));
  expect(after.frame.year).toBe(2023);
  expect(after.createdOn).toBe('2023-12-01');
  expect(after.frame.scheme.readings[reading.id]).toBe(other);
  expect(after.frame.scheme.data.review).toEqual(scheme.value.data.review);
  expect(after.input.units.map(({ name, category, attributes }) => [name, category, attributes])).toEqual(before.input.units.map(({ name, category, attributes }) => [name, category, attributes]));
  for (const { entries, tracks, vetoes, gates, observations } of after.input.units) {
    expect([entries, tracks, vetoes, gates, observations].flatMap((record) => Object.values(record ?? {}).flat(2)).filter((cell) => cell !== null && typeof cell !== 'object')).toEqual([]);
  }
  expect(after.notice.settings.honours).toEqual(before.notice.settings.honours);
  expect(after.notice.settings.decisions).toEqual([]);
  const { work, documentNumber, issueDate, madeFrom, persons } = after.notice.settings.template;
  expect([work, documentNumber || '', issueDate, madeFrom, persons ?? []]).toEqual(['政务公开', '', undefined, undefined, []]);
  expect([...after.issues, ...validateWorkbook(after).healing]).toEqual([]);
  // The old book is only read.
  expect((await open(old)).input).toEqual(before.input);
});

test('fixed numbers become formulas, and the year may be told', async () => {
  const after = await open(made(await open(host({ formulas: 'values' })), '2024-12-01', 2024));
  expect([after.formulas, after.frame.year]).toEqual(['native', 2024]);
  expect(after.notice.sheet).toBeUndefined();
});

test('the day on which a unit handed in its report is of the old year; who answers for it stays', async () => {
  const unit = { ...filledUnit('甲大学', '高校'), attributes: { 办学层次: '本科', 上报日期: '2022-11-01', 责任部门: '办公室' } };
  const { input } = await open(made(await open(host({ units: [unit] })), '2023-12-01'));
  expect(input.units[0]!.attributes).toEqual({ 办学层次: '本科', 责任部门: '办公室' });
});

test('a book that has lost its roster makes no book without units', async () => {
  const before = await open(host());
  const refused = nextYearBook({ ...before, roster: undefined, input: { ...before.input, units: [] } }, '2023-12-01');
  expect(refused).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('“名册”') as string } });
});
