// 幅度评分: a mark within the bounds that the document sets, or of any size where it sets none, given or taken. `酌情扣 2—6 分，扣 3 分`
import * as z from 'zod';
import { least, most, rounded, times, value, type Amount } from '../formula/amount';
import type { Input, Value } from '../model/inputs';
import { exact, showPoints } from '../model/points';
import { countedAt, counted, countInput, countInputSchema, mostCounted, showCounted } from './count-input';
import { inputSchema, pointsSchema, type Kind } from './kind';

const schema = z
  .strictObject({
    kind: z.literal('bounds'),
    /** The least and the most that may be given or taken where there is reason to. Neither: whatever is decided. */
    from: pointsSchema.positive().optional(),
    to: pointsSchema.positive().optional(),
    /** Whether it is given or taken. */
    sign: z.enum(['+', '-']),
    /** How often there was reason to, where the bounds are those of a single time (每次扣 1—2 分): the mark is for all of them. */
    times: countInputSchema.optional(),
    input: inputSchema,
  })
  .refine((rule) => rule.from === undefined || rule.to === undefined || rule.from <= rule.to, {
    message: '幅度的下限（from）不能大于上限（to）。',
    path: ['to'],
  })
  .refine((rule) => rule.to !== undefined || (rule.from === undefined && rule.times === undefined), {
    message: '写了下限（from）或者每次的幅度（times），就要写上限（to）。',
    path: ['to'],
  });
export type Bounds = z.infer<typeof schema>;

const endOf = ({ to = Infinity }: Bounds): number => to;

/** How much may be given or taken, however often. */
function farthest(rule: Bounds): number {
  return rule.times ? exact(endOf(rule) * mostCounted(rule.times)) : endOf(rule);
}

/** Held between the bounds, those of a single time as often as it happened. */
function size({ from = 0, ...rule }: Bounds, at: number): Amount {
  if (!rule.times) {
    const mark = rounded(value(at));
    return rule.to === undefined ? mark : least(rule.to, mark);
  }
  const often = countedAt(rule.times, at);
  const held = least(rounded(times(often, rule.to!)), rounded(value(at + 1)));
  return from === 0 ? held : most(rounded(times(often, from)), held);
}

function points(rule: Bounds, at: number): Amount {
  return rule.sign === '+' ? size(rule, at) : rounded(times(size(rule, at), -1));
}

function inputs(rule: Bounds): Input[] {
  const better = rule.sign === '+' ? 'more' : 'less';
  if (rule.times) return [countInput(rule.times, better), { ...rule.input, type: 'quantity', better }];
  if (rule.to === undefined) return [{ ...rule.input, type: 'quantity', better }];
  return [{ ...rule.input, type: 'mark', ...(rule.from !== undefined && { min: rule.from }), max: rule.to, better }];
}

function explain(rule: Bounds, values: readonly Value[]): string {
  const span = spanOf(rule);
  if (!rule.times)
    return `${rule.input.name} ${showPoints(values[0] as number)} 分${span && `（${rule.from === undefined ? '' : '0，或 '}${span}）`}`;
  const [often, mark] = values as [number, number];
  const number = counted(rule.times, often);
  const [lowest, highest] = [exact(number * (rule.from ?? 0)), exact(number * endOf(rule))];
  const held =
    mark < lowest
      ? `，不到每次 ${rule.from} 分，按 ${showPoints(lowest)} 分计`
      : `，超过每次 ${rule.to} 分，按 ${showPoints(highest)} 分计`;
  return `${showCounted(rule.times, often)}，${rule.input.name} ${showPoints(mark)} 分（每次 ${span}）${mark < lowest || mark > highest ? held : ''}`;
}

/** `2 到 6 分`; nothing where the document sets no bounds. */
function spanOf({ from, to }: Bounds): string {
  return to === undefined ? '' : `${from ?? 0} 到 ${to} 分`;
}

const verb = ({ sign }: Bounds): string => (sign === '+' ? '加' : '扣');

export const bounds: Kind<Bounds> = {
  kind: 'bounds',
  title: '幅度评分',
  english: 'Points within bounds',
  starters: [
    {
      among: 'counted',
      sign: '-',
      aside: '酌情扣几分到几分',
      english: 'people take a few points',
      rule: (name) => ({ from: 1, to: 2, sign: '-', input: { name } }),
    },
    {
      among: 'counted',
      sign: '+',
      aside: '酌情加几分到几分',
      english: 'people give a few points',
      rule: (name) => ({ from: 1, to: 2, sign: '+', input: { name } }),
    },
  ],
  schema,
  inputs,
  range: (rule) => (rule.sign === '+' ? { least: 0, most: farthest(rule) } : { least: -farthest(rule), most: 0 }),
  witness(rule, _weight, goal = 0) {
    if (rule.sign === '-') return rule.times ? [0, 0] : [0];
    if (!rule.times) return [rule.to ?? Math.max(1, goal)];
    const often = Math.min(mostCounted(rule.times), Math.max(1, Math.ceil(exact(goal / rule.to!))));
    const all = mostCounted(rule.times) === Infinity ? often : mostCounted(rule.times);
    return [all, exact(all * rule.to!)];
  },
  points: (rule, _weight, at) => points(rule, at),
  explain: (rule, _weight, values) => explain(rule, values),
  terms(rule) {
    if (rule.to === undefined) return `${rule.input.name}：酌情${verb(rule)}分，没有的 0 分`;
    const each = rule.times ? `${rule.times.name}每 1 ${rule.times.measure ?? '次'}` : '';
    return `${rule.input.name}：${each}酌情${verb(rule)} ${spanOf(rule)}，没有的 0 分`;
  },
  numbers: ({ from, to }) => [from, to].filter((number) => number !== undefined),
};
