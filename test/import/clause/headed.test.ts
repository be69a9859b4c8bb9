// A heading with its points before a colon says what the words behind it are worth, and gives nothing itself.
import { readClause } from '../../../src/import/clause';
import { kindOf } from '../../../src/rules';

const read = (clause: string, weight: number) => readClause(clause, { name: '某项工作', weight, role: 'base', notes: [] });

test('of the whole clause: the words behind it are the clause', () => {
  const { rule, numbers } = read('实训平台（2分）：建成平台得1分；五个方面每达成一个方面得0.2分。', 2);
  expect(rule).toMatchObject({
    kind: 'account',
    items: [{ rule: { kind: 'yes-no', points: 1 } }, { rule: { kind: 'each', points: 0.2 } }],
  });
  expect(numbers.map(({ role, value, span }) => [role, value, span !== null])).toEqual([
    ['points', 1, true],
    ['each', 0.2, true],
    ['cap', 2, false],
  ]);
});

test('of each part: each is read under its own points', () => {
  const { rule, confidence } = read(
    '师资结构（5分）：（1）双师比例（3分）：占比达到60%得3分，达到30%得1分，30%以下不得分。（2）学历（2分）：硕士达标得2分，未达标不得分。',
    5,
  );
  expect(rule).toMatchObject({
    kind: 'sum',
    parts: [
      { name: '双师比例', weight: 3, rule: { kind: 'measure-tiers' } },
      { name: '学历', weight: 2, rule: { kind: 'yes-no' } },
    ],
  });
  expect(confidence).not.toBe('judge');
  expect(kindOf(rule).range(rule, 5)).toEqual({ least: 0, most: 5 });
});

test('a part that is not understood is for people, and the others are read', () => {
  const { rule, items } = read('（1）巡查（3分）：由上级部门综合评分。（2）宣传（2分）：开展活动得2分，未开展不得分。', 5);
  expect(rule).toMatchObject({ kind: 'account', items: [{ weight: 3, rule: { kind: 'mark' } }, { rule: { kind: 'yes-no', points: 2 } }] });
  expect(items.map(({ confidence }) => confidence)[0]).toBe('judge');
});

test('what a ratio gives in between is told where no rule has it', () => {
  expect(read('得分最高的得4分，测评为D的得0分，其他情况采用比率法计分。', 4).why).toContain('中间的按比率计分，没有读进规则，请核对');
});

test('deductions behind it are off its points, as before', () => {
  expect(read('信访（3分）：越级上访每起扣0.2分；瞒报每起扣0.5分。', 3).rule).toMatchObject({ kind: 'account', items: [{}, {}] });
});
