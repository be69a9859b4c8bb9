// 不得分 where no weight is stated: nobody knows how many points that takes, and no number is made up for it.
import { readClause } from '../../../src/import/clause';
import { kindOf } from '../../../src/rules';
import { worth } from '../../../src/formula/compile';

const read = (clause: string) => readClause(clause, { name: '报送', weight: null, role: 'base', notes: [] });

test('beside points that are taken it is given by people', () => {
  const { rule, confidence, why } = read('未按时报送的，不得分；漏报的每次扣1分。');
  expect(rule).toMatchObject({
    kind: 'account',
    items: [
      { name: '未按时报送', rule: { kind: 'bounds', sign: '-' } },
      { name: '漏报', rule: { kind: 'each', points: -1 } },
    ],
  });
  expect([confidence, why]).toEqual(['check', [expect.stringContaining('不知道扣多少')]]);
});

test('beside points that are given it takes these', () => {
  const { rule, confidence } = read('每报送1条信息加2分；弄虚作假的，不得分。');
  expect([rule.kind, confidence]).toEqual(['zeroing', 'check']);
  const points = kindOf(rule).points(rule, undefined, 0);
  expect([worth(points, [3, false]), worth(points, [3, true])]).toEqual([6, 0]);
});

test('alone it is for people', () => {
  expect(read('未备案的，不得分。')).toMatchObject({ confidence: 'judge', rule: { kind: 'bounds' } });
});
