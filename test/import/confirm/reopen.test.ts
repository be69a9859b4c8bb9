// A rubric that was saved is opened again as it was left, and what nobody touches stays to the letter.
import '../../../src/rules/further';
import { importPasted } from '../../../src/import';
import { chooseWay, confirmAt, decisionOf, makeRule, newDesk, withFact, type ImportDesk } from '../../../src/import/confirm/desk';
import { progressAt } from '../../../src/import/confirm/progress';
import { reopenedDesk } from '../../../src/import/confirm/reopen-desk';
import { finishedRubric } from '../../../src/import/confirm/finish';
import { waysOf } from '../../../src/import/confirm/ways';
import { editRow, mergeWithNext, makeIndicator, takeBack, takeOut } from '../../../src/import/confirm/rows';
import { partsFrom, proposedCuts, splitRule } from '../../../src/import/confirm/split';
import { worth } from '../../../src/formula/compile';
import { checkedRule, formOf, valueAt, withValue } from '../../../src/rubric/rule-fields';
import { ruleStarters } from '../../../src/rubric/rule-starters';
import { kindOf } from '../../../src/rules';
import { rubricsToTry } from '../../rubric/bundled';
import type { RubricData } from '../../../src/rubric/schema';
import { deskFindings } from '../../../src/taskpane/import/desk-findings';
import { TABLE } from './table';

const DAY = '2023-12-01';

function made(desk: ImportDesk): RubricData {
  const rubric = finishedRubric(desk);
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  return rubric.value;
}

function saved(): { desk: ImportDesk; rubric: RubricData } {
  const read = importPasted(TABLE);
  if (!read.ok) throw new Error(read.refusal.message);
  const begun = withFact(newDesk(read.value, 2023), { title: '评分细则', issuer: '某局' });
  const [first, second] = begun.imported.indicators.map(({ id }) => id);
  const desk = confirmAt(chooseWay(confirmAt(begun, first!, DAY), second!, 1), second!, DAY);
  return { desk, rubric: made(desk) };
}

const named = (desk: ImportDesk, name: string) => desk.imported.indicators.find((each) => each.name === name)!;
const indicatorsOf = ({ categories }: RubricData) => categories.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators));
const json = (data: unknown): string => JSON.stringify(data, null, 2);

test('what was confirmed is confirmed, what was chosen is chosen, and the same file comes of it', () => {
  const { rubric } = saved();
  const desk = reopenedDesk(rubric);
  expect(progressAt(desk)).toEqual({ done: 2, total: 4 });
  expect(desk.current).toBe(named(desk, '工作落实').id);
  expect(waysOf(named(desk, '信息报送')).map(({ label }) => label)).toEqual(['可以为负', '扣到0分为止', '评分']);
  expect(json(made(desk))).toBe(json(rubric));
  // The numbers are marked again where the clause has them.
  expect(named(desk, '报送计划').reading.numbers).toContainEqual(expect.objectContaining({ value: 2, span: expect.any(Array) }));
  expect(json(made(reopenedDesk(JSON.parse(json(rubric)) as RubricData)))).toBe(json(rubric));
});

test.each(rubricsToTry)('%s opened and left as it was is the same to the letter', (_id, rubric) => {
  expect(json(made(reopenedDesk(rubric)))).toBe(json(rubric));
});

test('what is changed changes that alone: the day, the rule with its example, the sums, the paths that readings name', () => {
  const { rubric } = saved();
  const desk = reopenedDesk(rubric);
  const { id } = named(desk, '信息报送');
  const renamed = made(editRow(desk, id, { name: '信息报送时限', weight: 25, group: '工作成效' }));
  expect(renamed.categories[0]!.groups.map(({ name, indicators }) => [name, indicators.length])).toEqual([
    ['组织领导', 1],
    ['工作成效', 3],
  ]);
  expect(renamed.fullMarks).toBe(105);
  expect(renamed.readings[0]).toMatchObject({
    indicators: ['参评单位/工作成效/信息报送时限'],
    choices: [{ changes: [] }, { changes: [{ indicator: '工作成效/信息报送时限' }] }],
  });
  const other = made(confirmAt(desk, named(desk, '工作落实').id, DAY));
  expect(indicatorsOf(other).map(({ read }) => read!.confirmed)).toEqual([DAY, DAY, DAY, undefined]);
  const before = indicatorsOf(rubric);
  expect(indicatorsOf(other).map((each, at) => json(each) === json(before[at]))).toEqual([true, true, false, true]);
});

test('a rule that was made leaves no other reading to choose, and one that is not whole yet is told by name', () => {
  const { rubric } = saved();
  const desk = reopenedDesk(rubric);
  const { id } = named(desk, '信息报送');
  const each = { kind: 'deduction', full: 20, each: 4, input: { name: '迟报' } };
  const next = made(makeRule(desk, id, each as never));
  expect(indicatorsOf(next)[1]).toMatchObject({ rule: each, read: { confidence: 'check' }, examples: [{ points: 20 }] });
  expect(indicatorsOf(next)[1]!.read).not.toHaveProperty('confirmed');
  expect(next.readings).toEqual([]);
  const unfinished = makeRule(desk, id, { ...each, each: -1 } as never);
  expect(finishedRubric(unfinished)).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('“信息报送”') } });
  expect(decisionOf(chooseWay(unfinished, id, 0), id).made).toMatchObject({ each: -1 });
});

test('a weight that no longer fits the rule is found at that indicator alone, among others of its name, before all is filled in', () => {
  const read = importPasted(TABLE.replace('工作落实\t30', '信息报送\t30'));
  if (!read.ok) throw new Error(read.refusal.message);
  const rubric = made(withFact(newDesk(read.value, 2023), { title: '评分细则', issuer: '某局' }));
  const desk = withFact(reopenedDesk(rubric), { issuer: '', year: '' });
  const [, first, second] = desk.imported.indicators;
  expect([first!.name, second!.name, deskFindings(desk)]).toEqual(['信息报送', '信息报送', {}]);
  const found = deskFindings(editRow(desk, first!.id, { weight: 25 }));
  expect(Object.keys(found)).toEqual([first!.id]);
  expect(found[first!.id]).toContainEqual({ message: expect.stringContaining('最多得 20 分，应为权重 25 分'), isFault: true });
});

test('a row taken out is no indicator until it is put back, where it stood', () => {
  const { rubric } = saved();
  const desk = reopenedDesk(rubric);
  const { id } = named(desk, '报送计划');
  const without = takeOut(desk, id, '不考核这一项');
  expect(made(without).fullMarks).toBe(90);
  expect(without.out).toMatchObject([{ why: '不考核这一项' }]);
  expect(json(made(takeBack(without, id)))).toBe(json(rubric));
});

test('a row that was put aside as no indicator can be made one', () => {
  const read = importPasted(`${TABLE}\n\t小计\t100\t`);
  if (!read.ok) throw new Error(read.refusal.message);
  const begun = withFact(newDesk(read.value, 2023), { title: '评分细则', issuer: '某局' });
  expect(begun.imported.ignored).toHaveLength(1);
  const back = makeIndicator(begun, 0);
  expect([back.imported.ignored, back.imported.indicators.map(({ name }) => name), back.current]).toEqual([
    [],
    ['报送计划', expect.stringContaining('小计'), '信息报送', '工作落实', '信息采用'],
    'own',
  ]);
  expect(back.imported.indicators[1]!.reading.confidence).not.toBe('certain');
});

test('a clause is cut into parts by its lines, each read by itself, and together they are a list that starts from the weight', () => {
  const clause = '未按时报送的，每次扣2分；报送有误的扣1分；材料不规范的，酌情扣分。';
  const read = importPasted(TABLE.replace('信息报送不及时的，每次扣3分。', clause));
  if (!read.ok) throw new Error(read.refusal.message);
  const desk = withFact(newDesk(read.value, 2023), { title: '评分细则', issuer: '某局' });
  const indicator = named(desk, '信息报送');
  const lines = proposedCuts(indicator.clause);
  expect(lines.split('\n')).toHaveLength(3);
  expect(partsFrom(lines.replace('2分', '3分'), clause)).toBeUndefined();
  const parts = partsFrom(lines, clause)!;
  const split = makeRule(desk, indicator.id, splitRule(indicator, parts, desk.imported.notes));
  const { rule, weight } = indicatorsOf(made(split))[1]!;
  expect(rule).toMatchObject({
    kind: 'account',
    items: [{ rule: { points: -2 } }, { rule: { points: -1 } }, { rule: { kind: 'bounds', sign: '-' } }],
  });
  const points = kindOf(rule).points(rule, weight, 0);
  expect([worth(points, [3, true, 2]), worth(points, [20, false, 0])]).toEqual([11, 0]);
  expect(
    proposedCuts('1.按月上报，得5分，\n每少一次扣1分，参加会议\n（2分，少一次扣1分），2.信息采用得3分；\n县级采用得1分。').split('\n'),
  ).toEqual([
    '1.按月上报，得5分，每少一次扣1分，参加会议（2分，少一次扣1分），', // the cell was narrow
    '2.信息采用得3分；',
    '县级采用得1分。',
  ]);
  // Two of its parts in one again.
  const joined = partsFrom(lines.replace('\n', ''), clause)!;
  expect(joined).toHaveLength(2);
});

test('a row that was broken in two is one, with the weight that is stated and the words of both', () => {
  const read = importPasted(TABLE);
  if (!read.ok) throw new Error(read.refusal.message);
  const desk = newDesk(read.value, 2023);
  const [first, second] = desk.imported.indicators;
  const merged = mergeWithNext(desk, first!.id);
  expect(merged.imported.indicators).toHaveLength(3);
  expect(merged.imported.indicators[0]).toMatchObject({
    weight: 30,
    clause: `${first!.clause}\n${second!.clause}`,
    reading: { confidence: 'check' },
  });
});

test.each([10, undefined])('every rule to begin with is one where the weight is %s, and its fields are filled in', (weight) => {
  const starters = ruleStarters(weight);
  expect(starters.length).toBeGreaterThan(15);
  for (const { rule } of starters) {
    const begun = rule('迟报', weight);
    expect(checkedRule(begun, weight)).toEqual({ rule: begun });
    const { fields, lists } = formOf(begun);
    const numbers = [...fields, ...lists.flatMap(({ parts }) => parts.flatMap((part) => part.fields))].filter(({ is }) => is === 'number');
    for (const { path, value } of numbers)
      expect([path, valueAt(withValue(begun, path, 77), path), valueAt(begun, path)]).toEqual([path, 77, value]);
  }
  // What is taken away leaves no empty place behind, which would be a fault.
  const plain = { kind: 'each', points: -0.5, input: { name: '迟报', measure: '次' } } as never;
  const limited = withValue(plain, 'most.points', 2);
  expect([checkedRule(limited, 10), withValue(limited, 'most.points', undefined)]).toEqual([{ rule: limited }, plain]);
  expect(checkedRule({ kind: 'count', each: 0, input: { name: '甲' } } as never, 10)).toMatchObject({ fault: expect.any(String) });
});
