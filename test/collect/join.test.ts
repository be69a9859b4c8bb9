// Several experts marked the same: joined by the way that is stated, with a reason where they are far apart, and every expert's value kept.
import { withReview } from '../../src/assessment/review';
import { joinExperts, type Joining, type JoinRequest } from '../../src/collect/join/join-experts';
import { differenceOf, joinValues } from '../../src/collect/join/join-values';
import { isJoined, joinedWords } from '../../src/collect/join/join-words';
import type { Cell } from '../../src/model/cell';
import type { Outcome } from '../../src/model/outcome';
import { randomFrom } from '../../src/model/random';
import { hunan } from '../cases/units';
import { expectValidOffice } from '../hosts/office-validity';
import { bookOf, cellOf, fill, giveBack, need, open, threeUnits } from '../hand-out/desk';

const experts = ['专家甲', '专家乙', '专家丙'];
const scheme = withReview(hunan, { kind: 'sources', tracks: [...experts, '合议'], counts: '合议' });

/** What experts say of a unit's 开设项数 and 处理件数. */
async function marked(values: Record<string, readonly (Cell | undefined)[]>, item = '开设项数'): Promise<Uint8Array> {
  let book = await bookOf(threeUnits, scheme);
  for (const [unit, own] of Object.entries(values))
    for (const [at, value] of own.entries())
      if (value !== undefined) book = await fill(book, { [`${unit}·${experts[at]!}·${item}`]: value }, '录入_高校');
  return book;
}

async function tryJoin(book: Uint8Array, request: Partial<JoinRequest> = {}): Promise<Outcome<Joining & { book: Uint8Array }>> {
  const { host, book: opened, round } = await open(book);
  const joined = await joinExperts(host, opened, round, {
    way: 'mean',
    at: '2022-12-20 10:00:00',
    saved: '2022-12-20T02:00:00Z',
    ...request,
  });
  if (!joined.ok) return joined;
  need(await host.apply(joined.value.changes));
  return { ok: true, value: { ...joined.value, book: await host.save() } };
}

const join = async (...given: Parameters<typeof tryJoin>): Promise<Joining & { book: Uint8Array }> => need(await tryJoin(...given));

async function valueOf(book: Uint8Array, unit: string, track: string, item = '开设项数'): Promise<Cell> {
  const { host } = await open(book);
  const { row, column } = await cellOf(host, '录入_高校', `${unit}·${track}·${item}`);
  const [cells] = await host.read([{ sheet: '录入_高校', area: { row, column, rows: 1, columns: 1 } }]);
  return cells![0]![0]!;
}

test('where all agree it is joined at once; who has not marked is told', async () => {
  const done = await join(await marked({ 甲大学: [2, 2, 2], 乙学院: [1, 1] }));
  expect([await valueOf(done.book, '甲大学', '合议'), await valueOf(done.book, '乙学院', '合议')]).toEqual([2, null]);
  expect(done.agreed).toBe(1);
  expect(done.waiting).toEqual([{ unit: '乙学院', indicator: '信息公开', item: '开设项数', missing: ['专家丙'] }]);
  expect(isJoined(done)).toBe(false);
  expectValidOffice(done.book);
});

test('where they differ a reason is asked for; with it the joined value counts, and every expert’s stays', async () => {
  const first = await join(await marked({ 甲大学: [3, 1, 2] }));
  expect(await valueOf(first.book, '甲大学', '合议')).toBeNull();
  expect(joinedWords(first)).toEqual(
    expect.arrayContaining([
      '专家甲：与别人不同 1 项，平均比合议高 1。',
      '甲大学 信息公开·开设项数：专家甲 3；专家乙 1；专家丙 2，相差 2，平均是 2；超过限度，没有写理由，没有计入。',
    ]),
  );
  expectValidOffice(first.book);
  const reasoned = await fill(first.book, { 甲大学·理由: '复核后认定 2 项' }, '专家合议');
  const second = await join(reasoned);
  expect(await valueOf(second.book, '甲大学', '合议')).toBe(2);
  expect(isJoined(second)).toBe(true);
  for (const [at, value] of [3, 1, 2].entries()) expect(await valueOf(second.book, '甲大学', experts[at]!)).toBe(value);
  const { round } = await open(second.book);
  expect(round.journal!.rows.map(({ who, file, after }) => [who, file, after])).toEqual([
    ['专家合议', '专家合议（平均）', null],
    ['专家合议', '专家合议（平均）', 2],
  ]);
  const back = await giveBack(second.book, '专家合议（平均）');
  expect(await valueOf(back.book, '甲大学', '合议')).toBeNull();
});

test('within the stated limit no reason is asked for', async () => {
  const done = await join(await marked({ 甲大学: [3, 1, 2] }), { limit: 2 });
  expect(await valueOf(done.book, '甲大学', '合议')).toBe(2);
});

test('a mean that may not be entered is left for people, and so are words that differ', async () => {
  const count = await join(await marked({ 甲大学: [3, 1, 1] }), { limit: 9 });
  expect(await valueOf(count.book, '甲大学', '合议')).toBeNull();
  expect(count.rows.map(({ state, way }) => [state, way])).toEqual([['请决定', expect.stringMatching(/^合起来是 1.67，.*应填整数/u)]]);
  const words = await join(await marked({ 甲大学: ['是', '否', '是'] }, '没有空白栏目'), { limit: 9 });
  expect(words.rows.map(({ state, values }) => [state, values])).toEqual([['请决定', '专家甲 是；专家乙 否；专家丙 是']]);
});

test('a number that somebody set by hand since is not written over in silence', async () => {
  const joined = await join(await marked({ 甲大学: [2, 2, 2] }));
  const typed = await fill(joined.book, { 甲大学·合议·开设项数: 1 }, '录入_高校');
  const again = await join(typed);
  expect(again.decided.open.map(({ verdict }) => verdict)).toEqual([{ is: 'conflict', why: 'meanwhile' }]);
  expect(await valueOf(again.book, '甲大学', '合议')).toBe(1);
});

test('when experts have changed their minds, what was joined follows', async () => {
  const joined = await join(await marked({ 甲大学: [2, 2, 2] }));
  let changed = joined.book;
  for (const expert of experts) changed = await fill(changed, { [`甲大学·${expert}·开设项数`]: 3 }, '录入_高校');
  const again = await join(changed, { saved: '2022-12-21T02:00:00Z' });
  expect(await valueOf(again.book, '甲大学', '合议')).toBe(3);
});

test('the lead expert counts where that is said', async () => {
  const done = await join(await marked({ 甲大学: [3, 1, 2] }), { way: 'lead', lead: '专家乙', limit: 2 });
  expect(await valueOf(done.book, '甲大学', '合议')).toBe(1);
});

test('what cannot be joined is refused with what to do', async () => {
  const book = await marked({});
  const why = async (request: Partial<JoinRequest>): Promise<string> => {
    const done = await tryJoin(book, request);
    return done.ok ? '' : done.refusal.message;
  };
  expect(await why({ experts: ['专家丁'] })).toContain('没有来源“专家丁”');
  expect(await why({ experts: ['专家甲', '合议'] })).toContain('不能又是一位专家');
  expect(await why({ experts: ['专家甲'] })).toContain('两位以上');
  expect(await why({ way: 'lead' })).toContain('--lead');
  const plain = await tryJoin(await bookOf());
  expect(plain.ok ? '' : plain.refusal.message).toContain('--counts 合议');
});

test('of 2,000 random panels each way gives what a plain reckoning gives', () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const random = randomFrom(seed);
    const numbers = Array.from({ length: random.whole(2, 7) }, () => random.whole(0, 1000) / 10);
    const values = numbers.map((value, at) => ({ expert: String(at), value }));
    // In whole tenths, so that no reckoning is off by a grain.
    const tenths = numbers.map((value) => Math.round(value * 10)).sort((one, other) => one - other);
    const mean = (some: readonly number[]): number => Math.round((some.reduce((sum, each) => sum + each, 0) * 10) / some.length) / 100;
    expect(differenceOf(values)).toBeCloseTo((tenths.at(-1)! - tenths[0]!) / 10, 9);
    expect(joinValues(values, 'mean')).toEqual({ value: mean(tenths) });
    const isSame = tenths[0] === tenths.at(-1);
    expect(joinValues(values, 'trimmed')).toEqual(
      isSame ? { value: numbers[0] } : tenths.length < 3 ? { why: expect.any(String) } : { value: mean(tenths.slice(1, -1)) },
    );
    expect(joinValues(values, 'lead', '1')).toEqual({ value: numbers[1] });
  }
});
