// 记分清单: items that give and take, with one start, one floor and one ceiling.
import { excelText } from '../../src/formula/excel-text';
import { inWords } from '../../src/formula/in-words';
import { kindOf } from '../../src/rules';
import { accountRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(kindOf({ kind: 'account' }), accountRules());

const each = (name: string, points: number, measure = '条') => ({ name, rule: { kind: 'each', points, input: { name, measure } } });
const once = (name: string, points: number) => ({ name, rule: { kind: 'once', points, input: { name } } });
const filing = [once('未及时备案', -5), each('未规范录入', -1)];
const of = (items: object[], ends: object = {}, weight = 10) => ruleOf({ kind: 'account', ...ends, items }, weight);
const formula = (rule: ReturnType<typeof ruleOf>) =>
  inWords(
    rule.kind.points(rule.rule, 10, 0),
    rule.inputs.map(({ name }) => name),
  );

test('a list of findings takes from the full mark, down to nothing and not below', () => {
  const rule = of(filing);
  expect(rule.points('否', 0)).toBe(10);
  expect(rule.points('是', 3)).toBe(2);
  expect(rule.points('是', 9)).toBe(0);
  expect(rule.range).toEqual({ least: 0, most: 10 });
});

test('the floor is a reading: it may be missing, or another number', () => {
  expect(of(filing, { floor: null }).points('是', 9)).toBe(-4);
  expect(of(filing, { floor: null }).range).toEqual({ least: -Infinity, most: 10 });
  expect(of(filing, { floor: -2 }).points('是', 9)).toBe(-2);
});

test('an open account begins at nothing and has no end', () => {
  const rule = of([each('省级录用', 3, '篇'), each('被通报', -2, '次')], { start: 0, floor: null, ceiling: null });
  expect(rule.points(40, 1)).toBe(118);
  expect(rule.points(0, 3)).toBe(-6);
  expect(rule.range).toEqual({ least: -Infinity, most: Infinity });
  expect(rule.kind.witness(rule.rule, 10, 50)).toEqual([17, 0]);
});

test('what is given stops at the weight, or where the document says', () => {
  expect(of([each('加分事项', 2)], { start: 6 }).points(9)).toBe(10);
  expect(of([each('加分事项', 2)], { start: 6, ceiling: 8 }).points(9)).toBe(8);
  expect(of([each('加分事项', 2)], { start: 6, ceiling: null }).points(9)).toBe(24);
});

test('an account within an account keeps its own floor', () => {
  const inner = { name: '台账', weight: 3, rule: { kind: 'account', items: [each('台账缺项', -2)] } };
  const rule = of([inner, each('其他问题', -1)], { start: 7 });
  expect(rule.points(0, 0)).toBe(10);
  expect(rule.points(5, 0)).toBe(7);
  expect(rule.points(5, 2)).toBe(5);
});

test('facts of the unit come first, each once, wherever the items stand', () => {
  const short = (name: string) => ({
    name,
    rule: { kind: 'missing', required: { attribute: '应报篇数' }, each: 1, input: { name, measure: '篇' } },
  });
  const rule = of([each('错误', -1), short('报送'), short('采用')]);
  expect(rule.inputs.map(({ name }) => name)).toEqual(['应报篇数', '错误', '报送', '采用']);
  expect(rule.points(3, 1, 2, 0)).toBe(5);
});

test('values that depend on others still do so behind other items', () => {
  const rated = {
    name: '满意',
    rule: { kind: 'rate-tiers', cases: { name: '件数' }, input: { name: '满意率' }, tiers: [{ from: 90, points: 2 }], withoutCases: 0 },
  };
  const rule = of([each('错误', -1), rated], { start: 5 });
  expect(rule.inputs[2]!.askedWhen).toEqual({ position: 1, exceeds: 0 });
  expect(rule.points(1, 4, 95)).toBe(6);
  expect(rule.points(1, 0, null)).toBe(4);
});

test('a sum can hold an account that stops at nothing, and no other; so can whatever takes its points away', () => {
  const wrong = '扣分指标应单独成项，不能放在别的计分方式里。';
  const account = (ends: object) => ({ kind: 'account', ...ends, items: filing });
  const sum = (ends: object) => ({ kind: 'sum', parts: [{ name: '备案', weight: 10, rule: account(ends) }] });
  const zeroing = (ends: object) => ({ kind: 'zeroing', rule: account(ends), flags: [{ name: '弄虚作假' }] });
  expect(refusalsOf(sum({ floor: null }))).toEqual([wrong]);
  expect(refusalsOf(zeroing({ floor: null }))).toEqual([wrong]);
  expect(ruleOf(zeroing({}), 10).points('是', 1, '是')).toBe(0);
  const decisive = ruleOf(
    {
      kind: 'sum',
      parts: [
        { name: '备案', weight: 10, rule: account({}) },
        { name: '宣传', weight: 5, rule: { kind: 'yes-no', points: 5, input: { name: '有宣传' } } },
      ],
      decisive: ['备案'],
    },
    15,
  );
  expect(decisive.points('是', 1, '是')).toBe(9);
  expect(decisive.points('是', 5, '是')).toBe(0);
});

test('the formula reads as on paper: what is taken is taken off, and no two signs meet', () => {
  expect(formula(of(filing))).toBe('MAX(0,10−IF([未及时备案]=是,5,0)−[未规范录入])');
  expect(formula(of([each('加分事项', 2), each('错漏', -1)], { start: 6 }))).toBe('MIN(10,MAX(0,6+[加分事项]×2−[错漏]))');
  expect(formula(of([each('错漏', -2), each('加分事项', 0.5)], { start: 0, floor: null, ceiling: null }))).toBe('−[错漏]×2+[加分事项]×0.5');
  const capped = { name: '错漏', rule: { kind: 'each', points: -2, most: { points: 5 }, input: { name: '错漏' } } };
  expect(formula(of([capped], { ceiling: null }))).toBe('10−MIN(5,[错漏]×2)');
  const open = { name: '台账', weight: 3, rule: { kind: 'account', start: 0, floor: null, ceiling: null, items: [each('错漏', -2)] } };
  expect(formula(of([open], { ceiling: null }))).toBe('MAX(0,10−[错漏]×2)');
});

test('Excel sees no negative nothing and no sign after a sign', () => {
  const rule = of([each('错漏', -2), each('多报', 1)], { start: 0, floor: null, ceiling: null });
  expect(excelText(rule.kind.points(rule.rule, 10, 0), ['$A1', '$B1'])).toBe('ROUND(0-ROUND($A1*2,9)+ROUND($B1*1,9),9)');
});

test('the explanation goes through what was found and says where it stopped', () => {
  expect(of(filing).words('是', 3)).toBe('10 分起；未及时备案：是，扣 5 分；未规范录入 3 条 × 1 分，扣 3 分');
  expect(of(filing).words('是', 9)).toBe('10 分起；未及时备案：是，扣 5 分；未规范录入 9 条 × 1 分，扣 9 分；扣完为止');
  expect(of(filing).words('否', 0)).toBe('10 分起；没有扣分');
  expect(of(filing, { floor: -2 }).words('是', 9)).toContain('；最低 −2 分');
  expect(of([each('加分事项', 2)], { start: 6 }).words(9)).toBe('6 分起；加分事项 9 条 × 2 分，加 18 分；合计 24 分，封顶 10 分');
  expect(of([each('加分事项', 2)], { start: 0 }).words(0)).toBe('没有加分');
});

test('the terms say start, items and ends; numbers are those that the clause has to state', () => {
  expect(of(filing).terms).toBe('10 分起\n有“未及时备案”的扣 5 分\n未规范录入每 1 条扣 1 分\n扣完为止');
  expect(of(filing, { floor: null }).terms).toContain('\n可以为负');
  expect(of([each('加分事项', 2)], { start: 6, ceiling: 8 }).terms).toBe('6 分起\n加分事项每 1 条加 2 分\n封顶 8 分');
  expect(of(filing).numbers).toEqual([5, 1]);
  expect(of(filing, { start: 8, floor: -2, ceiling: 9 }).numbers).toEqual([8, 2, 9, 5, 1]);
});

test('items that never change anything are told, with the remedy', () => {
  const gains = [each('加分事项', 2)];
  expect(of(gains).faults).toEqual(['idle 加分事项']);
  expect(of(gains, { start: 0 }).faults).toEqual([]);
  expect(of(filing, { start: 0 }).faults).toEqual(['idle 未及时备案', 'idle 未规范录入']);
  expect(of(filing, { start: 0, floor: null }).faults).toEqual([]);
  expect([of(filing), of([...filing, ...gains]), of(gains, { start: 6 })].flatMap(({ faults }) => faults)).toEqual([]);
});

test('bounds in the wrong order and items that cannot be told apart are refused', () => {
  const data = (ends: object, items: object[] = filing) => ({ kind: 'account', ...ends, items });
  expect(refusalsOf(data({ start: -1 }))).toEqual(['起始分（start）不能低于下限（floor），现为 -1 和 0。']);
  expect(refusalsOf(data({ start: 6, ceiling: 5 }))).toEqual(['起始分（start）不能高于上限（ceiling），现为 6 和 5。']);
  expect(refusalsOf(data({ floor: 5, ceiling: 5 }))).toEqual(['下限（floor）应低于上限（ceiling），现为 5 和 5。']);
  expect(refusalsOf(data({}, [filing[0]!, { ...filing[1]!, name: '未及时备案' }]))).toEqual(['有两个事项都叫“未及时备案”，请改名。']);
  expect(refusalsOf(data({}, [filing[0]!, { ...filing[0]!, name: '另一项' }]))).toEqual(['有两个录入项都叫“未及时备案”，请改名。']);
});

test('an item that comes after another takes nothing where that one did (不重复扣分), and says so', () => {
  const [loss, unfit] = [each('责任事故', -5, '起'), each('检测不合格', -0.5, '次')];
  const rule = of([loss, once('被问责', -3), { ...unfit, unless: ['责任事故'] }], { start: 0, floor: null, ceiling: null });
  expect([rule.points(0, '否', 4), rule.points(1, '否', 4), rule.points(1, '是', 0)]).toEqual([-2, -5, -8]);
  expect(rule.words(1, '否', 4)).toBe('责任事故 1 起 × 5 分，扣 5 分；检测不合格 4 次 × 0.5 分，已按“责任事故”扣分，不再扣');
  expect(rule.terms).toContain('检测不合格每 1 次扣 0.5 分（有“责任事故”扣分的，不再扣）');
  expect(rule.inputs.map(({ better }) => better)).toEqual([undefined, 'less', 'less']);
  expect(formula(rule)).toBe('−[责任事故]×5−IF([被问责]=是,3,0)−IF([责任事故]×5=0,[检测不合格]×0.5,0)');
});

test('of items that exclude each other the range has those that go farther', () => {
  const items = [once('甲', -2), { ...once('乙', -3), unless: ['甲'] }, { ...once('丙', -1), unless: ['甲'] }];
  expect(of(items, { floor: null }).range).toEqual({ least: 6, most: 10 });
});

test('what comes before another is said of items that take, by their names, without chains', () => {
  const account = (items: object[]) => refusalsOf({ kind: 'account', items });
  const after = (item: object, ...unless: string[]) => ({ ...item, unless });
  expect(account([after(once('甲', -2), '乙')])).toEqual(['“甲”的 unless 写的“乙”不是另一个事项的名称。请改正。']);
  expect(account([after(once('甲', -2), '甲')])).toEqual(['“甲”的 unless 写的“甲”不是另一个事项的名称。请改正。']);
  expect(account([once('甲', -2), after(once('乙', 3), '甲')])).toEqual(['unless（不重复扣分）只用于扣分的事项，“乙”和“甲”都应是扣分。']);
  expect(account([once('甲', -2), after(once('乙', -3), '甲'), after(once('丙', -1), '乙')])).toEqual([
    '“乙”自己写了 unless，不能再写在“丙”的 unless 里。请写明最先的一项。',
  ]);
  const many = Array.from({ length: 9 }, (_, index) => after(once(`第${index}项`, -1), '甲'));
  expect(account([once('甲', -2), ...many])).toEqual(['写了 unless 的事项最多 8 个，现有 9 个。']);
});
