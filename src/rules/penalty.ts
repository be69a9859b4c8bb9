// 扣分指标: every event takes a percent of the weight from the total, at most the whole weight. `1 次 × 50% + 2 次 × 5% = 60%；6 分 → −3.6`
import * as z from 'zod';
import { minus, most, percent, plus, times, type Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import { exact, showPoints } from '../model/points';
import { list } from '../model/text';
import { counted, countedAt, countInput, countInputSchema, mostCounted, showCounted } from './count-input';
import type { WeightedKind } from './kind';
import { percentSchema } from './percent';

const itemSchema = z.strictObject({
  /** What an event takes off. */
  percent: percentSchema,
  input: countInputSchema,
});

const schema = z.strictObject({
  kind: z.literal('penalty'),
  /** The sorts of events, by who criticised or what was found. */
  items: z.array(itemSchema).min(1),
});
export type Penalty = z.infer<typeof schema>;

/** A negative number, or 0. */
function points(rule: Penalty, weight: number, at: number): Amount {
  const events = rule.items.map((item, index) => times(countedAt(item.input, at + index), item.percent));
  return most(-weight, minus(0, percent(weight, plus(events))));
}

export const penalty: WeightedKind<Penalty> = {
  kind: 'penalty',
  title: '扣分指标',
  english: 'Taken from the total',
  schema,
  needsWeight: () => true,
  inputs: (rule) => rule.items.map((item) => countInput(item.input, 'less')),
  range: (rule, weight) => ({
    least: worth(
      points(rule, weight, 0),
      rule.items.map((item) => mostCounted(item.input)),
    ),
    most: 0,
  }),
  witness: (rule) => rule.items.map(() => 0),
  points,
  explain(rule, weight, values) {
    const happened = rule.items.map((item, index) => ({ ...item, count: values[index] as number })).filter((item) => item.count > 0);
    if (happened.length === 0) return `没有发生（${list(rule.items.map((item) => showCounted(item.input, 0)))}），不扣分`;
    const taken = exact(happened.reduce((sum, item) => sum + counted(item.input, item.count) * item.percent, 0));
    const events = happened.map((item) => `${showCounted(item.input, item.count)} × ${item.percent}%`).join(' + ');
    const stop = taken > 100 ? '，扣完本项权重为止' : '';
    return `${events} = ${taken}%${stop}，扣 ${showPoints(-worth(points(rule, weight, 0), values))} 分`;
  },
  terms: (rule, weight) =>
    rule.items.map(({ percent: each, input }) => `${input.name}每 1 ${input.measure ?? '次'}扣 ${each}%`).join('；') +
    `；以 ${showPoints(weight)} 分计，最多扣 ${showPoints(weight)} 分`,
  numbers: (rule) => rule.items.map((item) => item.percent),
};
