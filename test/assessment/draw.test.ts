// A draw is repeatable, fair enough, and made again only on purpose.
import fc from 'fast-check';
import type { Draw } from '../../src/assessment/assessment';
import { drawCount, drawFor, drawInForce, drawSample, poolOf, type DrawRequest } from '../../src/assessment/draw';
import { standingScheme } from '../cases/standing-rubric';

const category = standingScheme().categories[0]!;
const [fields, towns] = category.sampling;
const request = (change: Partial<DrawRequest> = {}): DrawRequest => ({
  category,
  sampling: fields!,
  seed: '2023',
  at: '2023-12-05T09:30:00+08:00',
  ...change,
});
const pools = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 });

test('the same seed draws the same, whatever the order of the pool', () => {
  fc.assert(
    fc.property(pools, fc.nat(30), fc.string(), (pool, count, seed) => {
      const drawn = drawSample(pool, count, seed);
      expect([...drawSample([...pool].reverse(), count, seed)].sort()).toEqual([...drawn].sort());
      expect(drawn).toHaveLength(Math.min(count, pool.length));
      expect(drawn).toEqual(pool.filter((each) => drawn.includes(each)));
    }),
  );
});

test('the draw of a seed never changes: it can be checked years later', () => {
  expect(drawSample(['甲', '乙', '丙', '丁', '戊', '己'], 3, '2023')).toEqual(drawSample(['甲', '乙', '丙', '丁', '戊', '己'], 3, '2023'));
  expect(
    drawSample(
      Array.from({ length: 22 }, (_, at) => `领域${at + 1}`),
      5,
      '随州2023',
    ),
  ).toEqual(['领域3', '领域4', '领域5', '领域14', '领域20']);
});

test('over many seeds everyone is drawn about as often', () => {
  const pool = Array.from({ length: 22 }, (_, at) => `${at}`);
  const times = new Map(pool.map((each) => [each, 0]));
  for (let seed = 0; seed < 2200; seed++) for (const each of drawSample(pool, 15, `种子${seed}`)) times.set(each, times.get(each)! + 1);
  // 1500 are expected, with a standard deviation of 22; five of these are allowed for.
  for (const count of times.values()) expect(Math.abs(count - 1500)).toBeLessThan(110);
});

test('a draw of indicators takes those under its path and records what makes it repeatable', () => {
  expect(poolOf(category, fields!)).toEqual(['就业', '统计', '旅游']);
  const made = drawFor(request(), []);
  expect(made).toMatchObject({ ok: true, value: { sampling: 'fields', seed: '2023', at: '2023-12-05T09:30:00+08:00' } });
  expect(made.ok && made.value.drawn).toHaveLength(2);
  expect(made.ok && 'unit' in made.value).toBe(false);
  expect(drawFor(request(), [])).toEqual(made);
});

test('units with a draw of their own draw differently from one seed, and some draw fewer', () => {
  const pool = Array.from({ length: 20 }, (_, at) => `${at + 1}镇`);
  const drawnBy = (unit: string) => {
    const made = drawFor(request({ sampling: towns!, unit, pool }), []);
    return made.ok ? made.value.drawn : [];
  };
  expect(drawnBy('甲局')).not.toEqual(drawnBy('乙局'));
  expect([drawnBy('甲局').length, drawnBy(' 丙局 ').length]).toEqual([2, 1]);
  expect([drawCount(towns!, '丙局'), drawCount(towns!, '甲局'), drawCount(fields!, '丙局')]).toEqual([1, 2, 2]);
});

test('it is made again only for a reason, which the record keeps', () => {
  const first: Draw = { sampling: 'fields', drawn: ['就业', '统计'] };
  const refused = drawFor(request(), [first]);
  expect(refused).toMatchObject({ ok: false, refusal: { argument: 'reason' } });
  expect(refused.ok || refused.refusal.message).toContain('已经抽过：就业、统计');
  expect(drawFor(request({ reason: '名单有误' }), [first])).toMatchObject({ ok: true, value: { reason: '名单有误' } });
});

test('the last draw for a sampling and unit is in force', () => {
  const draws: Draw[] = [
    { sampling: 'towns', unit: '甲局', drawn: ['一镇', '二镇'] },
    { sampling: 'towns', unit: '乙局', drawn: ['三镇', '四镇'] },
    { sampling: 'towns', unit: '甲 局', drawn: ['五镇', '六镇'], reason: '撤并' },
  ];
  expect(drawInForce(draws, towns!, '甲局')).toBe(draws[2]);
  expect(drawInForce(draws, towns!, '乙局')).toBe(draws[1]);
  expect(drawInForce(draws, towns!, '丙局')).toBeUndefined();
  expect(drawInForce(draws, fields!)).toBeUndefined();
});

test.each<[string, Partial<DrawRequest>, string]>([
  ['a unit is lacking', { sampling: towns!, pool: ['一镇', '二镇'] }, '请写明单位'],
  ['a unit is one too many', { unit: '甲局' }, '不按单位抽取'],
  ['the seed is empty', { seed: '' }, '还没有写随机种子'],
  ['the pool is too small', { sampling: towns!, unit: '甲局', pool: ['一镇', ' '] }, '应抽 2 个，只列出了 1 个'],
  ['a place stands twice', { sampling: towns!, unit: '甲局', pool: ['一镇', '二镇', '一 镇'] }, '“一 镇”出现了两次'],
])('is refused where %s', (_what, change, words) => {
  const made = drawFor(request(change), []);
  expect(made.ok || made.refusal.message).toContain(words);
});
