// 按比例: a percent of the weight by one's own number over another: of the best unit (标杆法), of the sample, or of what there is. `3 ÷ 10 × 50%
// × 4 分 = 0.6`
import * as z from 'zod';
import { percent, plus, times, value, type Amount } from '../formula/amount';
import { percentOf, worth } from '../formula/compile';
import type { Input } from '../model/inputs';
import { showPoints } from '../model/points';
import { countedAt, countInput, countInputSchema, showCounted } from './count-input';
import { inputSchema, type WeightedKind } from './kind';
import { itemsInWords, partial, percentSchema, withinWeight, WITHIN_WEIGHT } from './percent';
import { proportion } from './proportion';

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

const schema = z.strictObject({ kind: z.literal('ratio'), items: z.array(itemSchema).min(1).refine(withinWeight, WITHIN_WEIGHT) });
export type Ratio = z.infer<typeof schema>;

/** The input that an item divides by; absent where the number is fixed. */
const baseOf = (item: Item) => item.best ?? item.drawn;

/** An item, and where its values begin. */
interface PlacedItem {
  item: Item;
  at: number;
}

function placed(items: readonly Item[], from: number): PlacedItem[] {
  let at = from;
  return items.map((item) => {
    const begins = at;
    at += baseOf(item) ? 2 : 1;
    return { item, at: begins };
  });
}

/** Percent of the weight. What is best, or was drawn, cannot be exceeded; where it is nothing, there is nothing to be had. */
function earned({ item, at }: PlacedItem): Amount {
  const own = countedAt(item.own, at);
  return times(item.percent, proportion(own, baseOf(item) ? value(at + 1) : item.own.outOf!, { none: 0 }));
}

function points(rule: Ratio, weight: number, at: number): Amount {
  return percent(weight, plus(placed(rule.items, at).map(earned)));
}

function explainItem(item: Item, own: number, base: number): string {
  const divisor = baseOf(item);
  if (divisor && base === 0) return `${showCounted(divisor, 0)}，不计分`;
  const dividend = showCounted({ ...item.own, ...(divisor && { outOf: base }) }, own);
  const unit = item.own.measure ? ` ${item.own.measure}` : '';
  return `${dividend} ÷ ${divisor ? showCounted(divisor, base) : `${base}${unit}`} × ${item.percent}%`;
}

export const ratio: WeightedKind<Ratio> = {
  kind: 'ratio',
  title: '按比例（标杆法、抽查比例）',
  english: 'In proportion',
  schema,
  needsWeight: () => true,
  inputs(rule) {
    const inputs: Input[] = [];
    for (const item of rule.items) {
      const of = inputs.length;
      inputs.push({ ...countInput(item.own, 'more'), ...(item.drawn && { among: of + 1 }) });
      if (item.best) inputs.push({ ...item.best, type: 'count', taken: { of, as: 'max' } });
      if (item.drawn) inputs.push({ ...item.drawn, type: 'count' });
    }
    return inputs;
  },
  range: (rule, weight) => ({ least: 0, most: worth(points(rule, weight, 0), witness(rule)) }),
  witness,
  points,
  explain(rule, weight, values) {
    const items = placed(rule.items, 0).map((each) => {
      const { item, at } = each;
      const base = baseOf(item) ? (values[at + 1] as number) : item.own.outOf!;
      return { words: explainItem(item, values[at] as number, base), points: percentOf(weight, worth(earned(each), values)) };
    });
    return itemsInWords(items);
  },
  terms: (rule, weight) =>
    rule.items.map((item) => `${item.percent}% × ${item.own.name} ÷ ${baseOf(item)?.name ?? item.own.outOf!}`).join('；') +
    `；比值最多为 1，以 ${showPoints(weight)} 分计`,
  numbers: (rule) => rule.items.flatMap((item) => [...partial([item.percent]), ...(item.own.outOf === undefined ? [] : [item.own.outOf])]),
};

/** A limit may keep a fixed number out of reach. */
function witness(rule: Ratio): number[] {
  return rule.items.flatMap((item) => (baseOf(item) ? [1, 1] : [Math.min(item.own.outOf!, item.own.limit ?? Infinity)]));
}
