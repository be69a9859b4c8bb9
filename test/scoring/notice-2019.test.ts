// The official notice of 2019, made again from entries: the same honoured units, the same findings, in the same order.
import { assess } from '../../src/assessment/assess';
import { findCategory } from '../../src/rubric/find';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { causes, onTheEdge, units2019, universities } from '../cases/hunan-2019/entries';
import { findings, honoured, stated } from '../cases/hunan-2019/read-notice';
import { mergeOrders } from '../cases/merge-orders';
import { hunan } from '../cases/units';

const scoreboard = scoreAssessment(assess({ scheme: 'hunan-2022', units: units2019 }, hunan));

test('the notice names 31 honoured units, 5 + 20 + 6, that reached 80 points', () => {
  expect(honoured.map((each) => each.names.length)).toEqual([5, 20, 6]);
  expect(stated).toEqual({ units: 31, points: 80 });
  expect(hunan.data.honours[0]!.from).toBe(stated.points);
});

test('the notice has five findings: 37 mentions of 16 universities, none of them honoured', () => {
  expect(findings.map((finding) => finding.units.length)).toEqual([7, 7, 4, 11, 8]);
  const named = new Set(findings.flatMap((finding) => finding.units));
  expect(named.size).toBe(16);
  expect(honoured.flatMap((each) => each.names).filter((name) => named.has(name))).toEqual([]);
  for (const [at, { words }] of causes.entries()) expect(findings[at]!.words).toContain(words);
});

test('one roster order agrees with all lists of the notice', () => {
  expect(universities).toHaveLength(36);
  for (const { units: list } of findings) expect(universities.filter((name) => list.includes(name))).toEqual(list);
  expect(
    mergeOrders([
      ['甲', '乙'],
      ['乙', '丙'],
      ['丙', '甲'],
    ]),
  ).toBeUndefined();
});

test('the input is without fault', () => {
  expect(scoreboard.issues).toEqual([]);
  expect(scoreboard.units.every((unit) => unit.status === 'assessed')).toBe(true);
  expect(scoreboard.units.find((unit) => unit.name === onTheEdge)).toMatchObject({ total: 80, grade: '优秀' });
});

test('the honoured units come out as the notice lists them', () => {
  expect(scoreboard.honours).toEqual([
    { name: '优秀', units: honoured.map(({ category, names }) => ({ category: findCategory(hunan, category)!.name, names })) },
  ]);
});

test('the findings come out as the notice lists them, each under its heading, and no other finding names anybody', () => {
  const found = scoreboard.problems.flatMap(({ heading, findings: under }) =>
    under.filter((finding) => finding.units.length > 0).map((finding) => ({ heading, id: finding.id, units: finding.units })),
  );
  expect(found).toEqual(findings.map(({ heading, units: named }, at) => ({ heading, id: causes[at]!.id, units: named })));
});
