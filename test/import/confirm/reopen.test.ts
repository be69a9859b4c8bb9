// A rubric that was saved is opened again as it was left, and what nobody touches stays to the letter.
import '../../../src/rules/further';
import { importPasted } from '../../../src/import';
import { chooseWay, confirmAt, decisionOf, makeRule, newDesk, withFact, type ImportDesk } from '../../../src/import/confirm/desk';
import { progressAt } from '../../../src/import/confirm/progress';
import { reopenedDesk } from '../../../src/import/confirm/reopen-desk';
import { finishedRubric } from '../../../src/import/confirm/finish';
import { waysOf } from '../../../src/import/confirm/ways';
import { editRow, makeIndicator, takeBack, takeOut } from '../../../src/import/confirm/rows';
import { bundledRubrics } from '../../rubric/bundled';
import type { RubricData } from '../../../src/rubric/schema';
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

test.each(bundledRubrics)('%s opened and left as it was is the same to the letter', (_id, rubric) => {
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
