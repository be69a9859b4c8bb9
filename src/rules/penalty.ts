// 扣分指标: every event takes a percent of the weight from the total, at most the whole weight. `1 次 × 50% + 2 次 × 5% = 60%；6 分 → −3.6`
import * as z from 'zod';
import { exact, showPoints } from '../model/points';
import { list } from '../model/text';
import { counted, countedCell, countInput, countInputSchema, mostCounted, showCounted } from './count-input';
import type { Kind } from './kind';
import { percentFormula, percentOf, percentSchema } from './percent';

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

/** Points for so many percent taken off: a negative number, or 0. */
function taken(weight: number, percent: number): number {
  return Math.max(-weight, 0 - percentOf(weight, percent));
}

export const penalty: Kind<Penalty> = {
  kind: 'penalty',
  title: '扣分指标',
  schema,
  inputs: (rule) => rule.items.map((item) => countInput(item.input, 'less')),
  range: (rule, weight) => ({
    least: taken(weight, rule.items.reduce((sum, item) => sum + mostCounted(item.input) * item.percent, 0)),
    most: 0,
  }),
  witness: (rule) => rule.items.map(() => 0),
  scorer: ({ items }, weight, at) => (values) => {
    let percent = 0;
    for (let index = 0; index < items.length; index++) {
      const item = items[index]!;
      percent += counted(item.input, values[at + index] as number) * item.percent;
    }
    return taken(weight, percent);
  },
  explain(rule, weight, values) {
    const happened = rule.items.map((item, index) => ({ ...item, count: values[index] as number })).filter((item) => item.count > 0);
    if (happened.length === 0) return `没有发生（${list(rule.items.map((item) => showCounted(item.input, 0)))}），不扣分`;
    const percent = exact(happened.reduce((sum, item) => sum + counted(item.input, item.count) * item.percent, 0));
    const events = happened.map((item) => `${showCounted(item.input, item.count)} × ${item.percent}%`).join(' + ');
    const stop = percent > 100 ? '，扣完本项权重为止' : '';
    return `${events} = ${percent}%${stop}，扣 ${showPoints(-taken(weight, percent))} 分`;
  },
  terms: (rule, weight) => rule.items.map(({ percent, input }) => `${input.name}每 1 ${input.measure ?? '次'}扣 ${percent}%`).join('；') + `；以 ${showPoints(weight)} 分计，最多扣 ${showPoints(weight)} 分`,
  numbers: (rule) => rule.items.map((item) => item.percent),
  formula(rule, weight, cells) {
    const events = rule.items.map((item, index) => `${countedCell(item.input, cells[index]!)}*${item.percent}`);
    return `MAX(-${weight},0-${percentFormula(weight, events.join('+'))})`;
  },
};
