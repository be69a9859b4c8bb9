// A round from another workbook: what is blank here can be filled, what differs is shown by unit and indicator, and nothing else is
// touched.
import { compareRound, keyOf, roundChanges, type OtherRound } from '../../src/app/other-round';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { withReview } from '../../src/assessment/review';
import type { UnitInput } from '../../src/assessment/assessment';
import type { Scheme } from '../../src/rubric/tree';
import { rounds } from '../cases/reviewed';
import { MemoryHost } from '../workbook/memory-host';
import { fold } from '../../src/model/text';
import { cellName } from '../../src/workbook/area';
import { shelf } from '../shelf';
import { category, hunan, plan } from '../workbook/sample-book';

const inRounds = withReview(hunan, rounds);
const college = (name: string, first: UnitInput['entries'], second: UnitInput['entries'] = {}): UnitInput => ({
  name,
  category: '高校',
  attributes: { 办学层次: '本科' },
  entries: first,
  tracks: { 复评: { entries: second } },
});
const book = (units: UnitInput[], scheme: Scheme = inRounds): MemoryHost => new MemoryHost(plan({ scheme, units }));

async function open(host: MemoryHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(host, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

async function compared(own: MemoryHost, other: MemoryHost, track = '复评'): Promise<OtherRound> {
  const found = compareRound(await open(own), await open(other), track);
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
}

const told = (cells: OtherRound['fills']): unknown[] => cells.map(({ unit, indicator, here, there }) => [unit, indicator, here, there]);

test('the same round of another workbook: blanks are offered, differences shown, and each is written only when it is chosen', async () => {
  const own = book([college('甲大学', { 信息公开: [3] }, { 栏目开设: [2], 专题专栏: [1] }), college('乙学院', { 信息公开: [1] })]);
  const other = book([
    college('乙学院', {}, { 信息公开: [2] }),
    college('丙学院', {}, { 信息公开: [1] }),
    college('甲大学', { 信息公开: [1] }, { 信息公开: [2], 栏目开设: [5], 专题专栏: [1] }),
  ]);
  const found = await compared(own, other);
  expect(told(found.fills)).toEqual([
    ['乙学院', '信息公开', null, 2],
    ['甲大学', '信息公开', null, 2],
  ]);
  expect(told(found.differing)).toEqual([['甲大学', '栏目开设', 2, 5]]);
  expect([found.same, found.unknown]).toEqual([1, ['丙学院']]);
  const before = (await open(own)).input.units;
  expect(await own.apply(roundChanges(found.fills))).toMatchObject({ ok: true });
  const after = (await open(own)).input.units;
  expect(after[0]!.entries).toEqual(before[0]!.entries);
  expect(after.map(({ tracks }) => [tracks!['复评']!.entries['信息公开'], tracks!['复评']!.entries['栏目开设']?.[0] ?? null])).toEqual([
    [[2], 2],
    [[2], null],
  ]);
  // What was offered and has been written is no longer known by what it said.
  const keys = new Set(found.fills.map(keyOf));
  expect(
    [...(await compared(own, other)).fills, ...(await compared(own, other)).differing].filter((cell) => keys.has(keyOf(cell))),
  ).toEqual([]);
});

test('a rate is what it means in either workbook, however the cells show it', async () => {
  const { key, inputs } = category('高校').indicators.find((each) => each.inputs.some(({ type }) => type === 'rate'))!;
  const rate = inputs.findIndex(({ type }) => type === 'rate');
  const entries = inputs.map(({ type }) => (type === 'rate' ? 90 : 10));
  const own = book([college('甲大学', {})]);
  const [fill] = (await compared(own, book([college('甲大学', {}, { [key]: entries })]))).fills.filter(({ there }) => there === 90);
  const cell = cellName(fill!.row, fill!.column);
  own.type(fill!.sheet, cell, null, '0%');
  const again = await compared(own, book([college('甲大学', {}, { [key]: entries })]));
  expect(await own.apply(roundChanges(again.fills))).toMatchObject({ ok: true });
  expect([own.get(fill!.sheet, cell), own.formatOf(fill!.sheet, cell)]).toEqual([90, 'General']);
  expect((await open(own)).input.units[0]!.tracks!['复评']!.entries[key]![rate]).toBe(90);
});

test('a workbook that was entered only once can be any round', async () => {
  const found = await compared(
    book([college('甲大学', { 信息公开: [3] })]),
    book([{ name: '甲大学', category: '高校', entries: { 信息公开: [2] } }], hunan),
  );
  expect(told(found.fills)).toEqual([['甲大学', '信息公开', null, 2]]);
});

test('another scheme, another year or a round that is not there is refused with what there is', async () => {
  const own = await open(book([college('甲大学', {})]));
  const later = await open(new MemoryHost(plan({ scheme: inRounds, year: 2023, units: [college('甲大学', {})] })));
  expect(compareRound(own, later, '复评')).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('2023 年度') } });
  const others = await open(book([college('甲大学', {})], withReview(hunan, { kind: 'rounds', tracks: ['一轮', '二轮'] })));
  expect(compareRound(own, others, '复评')).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('只有一轮、二轮') } });
});

test('of two rows with one name nobody can tell whose is whose: neither is offered, and they are named', async () => {
  const [twice, once] = [
    [college('甲大学', {}, { 信息公开: [3] }), college('甲 大学', {}, { 信息公开: [4] }), college('乙学院', {}, { 信息公开: [2] })],
    [college('甲大学', {}), college('乙学院', {})],
  ];
  for (const [own, other] of [
    [once, twice],
    [[...once, college('甲大学', {})], twice.slice(1)],
  ] as const) {
    const found = await compared(book([...own]), book([...other]));
    expect(told([...found.fills, ...found.differing])).toEqual([['乙学院', '信息公开', null, 2]]);
    expect([found.twice.every((name) => fold(name) === '甲大学'), found.twice.length > 0, found.unknown]).toEqual([true, true, []]);
  }
});

test('the error of a formula in the other workbook is no entry', async () => {
  const found = await compared(book([college('甲大学', {})]), book([college('甲大学', {}, { 信息公开: ['#N/A'], 栏目开设: [2] })]));
  expect(told(found.fills)).toEqual([['甲大学', '栏目开设', null, 2]]);
  expect(found.errors).toEqual(['甲大学 信息公开']);
});
