// The official notice of 2019, made again from entries: the same honoured units, the same findings, in the same order.
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import { findCategory } from '../../src/rubric/find';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { findings, honoured, stated } from '../cases/hunan-2019/read-notice';
import { mergeOrders } from '../cases/merge-orders';
import { fullUnit, hunan } from '../cases/units';

/** The finding of the rubric that each finding of the notice is, in the notice's order, and the facts behind it. */
const causes: readonly { id: string; words: string; facts: Partial<UnitInput> }[] = [
  {
    id: 'content-neglected',
    words: '内容保障工作重视不够',
    facts: { entries: { 湖南教育政务网内容保障: [0], 在线访谈: ['否'] } },
  },
  {
    id: 'not-organised',
    words: '未明确政务公开政务服务责任部门',
    facts: { observations: { 'responsibility-assigned': '否', 'information-reported': '否' } },
  },
  { id: 'sunshine-unreachable', words: '没有教育阳光服务网上大厅入口', facts: { observations: { 'sunshine-reachable': '否' } } },
  { id: 'website-compromised', words: '漏洞及暗链、后门', facts: { observations: { 'website-compromised': '是' } } },
  { id: 'disclosure-absent', words: '未公布信息公开目录', facts: { entries: { 信息公开: [0] } } },
];

/** 30 points lost: a university with these entries scores 75 at most. */
const weak: UnitInput['entries'] = { 学校网站: [0], 新媒体: [0], 教育阳光服务: [0, null] };

/** 25 points lost: exactly 80, which 80 分以上 includes. */
const justEnough: UnitInput['entries'] = { 学校网站: [5], 新媒体: [0], 教育阳光服务: [0, null] };

const schools = mergeOrders([...findings.map((finding) => finding.units), honoured[1]!.names])!;

function university(name: string): UnitInput {
  const isHonoured = honoured[1]!.names.includes(name);
  const facts = findings.flatMap((finding, at) => (finding.units.includes(name) ? [causes[at]!.facts] : []));
  const entries = isHonoured ? (name === '湘潭大学' ? justEnough : {}) : weak;
  return fullUnit('高校', name, {
    entries: Object.assign({}, entries, ...facts.map((fact) => fact.entries)) as UnitInput['entries'],
    observations: Object.assign(
      { 'responsibility-assigned': '是', 'information-reported': '是', 'sunshine-reachable': '是', 'website-compromised': '否' },
      ...facts.map((fact) => fact.observations),
    ) as UnitInput['observations'],
  });
}

const units = [
  ...honoured[0]!.names.map((name) => fullUnit('市州', name)),
  ...schools.map(university),
  ...honoured[2]!.names.map((name) => fullUnit('直属单位', name)),
];
const scoreboard = scoreAssessment(assess({ scheme: 'hunan-2022', units }, hunan));

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
  expect(schools).toHaveLength(36);
  for (const { units: list } of findings) expect(schools.filter((name) => list.includes(name))).toEqual(list);
  expect(mergeOrders([['甲', '乙'], ['乙', '丙'], ['丙', '甲']])).toBeUndefined();
});

test('the input is without fault', () => {
  expect(scoreboard.issues).toEqual([]);
  expect(scoreboard.units.every((unit) => unit.status === 'assessed')).toBe(true);
  expect(scoreboard.units.find((unit) => unit.name === '湘潭大学')).toMatchObject({ total: 80, grade: '优秀' });
});

test('the honoured units come out as the notice lists them', () => {
  expect(scoreboard.honours).toEqual([
    {
      name: '优秀',
      units: honoured.map(({ category, names }) => ({ category: findCategory(hunan, category)!.name, names })),
    },
  ]);
});

test('the findings come out as the notice lists them, each under its heading, and no other finding names anybody', () => {
  const found = scoreboard.problems.flatMap(({ heading, findings: under }) =>
    under.filter((finding) => finding.units.length > 0).map((finding) => ({ heading, id: finding.id, units: finding.units })),
  );
  expect(found).toEqual(findings.map(({ heading, units: named }, at) => ({ heading, id: causes[at]!.id, units: named })));
});
