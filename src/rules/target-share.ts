// 按完成比例得分: a number of the unit over its target, times the points: over a number that is stated, one of its own, or the best of all units.
// `8 件 ÷ 10 件 × 5 分 = 4 分`
import * as z from 'zod';
import { most, percent, times, value, type Amount } from '../formula/amount';
import { percentOf, worth } from '../formula/compile';
import type { Input, Value } from '../model/inputs';
import { showPoints } from '../model/points';
import { inputSchema, pointsSchema, type Kind, type Weight } from './kind';
import { amountNamed, measuredInput, measuredSchema, showMeasured, spanOf, takenInput, unitOf } from './measured';
import { proportion } from './proportion';
import { attributeSchema, showTarget, targetAndOwn, targetAt, targetValues } from './target';

const bestSchema = z.strictObject({
  /** The input that takes the best number of all units: of those that are better the larger, the smallest where less is better. */
  best: inputSchema,
});

const schema = z
  .strictObject({
    kind: z.literal('target-share'),
    /** Where less is better, the target is divided by it. */
    own: measuredSchema,
    target: z.union([z.number().positive(), attributeSchema, bestSchema], {
      error:
        '应写一个大于 0 的数、{"attribute": "单位属性的名称"}（各单位的目标写在名册里），或 {"best": {"name": "…"}}（各单位中最好的）。',
    }),
    /** Points of a number that is its target; absent: the weight. */
    points: pointsSchema.positive().optional(),
    /** More than the target counts in proportion, without an end. */
    beyond: z.literal(true).optional(),
  })
  .refine(
    ({ own, target, beyond }) => beyond === undefined || own.better === 'more' || typeof target === 'number' || 'attribute' in target,
    { message: '同最好的单位比的，没有人能超过，不写 beyond。', path: ['beyond'] },
  )
  .refine(({ own, beyond }) => beyond === undefined || own.better === 'more', {
    message: '越少越好的不能超过目标照算：为 0 的会没有上限。请去掉 beyond。',
    path: ['beyond'],
  })
  .refine(
    ({ own, target }) =>
      typeof target !== 'number' || (target <= spanOf(own.type).most && (own.type !== 'count' || Number.isInteger(target))),
    { message: '目标应是这种数可能达到的：个数为整数，比率不超过 100。', path: ['target'] },
  );
export type TargetShare = z.infer<typeof schema>;

/** Absent points are the weight; a rule without either is refused. */
const whole = (rule: TargetShare, weight: Weight): number => rule.points ?? weight ?? 0;

const bestOf = ({ target }: TargetShare) => (typeof target !== 'number' && 'best' in target ? target.best : undefined);

function inputs(rule: TargetShare): Input[] {
  const { own, target } = rule;
  if (typeof target === 'number' || 'attribute' in target) return targetAndOwn(target, own);
  return [measuredInput(own, '自动同各单位中最好的比，不用另填。'), takenInput(target.best, own.better === 'more' ? 'max' : 'min', own)];
}

function valuesAt({ target }: TargetShare, at: number): { goal: Amount; own: Amount } {
  return typeof target === 'number' || 'attribute' in target ? targetAt(target, at) : { own: value(at), goal: value(at + 1) };
}

function valuesOf({ target }: TargetShare, values: readonly Value[]): { goal: number; own: number } {
  if (typeof target === 'number' || 'attribute' in target) return targetValues(target, values);
  const [own, goal] = values as [number, number];
  return { own, goal };
}

/** Where nothing was to be done, nothing is missing; where the best has nothing, there is nothing to be had. */
function share(rule: TargetShare, at: number): Amount {
  const { goal, own } = valuesAt(rule, at);
  const isSigned = spanOf(rule.own.type).least < 0;
  const held = (amount: Amount): Amount => (isSigned ? most(0, amount) : amount);
  if (rule.own.better === 'less') return held(proportion(goal, own, { none: 1, isSigned }));
  return held(proportion(own, goal, { none: bestOf(rule) ? 0 : 1, beyond: rule.beyond ?? false, isSigned }));
}

function points(rule: TargetShare, weight: Weight, at: number): Amount {
  return percent(whole(rule, weight), times(100, share(rule, at)));
}

/** What is most, and what is least to be had. */
function range(rule: TargetShare, weight: Weight): { least: number; most: number } {
  const { own, target } = rule;
  const all = whole(rule, weight);
  const highest = spanOf(own.type).most;
  const farthest = typeof target === 'number' ? percentOf(all, (100 * highest) / target) : Infinity;
  const nearest = own.better === 'less' && typeof target === 'number' && highest < Infinity ? percentOf(all, (100 * target) / highest) : 0;
  return { least: nearest, most: rule.beyond ? farthest : percentOf(all, 100) };
}

function explain(rule: TargetShare, weight: Weight, values: readonly Value[]): string {
  const { target } = rule;
  const { goal, own } = valuesOf(rule, values);
  const best = bestOf(rule);
  const mine = showMeasured(rule.own, own);
  const other =
    typeof target === 'number' || 'attribute' in target
      ? showTarget(target, goal, rule.own)
      : showMeasured({ ...rule.own, ...target.best }, goal);
  const [above, below, isNothing] = rule.own.better === 'more' ? [mine, other, goal <= 0] : [other, mine, own <= 0];
  if (isNothing) {
    if (rule.own.better === 'less') return `${mine}，${other}，按全部达到计`;
    return best ? `${mine}，${other}，不计分` : `${mine}，${other}，没有任务，按全部完成计`;
  }
  const reached = worth(share(rule, 0), values);
  const capped = !rule.beyond && reached === 1 && own !== goal ? '，超过的按 1 计' : '';
  const floored = reached === 0 && own < 0 ? '，低于 0 的按 0 计' : '';
  return `${above} ÷ ${below} × ${showPoints(whole(rule, weight))} 分${capped}${floored}`;
}

export const targetShare: Kind<TargetShare> = {
  kind: 'target-share',
  title: '按完成比例得分',
  english: 'Share of a target',
  starters: [
    {
      among: 'compared',
      aside: '自己的数 ÷ 目标',
      english: 'the number ÷ the target',
      rule: (name) => ({ own: amountNamed(name), target: 100 }),
    },
  ],
  schema,
  needsWeight: (rule) => rule.points === undefined,
  inputs,
  range,
  witness(rule, weight, goal = 0) {
    const { own, target } = rule;
    const times = Math.max(1, Math.ceil((goal + 1) / whole(rule, weight)));
    const isRate = own.type === 'rate';
    if (typeof target === 'number') return [!rule.beyond ? target : isRate ? 100 : target * times];
    if (!rule.beyond || !('attribute' in target)) return [1, 1];
    return isRate ? [100 / times, 100] : [1, times];
  },
  points,
  explain,
  terms(rule, weight) {
    const { own, target } = rule;
    const goal =
      typeof target === 'number'
        ? `${target}${unitOf(own)}`
        : 'attribute' in target
          ? `“${target.attribute}”`
          : `各单位${own.better === 'more' ? '最高' : '最低'}的`;
    const [above, below] = own.better === 'more' ? [own.name, goal] : [goal, own.name];
    return `${above} ÷ ${below} × ${showPoints(whole(rule, weight))} 分${rule.beyond ? '，超过的照算' : '，比值最多为 1'}`;
  },
  numbers: ({ points: all, target }) => [...(all === undefined ? [] : [all]), ...(typeof target === 'number' ? [target] : [])],
};
