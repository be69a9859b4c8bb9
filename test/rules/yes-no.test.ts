// 是否 by the official examples.
import { yesNo } from '../../src/rules/yes-no';
import { yesNoRules } from './arbitraries';
import { ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(yesNo, yesNoRules);

const interview = ruleOf({ kind: 'yes-no', points: 5, input: { name: '完成访谈' } }, 5);
const marks = ruleOf(
  { kind: 'yes-no', points: 2, input: { name: '全部列明', hint: '看首页底部。' }, items: ['网站标识码', '主办单位', '联系方式'] },
  2,
);

test('在线访谈: yes in any accepted word gets the points, no gets none', () => {
  for (const yes of [true, 'TRUE', '是', '有', '√', 1, '1']) expect(interview.points(yes)).toBe(5);
  for (const no of [false, 'FALSE', '否', '无', '×', 0, '0']) expect(interview.points(no)).toBe(0);
});

test('without points of its own it is worth the weight: 符合要求的得满分', () => {
  const full = ruleOf({ kind: 'yes-no', input: { name: '符合要求' } }, 5);
  expect([full.points('是'), full.points('否'), full.range, full.terms, full.numbers]).toEqual([
    5,
    0,
    { least: 0, most: 5 },
    '是 5 分，否则 0 分',
    [],
  ]);
});

test('网站标识: the list that has to be complete stands in the hint, ahead of the rubric’s own', () => {
  expect(marks.inputs[0]!.hint).toBe('以下 3 项全部具备才填“是”：网站标识码、主办单位、联系方式。看首页底部。');
});

test('the explanation says whether the list was complete', () => {
  expect(interview.words('是')).toBe('完成访谈：是');
  expect(interview.words('否')).toBe('完成访谈：否');
  expect(marks.words('是')).toBe('全部列明 3 项');
  expect(marks.words('否')).toBe('没有全部列明 3 项（网站标识码、主办单位、联系方式）');
});
