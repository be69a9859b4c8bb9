// 名次分档 by the official examples.
import { rankTiers } from '../../src/rules/rank-tiers';
import { rankTierRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(rankTiers, rankTierRules);

const universityData = {
  kind: 'rank-tiers',
  attribute: { name: '办学层次', choices: ['本科', '专科高职'] },
  tiers: [
    { of: '本科', from: 1, to: 12, points: 2 },
    { of: '专科高职', from: 1, to: 20, points: 2 },
    { of: '本科', from: 13, to: 25, points: 1 },
    { of: '专科高职', from: 21, to: 40, points: 1 },
    { of: '本科', from: 25, points: 0 },
    { of: '专科高职', from: 40, points: 0 },
  ],
  input: { name: '名次' },
};
const universities = ruleOf(universityData, 2);
const cities = ruleOf(
  {
    kind: 'rank-tiers',
    tiers: [
      { from: 1, to: 5, points: 2 },
      { from: 6, to: 10, points: 1 },
      { from: 11, points: 0 },
    ],
    input: { name: '名次' },
  },
  2,
);

test('微信排行榜 市州: five get 2, five get 1, the rest and 未上榜 nothing', () => {
  expect([1, 5, 6, 10, 11, 12, '未上榜'].map((rank) => cities.points(rank))).toEqual([2, 2, 1, 1, 0, 0, 0]);
});

test('微信排行榜 高校: the same rank is worth more or less by 办学层次', () => {
  expect([1, 12, 13, 25, 26, '未上榜'].map((rank) => universities.points('本科', rank))).toEqual([2, 2, 1, 1, 0, 0]);
  expect([13, 20, 21, 40, 41, '未上榜'].map((rank) => universities.points('专科高职', rank))).toEqual([2, 2, 1, 1, 0, 0]);
});

test('the bounds that stand in two tiers are found, by sub-type', () => {
  expect(universities.faults).toEqual(['overlap 本科 25', 'overlap 专科高职 40']);
  expect(cities.faults).toEqual([]);
});

test('a list that begins after the first rank, or skips one, has a gap', () => {
  const tiers = [
    { from: 2, to: 5, points: 2 },
    { from: 7, points: 1 },
  ];
  expect(ruleOf({ kind: 'rank-tiers', tiers, input: { name: '名次' } }, 2).faults).toEqual(['gap 1', 'gap 6']);
});

test('the attribute comes first and belongs to the unit', () => {
  expect(universities.inputs).toEqual([
    { name: '办学层次', type: 'choice', choices: ['本科', '专科高职'], attribute: '办学层次' },
    { name: '名次', type: 'rank', unranked: '未上榜', better: 'less' },
  ]);
  expect(cities.inputs).toHaveLength(1);
});

test('未上榜 gets nothing even where the last tier gives points without end', () => {
  const rule = ruleOf({ kind: 'rank-tiers', tiers: [{ from: 1, points: 1 }], input: { name: '名次' } }, 1);
  expect([rule.points(999), rule.points('未上榜'), rule.range.least]).toEqual([1, 0, 0]);
});

test('a tier for a sub-type that is not a choice is refused', () => {
  expect(refusalsOf({ ...universityData, tiers: [{ of: '研究生', from: 1, points: 1 }] })).toEqual([
    '档里的 of 应是 attribute.choices 中的一个。',
  ]);
  expect(refusalsOf({ ...universityData, attribute: undefined })).toEqual(['档里的 of 应是 attribute.choices 中的一个。']);
});

test('the explanation names the tier, both where the text puts the rank into two, and 未上榜', () => {
  expect(universities.words('本科', 13)).toBe('本科，名次 13，属于“13—25 名”档');
  expect(universities.words('本科', 25)).toBe('本科，名次 25，同时在“13—25 名”“25 名及以后”档内，按得分高的“13—25 名”档计');
  expect(cities.words('未上榜')).toBe('名次未上榜，不计分');
});
