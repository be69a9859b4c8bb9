// An example of full marks is given only where the unit, as it is, could reach them.
import { compile } from '../../../src/formula/compile';
import { bestValues } from '../../../src/report/statement/best-values';
import { kindOf, ruleSchema } from '../../../src/rules';
import type { Indicator } from '../../../src/rubric/tree';
import { findCategory } from '../../../src/rubric/find';
import { hunan } from '../../cases/units';

const rule = ruleSchema.parse({
  kind: 'rank-tiers',
  attribute: { name: '办学层次', choices: ['本科', '专科高职'] },
  tiers: [
    { of: '本科', from: 1, points: 2 },
    { of: '专科高职', from: 1, points: 1 },
  ],
  input: { name: '名次' },
});
const kind = kindOf(rule);
const formula = kind.points(rule, 2, 0);
const unequal: Indicator = {
  ...findCategory(hunan, '高校')!.indicators[0]!,
  weight: 2,
  rule,
  kind,
  inputs: kind.inputs(rule, 2),
  formula,
  points: compile(formula),
};

test('a unit whose sub-type can reach the most is shown how', () => {
  expect(bestValues(unequal, () => '本科')).toEqual(['本科', 1]);
});

test('a unit whose sub-type cannot reach the most is promised nothing', () => {
  expect(bestValues(unequal, () => '专科高职')).toBeUndefined();
});

test('while the sub-type is not entered the rule’s own example stands', () => {
  expect(bestValues(unequal, () => undefined)).toEqual(['本科', 1]);
});
