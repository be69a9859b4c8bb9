// 扣分指标: wording and bounds; the official rules stand in suizhou-jixiao.test.ts.
import { penalty } from '../../src/rules/penalty';
import { penaltyRules } from './arbitraries';
import { refusalsOf, ruleOf } from './enter';
import { describeKind } from './kind-contract';

describeKind(penalty, penaltyRules);

const data = {
  kind: 'penalty',
  items: [
    { percent: 100, input: { name: '国办次数', measure: '次' } },
    { percent: 50, input: { name: '省办次数', measure: '次' } },
    { percent: 5, input: { name: '市次数', measure: '次' } },
  ],
};
const notices = ruleOf(data, 6);

test('the most is nothing at all, and the least stops at the weight', () => {
  expect(notices.range).toEqual({ least: -6, most: 0 });
  expect(notices.points(0, 0, Number.MAX_SAFE_INTEGER)).toBe(-6);
  expect(ruleOf({ kind: 'penalty', items: [{ percent: 10, input: { name: '次数', limit: 3 } }] }, 6).range).toEqual({
    least: -1.8,
    most: 0,
  });
});

test('the explanation names what happened, and where the taking stopped', () => {
  expect(notices.words(0, 0, 0)).toBe('没有发生（国办次数 0 次、省办次数 0 次、市次数 0 次），不扣分');
  expect(notices.words(0, 1, 2)).toBe('省办次数 1 次 × 50% + 市次数 2 次 × 5% = 60%，扣 3.6 分');
  expect(notices.words(2, 0, 0)).toBe('国办次数 2 次 × 100% = 200%，扣完本项权重为止，扣 6 分');
});

test('it stands by itself: inside another rule it is refused', () => {
  const wrong = ['扣分指标应单独成项，不能放在别的计分方式里。'];
  expect(refusalsOf({ kind: 'zeroing', rule: data, flags: [{ name: '弄虚作假' }] })).toEqual(wrong);
  expect(refusalsOf({ kind: 'sum', parts: [{ name: '一', weight: 1, rule: data }] })).toEqual(wrong);
});
