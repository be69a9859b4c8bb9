// Last year's numbers: taken from last year's book where they counted, told, and never made up.
import { buildWorkbook } from '../../src/app/build';
import { nextYearBook } from '../../src/app/next-year';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import type { UnitInput } from '../../src/assessment/assessment';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { Scheme } from '../../src/rubric/tree';
import type { Review } from '../../src/standing/review';
import { comparedScheme, department } from '../cases/compared-rubric';
import { shelfWith } from '../shelf';
import { MemoryHost } from '../workbook/memory-host';

async function open(book: MemoryHost, scheme: Scheme): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book, shelfWith(scheme));
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

/** The book of the year after that in which this was entered, opened, and what was told of it. */
async function after(units: UnitInput[], { year, review }: { year?: number; review?: Review } = {}) {
  const plain = comparedScheme();
  const scheme = review ? { ...plain, data: { ...plain.data, review } } : plain;
  const old = new MemoryHost(buildWorkbook({ scheme, year: 2023, units, formulas: 'native', demo: false, today: '2023-12-20' }));
  const made = await nextYearBook(old, await open(old, plain), '2024-11-01', year);
  if (!made.ok) throw new Error(made.refusal.message);
  return { ...made.value, opened: await open(new MemoryHost(made.value.book), plain) };
}

const entriesIn = ({ input }: OpenedWorkbook, indicator: string) => input.units.map(({ entries }) => entries[indicator]);

test('this year’s of the old book is last year’s of the new one; everything else is blank, and it is told', async () => {
  const { opened, taken, left } = await after([
    department('甲局', { 办件: [120, 100], 两项: [8.5, 9, 99], 满意度: [90] }),
    department('乙局', { 办件: ['60', 70], 两项: [7, 7, 98] }),
  ]);
  expect(entriesIn(opened, '办件')).toEqual([
    [null, 120],
    [null, 60],
  ]);
  expect(entriesIn(opened, '两项')).toEqual([
    [null, 8.5, null],
    [null, 7, null],
  ]);
  expect(entriesIn(opened, '满意度')).toEqual([undefined, undefined]);
  expect(taken).toEqual([
    '“办件”的“上年数”：2 个单位的已从 2023 年度的工作簿带来。请核对。',
    '“两项”的“上年能耗”：2 个单位的已从 2023 年度的工作簿带来。请核对。',
  ]);
  expect(left).toEqual([]);
});

test('what was blank or cannot be read stays blank and is asked for, never 0', async () => {
  const { opened, left, taken } = await after([
    department('甲局', { 办件: [null, 100] }),
    department('乙局', { 办件: ['很多', 100] }),
    department('丙局', { 办件: [0, 3] }),
  ]);
  expect(entriesIn(opened, '办件')).toEqual([undefined, undefined, [null, 0]]);
  expect([taken[0], left[0]]).toEqual([
    '“办件”的“上年数”：1 个单位的已从 2023 年度的工作簿带来。请核对。',
    '“办件”的“上年数”：甲局、乙局在 2023 年度的工作簿里没有填，或填的不能用，没有带来。请补填，不知道的留空，不要填 0。',
  ]);
  const { input } = opened;
  const begun = {
    ...opened,
    input: {
      ...input,
      units: input.units.map((unit) => ({ ...unit, entries: { ...unit.entries, 办件: [5, unit.entries['办件']?.[1] ?? null] } })),
    },
  };
  const { issues, assessment } = validateWorkbook(begun);
  expect(issues.filter(({ indicator, code }) => indicator === '办件' && code === 'MISSING_VALUE').map(({ message }) => message)).toEqual(
    ['甲局', '乙局'].map((name) => `${name}的“办件”：还没有填“上年数”。请补填，没有发生的也要写明，不要留空。`),
  );
  expect(scoreAssessment(assessment).units.map(({ scores }) => scores['办件'])).toEqual([undefined, undefined, 10]);
});

test('a unit of which only last year’s is known has not been begun', async () => {
  const { opened } = await after([department('甲局', { 办件: [120, 100] })]);
  expect(
    validateWorkbook(opened)
      .issues.filter(({ code }) => code === 'MISSING_VALUE')
      .map(({ message }) => message),
  ).toEqual(['甲局：还没有录入任何指标。请录入后再计分。']);
});

test('only the year right after has its last year’s in the old book', async () => {
  const { opened, taken, left } = await after([department('甲局', { 办件: [120, 100] })], { year: 2025 });
  expect([entriesIn(opened, '办件'), taken]).toEqual([[undefined], []]);
  expect(left[0]).toBe('“办件”的“上年数”没有带来：新的一本是 2025 年度，带来的应是 2024 年度的数，而这本工作簿是 2023 年度的。请补填。');
});

test('under rounds the last one is taken and stands in the first, under sources the one that counts', async () => {
  const tracks = (first: string, second: string): UnitInput => ({
    name: '甲局',
    category: '部门',
    attributes: { 设有窗口: '是' },
    entries: {},
    tracks: { [first]: { entries: { 办件: [120, 100] } }, [second]: { entries: { 办件: [130, 100] } } },
  });
  const rounds = await after([tracks('初评', '复评')], { review: { kind: 'rounds', tracks: ['初评', '复评'] } });
  expect(rounds.opened.input.units[0]).toMatchObject({ entries: { 办件: [null, 130] } });
  expect(
    Object.values(rounds.opened.input.units[0]!.tracks ?? {})
      .flatMap(({ entries }) => Object.values(entries))
      .flat()
      .filter((cell) => cell !== null),
  ).toEqual([]);
  const sources = await after([tracks('自查', '监测')], { review: { kind: 'sources', tracks: ['自查', '监测'], counts: '监测' } });
  expect(sources.opened.input.units[0]!.tracks!.监测!.entries.办件).toEqual([null, 130]);
});
