// Rules to begin with where one is made from nothing: one of every kind that people choose by its name, valid for any weight.
import { kindOf, ruleSchema, type Rule } from '../rules';

interface RuleStarter {
  /** Unique among all: the kind, with a sign where there is one for points that are given and one for those that are taken. */
  id: string;
  kind: string;
  /** 按次加减分（扣分）. */
  label: string;
  /** `name`: what is to be entered. */
  rule(name: string, weight: number | undefined): Rule;
}

const entered = (name: string) => ({ name });
const measured = (name: string) => ({ name, type: 'quantity', better: 'more' });

type Make = (name: string, weight: number) => Record<string, unknown>;

/** In the order in which people look for them: what is counted, what is graded, what is compared. */
const makers: readonly (readonly [id: string, aside: string, make: Make])[] = [
  ['mark', '由评审人打分', (name) => ({ input: entered(name) })],
  ['yes-no', '是得满分，否不得分', (name) => ({ input: entered(name) })],
  ['count', '每一个多少分，封顶在分值', (name) => ({ each: 1, input: entered(name) })],
  ['deduction', '满分起，每次扣多少', (name, weight) => ({ full: weight, each: 1, input: entered(name) })],
  ['each-', '每次扣多少分', (name) => ({ points: -1, input: entered(name) })],
  ['each+', '每次加多少分', (name) => ({ points: 1, input: entered(name) })],
  ['once-', '有就扣一次', (name) => ({ points: -1, input: entered(name) })],
  ['once+', '有就加一次', (name) => ({ points: 1, input: entered(name) })],
  ['missing', '比应做的每少一次扣多少', (name) => ({ required: 12, each: 1, input: entered(name) })],
  ['bounds-', '酌情扣几分到几分', (name) => ({ from: 1, to: 2, sign: '-', input: entered(name) })],
  ['bounds+', '酌情加几分到几分', (name) => ({ from: 1, to: 2, sign: '+', input: entered(name) })],
  [
    'count-tiers',
    '个数落在哪一档',
    (name, weight) => ({
      tiers: [
        { from: 10, points: weight },
        { from: 5, to: 9, points: weight / 2 },
      ],
      otherwise: 0,
      input: entered(name),
    }),
  ],
  [
    'measure-tiers',
    '比率、金额、天数落在哪一档',
    (name, weight) => ({
      input: { name, type: 'rate' },
      tiers: [
        { from: 90, points: weight },
        { from: 60, below: 90, points: weight / 2 },
      ],
      otherwise: 0,
    }),
  ],
  [
    'levels',
    '写明的几级里选一级',
    (name, weight) => ({
      levels: [
        { name: '好', points: weight },
        { name: '一般', points: weight / 2 },
        { name: '差', points: 0 },
      ],
      input: entered(name),
    }),
  ],
  [
    'by-level',
    '国家级、省级、市级各多少分',
    (name) => ({
      items: [
        { points: 3, input: entered(`国家级${name}`) },
        { points: 2, input: entered(`省级${name}`) },
        { points: 1, input: entered(`市级${name}`) },
      ],
      counts: 'all',
    }),
  ],
  ['target-share', '自己的数 ÷ 目标', (name) => ({ own: measured(name), target: 100 })],
  ['slope', '比目标每差多少扣多少', (name) => ({ own: { name, type: 'rate' }, target: 90, below: { points: -1, per: 1 } })],
  [
    'interpolation',
    '两点之间按比例',
    (name, weight) => ({
      input: { name, type: 'rate' },
      anchors: [
        { at: 60, points: 0 },
        { at: 100, points: weight },
      ],
    }),
  ],
  [
    'placing',
    '在各单位里排第几',
    (name, weight) => ({
      own: measured(name),
      rank: entered(`${name}名次`),
      total: entered('参评单位数'),
      tiers: [{ places: 3, points: weight }],
      otherwise: 0,
    }),
  ],
  [
    'min-max',
    '在最好和最差之间按比例',
    (name) => ({ own: measured(name), max: entered(`${name}最大值`), min: entered(`${name}最小值`), floor: 0 }),
  ],
  [
    'mean',
    '同各单位平均比',
    (name, weight) => ({
      own: measured(name),
      in: 'number',
      base: weight / 2,
      up: { each: 1, per: 1, most: weight },
      down: { each: 1, per: 1, least: 0 },
      mean: entered(`${name}平均值`),
    }),
  ],
  [
    'growth',
    '同上年比',
    (name, weight) => ({
      own: measured(name),
      in: 'percent',
      base: weight / 2,
      up: { each: 1, per: 10, most: weight },
      down: { each: 1, per: 10, least: 0 },
      lastYear: entered(`上年${name}`),
    }),
  ],
];

/** What a weight stands for where the document states none. */
const UNSTATED = 10;

/** Points have three decimals. */
const thousandth = (value: unknown): unknown => {
  if (typeof value === 'number') return Math.round(value * 1000) / 1000;
  if (Array.isArray(value)) return value.map(thousandth);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, thousandth(each)]));
};

/** Those that can stand where there is such a weight. */
export function ruleStarters(weight: number | undefined): RuleStarter[] {
  return makers.flatMap(([id, aside, make]) => {
    const kind = id.replace(/[+-]$/u, '');
    const rule = (name: string): Rule => thousandth({ kind, ...make(name, weight ?? UNSTATED) }) as Rule;
    const parsed = ruleSchema.safeParse(rule('甲'));
    if (!parsed.success || (weight === undefined && kindOf(parsed.data).needsWeight?.(parsed.data))) return [];
    return [{ id, kind, label: `${kindOf(parsed.data).title}：${aside}`, rule }];
  });
}
