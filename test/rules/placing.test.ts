// 名次计分: tiers of places, percent of the places, and points that fall from place to place.
import { placing } from '../../src/rules/placing';
import { placingRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(placing, placingRules);

const rule = (rest: object, better: 'more' | 'less' = 'more') => ({
  kind: 'placing',
  own: { name: '满意率', type: 'rate', better },
  rank: { name: '名次' },
  total: { name: '参评单位数' },
  ...rest,
});
const places = ruleOf(
  rule({
    tiers: [
      { places: 1, points: 10 },
      { places: 3, points: 8 },
    ],
    otherwise: 2,
  }),
  10,
);
const falling = ruleOf(rule({ tiers: [{ places: 1, points: 10 }], each: 0.5, otherwise: 2 }), 10);
const shares = ruleOf(
  rule(
    {
      tiers: [
        { percent: 30, points: 10 },
        { percent: 60, points: 6 },
      ],
      otherwise: 0,
    },
    'less',
  ),
  10,
);

test('place and number of units are taken from all units: who scores a unit by itself enters them', () => {
  expect(places.inputs.map(({ name, type, taken }) => [name, type, taken])).toEqual([
    ['满意率', 'rate', undefined],
    ['名次', 'rank', { of: 0, as: 'rank' }],
    ['参评单位数', 'count', { of: 0, as: 'count' }],
  ]);
});

test('the first tier that holds the place counts', () => {
  expect([1, 2, 3, 4].map((rank) => places.points(90, rank, 12))).toEqual([10, 8, 8, 2]);
});

test('behind the last tier points fall from place to place, down to the least', () => {
  expect([1, 2, 3, 16, 17, 18].map((rank) => falling.points(90, rank, 20))).toEqual([10, 9.5, 9, 2.5, 2, 2]);
});

test('behind the last tier points fall in proportion, down to the last place', () => {
  const even = ruleOf(rule({ tiers: [{ places: 1, points: 10 }], inProportion: true, otherwise: 0 }), 10);
  expect([1, 2, 3, 5].map((rank) => even.points(90, rank, 5))).toEqual([10, 7.5, 5, 0]);
  expect([even.points(90, 1, 1), even.points(90, 2, 1), even.points(90, 9, 4)]).toEqual([10, 0, 0]);
  expect(even.words(60, 3, 5)).toBe('满意率 60%，5 个单位中第 3 名，10 分 − 2 名 × 10 分 ÷ 4 名');
  expect(even.kind.terms(even.rule, 10)).toContain('第 1 名 10 分；其余按名次比例递减，最后一名 0 分');
  expect(refusalsOf({ ...even.rule, each: 1 })).toEqual(['each（每降一名减几分）和 inProportion（按名次比例递减）只写一样。']);
});

test('percent of the places are held against the places that there are: of 10 units 3 are the first 30%, of 11 too, of 9 only 2', () => {
  expect([3, 4].map((rank) => shares.points(1, rank, 10))).toEqual([10, 6]);
  expect([3, 4].map((rank) => shares.points(1, rank, 11))).toEqual([10, 6]);
  expect([2, 3].map((rank) => shares.points(1, rank, 9))).toEqual([10, 6]);
  expect(ruleOf(rule({ tiers: [{ percent: 33.3, points: 1 }], otherwise: 0 }), 1).points(1, 333, 1000)).toBe(1);
});

test('the explanation says the place, among how many, and what it is worth', () => {
  expect(places.words(92.5, 3, 12)).toBe('满意率 92.5%，12 个单位中第 3 名，属于“第 2—3 名”档');
  expect(places.words(60, 4, 12)).toBe('满意率 60%，12 个单位中第 4 名，不在任何计分档内');
  expect(falling.words(60, 4, 12)).toBe('满意率 60%，12 个单位中第 4 名，10 分 − 3 名 × 0.5 分');
  expect(falling.words(60, 18, 20)).toBe('满意率 60%，20 个单位中第 18 名，10 分 − 17 名 × 0.5 分，最低 2 分');
  expect(shares.words(1, 3, 10)).toBe('满意率 1%，10 个单位中第 3 名，属于“前 30%”档');
});

test('its terms say which way places go', () => {
  expect(places.kind.terms(places.rule, 10)).toBe('按满意率从高到低排名，数相同的名次相同：第 1 名 10 分；第 2—3 名 8 分；其余 2 分');
  expect(falling.kind.terms(falling.rule, 10)).toBe(
    '按满意率从高到低排名，数相同的名次相同：第 1 名 10 分；以后每降 1 名减 0.5 分，最低 2 分',
  );
  expect(shares.kind.terms(shares.rule, 10)).toContain('从低到高');
});

test('tiers that do not go on, or have two ends, are refused', () => {
  const order = ['各档应从前到后，分应从高到低。'];
  expect(
    refusalsOf(
      rule({
        tiers: [
          { places: 3, points: 8 },
          { places: 1, points: 5 },
        ],
        otherwise: 0,
      }),
    ),
  ).toEqual(order);
  expect(
    refusalsOf(
      rule({
        tiers: [
          { percent: 30, points: 5 },
          { percent: 60, points: 8 },
        ],
        otherwise: 0,
      }),
    ),
  ).toEqual(order);
  expect(refusalsOf(rule({ tiers: [{ places: 1, percent: 30, points: 8 }], otherwise: 0 }))).toEqual([
    '每档写且只写 places（前几名）或 percent（前百分之几）。',
  ]);
  expect(refusalsOf(rule({ tiers: [{ places: 1, points: 8 }], otherwise: 8 }))).toEqual(['其余的分应低于最后一档。']);
  expect(refusalsOf(rule({ tiers: [{ percent: 30, points: 8 }], each: 1, otherwise: 0 }))).toEqual([
    '逐名递减要从最后一档的名次（places）算起。',
  ]);
});
