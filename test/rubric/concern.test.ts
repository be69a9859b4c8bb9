// What of a rubric concerns one unit.
import { appliesTo, dutiesOf, exemptsOf, unitNamed } from '../../src/rubric/concern';
import { findIndicator } from '../../src/rubric/find';
import { standingScheme } from '../cases/standing-rubric';

const { data, categories } = standingScheme();
const [category] = categories;
const unit = (name: string, attributes: Record<string, boolean> = {}) => ({ name, attribute: (each: string) => attributes[each] });
const indicator = (name: string) => {
  const found = findIndicator(category!, name);
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
};

test('a unit goes by any of its names, in its own category', () => {
  expect([' 乙 局', '某市乙局', '某市甲局'].map((name) => unitNamed(data, '部门', name))).toEqual(['乙局', '乙局', undefined]);
  expect(unitNamed(data, '学校', '乙局')).toBeUndefined();
});

test('an indicator without limits concerns everybody, one with a list the listed', () => {
  expect(['甲局', '丙局'].map((name) => appliesTo(indicator('目录'), unit(name)))).toEqual([true, true]);
  expect(['甲局', '乙　局', '丙局'].map((name) => appliesTo(indicator('项目'), unit(name)))).toEqual([true, true, false]);
});

test('what a unit need not show goes by its attribute', () => {
  const itemsOf = (attributes?: Record<string, boolean>) => exemptsOf(indicator('目录'), unit('甲局', attributes)).map(({ item }) => item);
  expect([itemsOf({ 主城区: true }), itemsOf({ 主城区: false }), itemsOf()]).toEqual([['耕地指标'], [], []]);
  expect(exemptsOf(indicator('保障'), unit('甲局', { 主城区: true }))).toEqual([]);
});

test('duties are told to the unit and at the indicator that they name', () => {
  expect(dutiesOf(category!, unit('甲局'), indicator('项目'))).toEqual([{ title: '附录1', text: '公开审批信息。' }]);
  expect(dutiesOf(category!, unit('甲局'), indicator('政策'))).toEqual([]);
  expect(dutiesOf(category!, unit('乙局'), indicator('项目'))).toEqual([]);
});
