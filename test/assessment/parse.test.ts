// The shape of an assessment that comes as JSON.
import { parseAssessment } from '../../src/assessment/parse';

const of = (unit: unknown) => ({ scheme: 'hunan-2022', units: [unit] });
const unit = { name: '甲大学', category: '高校' };

test('an assessment with every field is taken as it is', () => {
  const json = of({
    ...unit,
    attributes: { 办学层次: '本科' },
    gates: { 上报工作总结: true },
    entries: { 信息公开: [3], 信息更新: [true, '是', null] },
    vetoes: [1],
    externalDeduction: 0,
    observations: { x: '是' },
  });
  expect(parseAssessment({ ...json, readings: { a: 'b' } })).toEqual({ ok: true, value: { ...json, readings: { a: 'b' } } });
});

test('draws, own honours and causes are taken too; an own honour need not quote a clause', () => {
  const draws = [
    { sampling: 'fields', drawn: ['就业'], seed: '1', at: '2023-12-05', reason: '重抽' },
    { sampling: 'towns', unit: '甲局', drawn: [] },
  ];
  const json = {
    ...of({ ...unit, entries: {}, causes: { stale: { points: 0.5, deductedIn: '目录' } } }),
    draws,
    honours: [{ name: '优秀', policy: 'quota', count: 3 }],
  };
  expect(parseAssessment(json)).toEqual({
    ok: true,
    value: { ...json, honours: [{ name: '优秀', policy: 'quota', count: 3, clause: '自定评优办法' }] },
  });
});

test('a unit without entries has entered nothing', () => {
  expect(parseAssessment(of(unit))).toMatchObject({ ok: true, value: { units: [{ entries: {} }] } });
});

test.each([
  [null, '整个输入应为对象', ''],
  [[], '整个输入应为对象', ''],
  [{ units: [] }, '“scheme”还没有填，应为文字', 'scheme'],
  [{ scheme: 'a' }, '“units”应为单位的列表', 'units'],
  [{ scheme: 'a', units: [3] }, '“units[0]”应为对象', 'units[0]'],
  [{ scheme: 'a', readings: [], units: [] }, '“readings”应为对象', 'readings'],
  [of({ ...unit, name: 3 }), '“units[0].name”应为文字', 'units[0].name'],
  [of({ ...unit, entires: {} }), '“units[0]”里有不认识的字段“entires”', 'units[0]'],
  [of({ ...unit, entries: { 信息公开: 3 } }), '“units[0].entries.信息公开”应为值的列表，例如 [3]', 'units[0].entries.信息公开'],
  [of({ ...unit, entries: { 信息公开: [[3]] } }), '“units[0].entries.信息公开[0]”应为单个的值', 'units[0].entries.信息公开[0]'],
  [of({ ...unit, causes: { stale: { points: 1 } } }), '“units[0].causes.stale.deductedIn”', 'units[0].causes.stale.deductedIn'],
  [{ ...of(unit), draws: [{ sampling: 'fields' }] }, '“draws[0].drawn”应为抽中的名称的列表', 'draws[0].drawn'],
  [{ ...of(unit), honours: [{ name: '优秀', policy: 'quota' }] }, '按名额评优应写明 count', 'honours[0].count'],
  [of({ ...unit, vetoes: ['一'] }), '“units[0].vetoes[0]”应为数字', 'units[0].vetoes[0]'],
])('a wrong shape is refused with its path: %j', (json, message, path) => {
  const parsed = parseAssessment(json);
  expect(parsed).toMatchObject({ ok: false, refusal: { code: 'BAD_REQUEST', argument: path } });
  expect(parsed.ok || parsed.refusal.message).toContain(message);
});

test('a key such as __proto__ is looked at like any other', () => {
  const good = parseAssessment(JSON.parse('{"scheme":"a","units":[{"name":"x","category":"y","entries":{"__proto__":[1]}}]}'));
  expect(good.ok && Object.keys(good.value.units[0]!.entries)).toEqual(['__proto__']);
  const bad = parseAssessment(JSON.parse('{"scheme":"a","units":[{"name":"x","category":"y","entries":{"__proto__":{}}}]}'));
  expect(bad).toMatchObject({ ok: false, refusal: { argument: 'units[0].entries.__proto__' } });
});
