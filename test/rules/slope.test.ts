// 按差距加减分: for every step off the target.
import { slope } from '../../src/rules/slope';
import { ruleOf } from './enter';
import { describeKind } from './kind-contract';
import { slopeRules } from './measure-arbitraries';

// As many percent above a small target of the unit as there can be.
describeKind(slope, slopeRules, [
  [
    {
      kind: 'slope',
      own: { name: '办件数', type: 'count' },
      target: { attribute: '目标数' },
      in: 'percent',
      above: { points: -0.001, per: 0.1 },
    },
    1,
  ],
]);

test('in percent of a target of 0 nothing is worked out, on the side that counts and on the other', () => {
  const own = { name: '办件数', type: 'count' };
  const rule = ruleOf({ kind: 'slope', own, target: { attribute: '目标数' }, in: 'percent', below: { points: -1, per: 10 } }, 5);
  expect([rule.points(0, 3), rule.words(0, 3)]).toEqual([0, '办件数 3，目标数 0，目标为 0，算不出百分比，不加不扣']);
});
