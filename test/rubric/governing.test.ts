// Notes of a document that govern all rules: they settle what a rule leaves open, and nothing that it says itself.
import { lint } from '../../src/lint';
import { parseRubric } from '../../src/rubric/load';
import { buildScheme } from '../../src/rubric/tree';
import { defaultReadings } from '../../src/rubric/readings';
import { smallFile, smallSource } from './small-rubric';

const each = (name: string, points: number) => ({ name, rule: { kind: 'each', points, input: { name, measure: '次' } } });
const account = (ends: object = {}) => ({ kind: 'account', ...ends, items: [each('迟报', -8)] });

type Json = ReturnType<typeof JSON.parse>;

/** The small rubric with other rules for the indicators of 机关, and with these notes. */
function fileWith(rules: object[], governing: object[]): Json {
  const file: Json = structuredClone(smallFile);
  const own = file.categories[0].groups.flatMap((group: Json) => group.indicators);
  rules.forEach((rule, index) => Object.assign(own[index], { rule, examples: [{ values: [1], points: 0 }] }));
  file.readings = [];
  return { ...file, governing };
}

function pointsUnder(rules: object[], governing: object[]): number[] {
  const read = parseRubric(fileWith(rules, governing));
  if (!read.ok) throw new Error(read.refusal.message);
  const scheme = buildScheme(read.value, defaultReadings(read.value));
  return scheme.categories[0]!.indicators.slice(0, rules.length).map(({ points }) => points([6]));
}

const below = { clause: '扣分可以倒扣。', settles: { floor: null } };

test('a rule that says nothing of where it stops follows the note, one that does goes by itself', () => {
  const rules = [account(), account({ floor: 0 }), account({ floor: -5 })];
  expect(pointsUnder(rules, [])).toEqual([0, 0, -5]);
  expect(pointsUnder(rules, [below])).toEqual([-28, 0, -5]);
});

test('the note goes into rules that hold others, and not into the items of an account', () => {
  const multiplied = { kind: 'multiplied', rule: account(), factor: 2, input: { name: '瞒报' } };
  expect(pointsUnder([multiplied], [below])).toEqual([-28]);
  const within = account({ floor: 0, ceiling: null });
  expect(pointsUnder([{ ...within, items: [{ name: '合计', weight: 5, rule: account() }] }], [below])).toEqual([20]);
});

test('it governs the categories and groups that it names', () => {
  const rules = [account(), account(), account()];
  expect(pointsUnder(rules, [{ ...below, groups: ['服务'] }])).toEqual([0, 0, -8]);
  expect(pointsUnder(rules, [{ ...below, categories: ['学校'] }])).toEqual([0, 0, 0]);
});

test('it settles rules of readings, and what becomes of what does not apply', () => {
  const file = fileWith([account()], [below, { clause: '不适用的不计分。', settles: { notApplicable: 'none' } }]);
  file.readings = [
    {
      ...smallFile.readings[0],
      indicators: ['机关/功能/智能搜索'],
      choices: [{ id: 'two', label: '甲', changes: [{ category: '机关', indicator: '功能/智能搜索', rule: account({ start: 3 }) }] }],
    },
  ];
  const read = parseRubric(file);
  expect(read.ok && read.value.notApplicable).toBe('none');
  expect(read.ok && read.value.readings[0]!.choices[0]!.changes[0]).toMatchObject({ rule: { start: 3, floor: null } });
});

test('a note that a rule cannot follow is refused with the indicator and the remedy', () => {
  const read = parseRubric(fileWith([account({ start: 3 })], [{ clause: '最低 4 分。', settles: { floor: 4 } }]));
  expect(read.ok ? '' : read.refusal.message).toMatch(
    /^评估细则文件不能使用：“机关”的“智能搜索”不能照“最低 4 分。”计分：起始分.*请在这一项/u,
  );
  const empty = parseRubric(fileWith([], [{ clause: '各项扣完为止。', settles: {} }]));
  expect(empty.ok ? '' : empty.refusal.message).toContain('请写明这条说的是什么');
});

test('the linter holds notes against the text, takes their numbers, and tells those that govern nothing', () => {
  const found = (governing: object[], source = smallSource) => {
    const read = parseRubric(fileWith([account()], governing));
    if (!read.ok) throw new Error(read.refusal.message);
    return lint(read.value, { source })
      .map(({ key }) => key)
      .filter((key) => /^(governing|verbatim|numbers:机关\/功能\/智能搜索@4)/u.test(key));
  };
  const least = { clause: '最多倒扣 4 分。', settles: { floor: -4 } };
  expect(found([least], `${smallSource}\n最多倒扣 4 分。`)).toEqual([]);
  expect(found([least])).toEqual(['verbatim:governing/1']);
  expect(found([{ ...least, clause: '可以倒扣。' }])).toEqual(['verbatim:governing/1', 'numbers:机关/功能/智能搜索@4']);
  expect(found([{ ...below, groups: ['没有的'] }], `${smallSource}\n扣分可以倒扣。`)).toEqual(['governing:1']);
  expect(found([{ ...below, categories: ['学校'] }], `${smallSource}\n扣分可以倒扣。`)).toEqual(['governing:1']);
});
