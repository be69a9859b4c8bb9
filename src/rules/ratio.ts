// 按比例: a percent of the weight by one's own number over another: of the best unit (标杆法), of the sample, or of what there is. `3 ÷ 10 × 50% × 4 分 = 0.6`
import * as z from 'zod';
import type { Input } from '../model/inputs';
import { showPoints } from '../model/points';
import { counted, countedCell, countInput, countInputSchema, showCounted } from './count-input';
import { inputSchema, type Kind } from './kind';
import { itemsInWords, partial, percentFormula, percentOf, percentSchema, withinWeight, WITHIN_WEIGHT } from './percent';

const itemSchema = z
  .strictObject({
    percent: percentSchema,
    own: countInputSchema,
    /** Divides by the best number among the units of the category. */
    best: inputSchema.optional(),
    /** Divides by how many were drawn or checked. */
    drawn: inputSchema.optional(),
  })
  .refine(
    ({ own, best, drawn }) => [own.outOf, best, drawn].filter((each) => each !== undefined).length === 1,
    '每项写且只写一个分母：own.outOf（固定的个数）、best（最优单位的数）或 drawn（抽查的个数）。',
  );
type Item = z.infer<typeof itemSchema>;

const schema = z.strictObject({
  kind: z.literal('ratio'),
  items: z.array(itemSchema).min(1).refine(withinWeight, WITHIN_WEIGHT),
});
export type Ratio = z.infer<typeof schema>;

/** The input that an item divides by; absent where the number is fixed. */
const baseOf = (item: Item) => item.best ?? item.drawn;

/** What is best, or was drawn, cannot be exceeded; where it is nothing, there is nothing to be had. */
function part(own: number, base: number): number {
  return base === 0 ? 0 : Math.min(1, own / base);
}

function explainItem(item: Item, own: number, base: number): string {
  const divisor = baseOf(item);
  if (divisor && base === 0) return `${showCounted(divisor, 0)}，不计分`;
  const dividend = showCounted({ ...item.own, ...(divisor && { outOf: base }) }, own);
  const unit = item.own.measure ? ` ${item.own.measure}` : '';
  return `${dividend} ÷ ${divisor ? showCounted(divisor, base) : `${base}${unit}`} × ${item.percent}%`;
}

export const ratio: Kind<Ratio> = {
  kind: 'ratio',
  title: '按比例（标杆法、抽查比例）',
  schema,
  inputs(rule) {
    const inputs: Input[] = [];
    for (const item of rule.items) {
      const of = inputs.length;
      inputs.push({ ...countInput(item.own, 'more'), ...(item.drawn && { among: of + 1 }) });
      if (item.best) inputs.push({ ...item.best, type: 'count', best: { of } });
      if (item.drawn) inputs.push({ ...item.drawn, type: 'count' });
    }
    return inputs;
  },
  range: (rule, weight) => ({ least: 0, most: percentOf(weight, rule.items.reduce((sum, item) => sum + item.percent * mostPart(item), 0)) }),
  witness: (rule) => rule.items.flatMap((item) => (baseOf(item) ? [1, 1] : [Math.min(item.own.outOf!, item.own.limit ?? Infinity)])),
  scorer: (rule, weight, at) => (values) => {
    let percent = 0;
    let next = at;
    for (const item of rule.items) {
      const own = counted(item.own, values[next++] as number);
      percent += item.percent * part(own, baseOf(item) ? (values[next++] as number) : item.own.outOf!);
    }
    return percentOf(weight, percent);
  },
  explain(rule, weight, values) {
    let next = 0;
    const items = rule.items.map((item) => {
      const own = values[next++] as number;
      const base = baseOf(item) ? (values[next++] as number) : item.own.outOf!;
      return { words: explainItem(item, own, base), points: percentOf(weight, item.percent * part(own, base)) };
    });
    return itemsInWords(items);
  },
  terms: (rule, weight) => rule.items.map((item) => `${item.percent}% × ${item.own.name} ÷ ${baseOf(item)?.name ?? item.own.outOf!}`).join('；') + `；比值最多为 1，以 ${showPoints(weight)} 分计`,
  numbers: (rule) => rule.items.flatMap((item) => [...partial([item.percent]), ...(item.own.outOf === undefined ? [] : [item.own.outOf])]),
  formula(rule, weight, cells) {
    let next = 0;
    const items = rule.items.map((item) => {
      const own = countedCell(item.own, cells[next++]!);
      if (!baseOf(item)) return `${item.percent}*MIN(1,${own}/${item.own.outOf})`;
      const base = cells[next++]!;
      return `${item.percent}*IF(${base}=0,0,MIN(1,${own}/${base}))`;
    });
    return percentFormula(weight, items.join('+'));
  },
};

/** The largest part that an item can reach: a limit may keep a fixed number out of reach. */
function mostPart({ own }: Item): number {
  return own.outOf === undefined ? 1 : part(Math.min(own.outOf, own.limit ?? Infinity), own.outOf);
}
