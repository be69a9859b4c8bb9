// What every kind of rule declares of itself, so that nobody outside this folder asks which kind it is.
import * as z from 'zod';
import type { Amount } from '../formula/amount';
import type { Input, Value } from '../model/inputs';

/** The part of a rule's data that describes one input column. */
export const inputSchema = z.strictObject({ name: z.string().min(1), measure: z.string().optional(), hint: z.string().optional() });

/** A rule as it stands in a rubric: plain data, told apart by `kind`. */
export interface Rule {
  kind: string;
}

/** Points that a document can state: up to three decimals, never negative. */
export const pointsSchema = z.number().nonnegative().multipleOf(0.001);

/** Points that a document gives or, below 0, takes. */
export const signedPointsSchema = z
  .number()
  .multipleOf(0.001)
  .refine((points) => points !== 0, '加的分写正数，扣的分写负数，不能是 0。');

/** Points of a level or a tier: what it gives or, below 0, takes; one of them may be worth nothing. */
export const tierPointsSchema = z.number().multipleOf(0.001);

/** `cut`: the clause breaks off in the public text. `elsewhere`: the details are not in it, but published elsewhere or left to graders. */
export const INCOMPLETE = ['cut', 'elsewhere'] as const;
export type Incomplete = (typeof INCOMPLETE)[number];

const bound = z.number().multipleOf(0.001).nullable();

/** What a note of the document may settle for all rules that leave it open: where points stop below and above; null: nowhere. */
export const settledSchema = z.strictObject({ floor: bound.optional(), ceiling: bound.optional() });
export type Settled = z.infer<typeof settledSchema>;

/** A fault that a kind finds in one of its own rules: a gap or an overlap between tiers, an item that never changes anything; or what is
 *  only worth knowing: that no level is worth nothing, that items together give or take more than there is. */
export interface RuleFault {
  fault: 'gap' | 'overlap' | 'idle' | 'no-zero' | 'exceeds';
  /** Where: the bound at which it lies, qualified by sub-type where the rule has sub-types: `25`, `本科 25`; the name of the item. */
  at: string;
  message: string;
}

interface Range {
  least: number;
  most: number;
}

/** A rule of a kind to begin with where one is made from nothing. */
interface Starter {
  /** What people look for it among: what is counted or given one by one, what is graded, what is compared. */
  among: (typeof STARTER_GROUPS)[number];
  /** Of a kind that has one for points that are given and one for those that are taken: which it is. */
  sign?: '+' | '-';
  /** What is said beside the kind's name in Chinese, and in English: `每次扣多少分`. */
  aside: string;
  english: string;
  /** The rule but for its kind, valid for any weight; `name`: what is to be entered. */
  rule(name: string, weight: number): object;
}

/** In the order in which they stand. */
export const STARTER_GROUPS = ['counted', 'graded', 'compared'] as const;

/** The weight (分值) of the indicator or part that a rule belongs to, in points; undefined where the document states none. */
export type Weight = number | undefined;

/**
 * One kind of rule. `Own` is its data as it stands in a rubric; `weight` is the weight of the indicator or part that the
 * rule belongs to. Values come in the order of `inputs`, already read and complete.
 */
export interface Kind<Own extends Rule = Rule, Given extends Weight = Weight> {
  kind: Own['kind'];
  /** Chinese name: 计数封顶. */
  title: string;
  /** And in English: Count with a ceiling. */
  english: string;
  /** Absent: people do not choose the kind by its name. */
  starters?: readonly Starter[];
  schema: z.ZodType<Own>;
  /** Whether the rule means nothing without a weight; absent: no rule of the kind needs one. It is asked for a weight that is there
   *  wherever it needs one. */
  needsWeight?(rule: Own): boolean;
  /** The input columns, in the order in which the clause states its items. Their number and names do not depend on the weight. */
  inputs(rule: Own, weight: Given): readonly Input[];
  /** The least and the most that can be reached, by arithmetic on the rule alone: below 0 for a rule that takes points, −Infinity or
   *  Infinity where nothing bounds it. */
  range(rule: Own, weight: Given): Range;
  /** Values that reach the most; where nothing bounds it, values that reach something and at least `goal`. */
  witness(rule: Own, weight: Given, goal?: number): readonly Value[];
  /** The points, exact to nine decimals, stated once: the engine, Excel and people read the same formula. The values of the rule begin at
   *  `at`, so that kinds can be made of kinds. */
  points(rule: Own, weight: Given, at: number): Amount;
  /** What was counted and which cap or tier applied, without the closing "得 n 分": `开设 3 项 × 5 分 = 15 分`. */
  explain(rule: Own, weight: Given, values: readonly Value[]): string;
  /** The numbers of the rule in words, to be held against the clause: `每 1 项 5 分，封顶 15 分`. */
  terms(rule: Own, weight: Given): string;
  /** Every number of points, bound or factor in the rule, to be looked for in the clause. */
  numbers(rule: Own, weight: Given): readonly number[];
  /** Gaps and overlaps between tiers, where the kind has tiers; items without effect, where it has items. */
  faults?(rule: Own, weight: Given): readonly RuleFault[];
  /** Where the kind holds rules: the name of each, and the positions of its inputs among those of the whole. */
  within?(rule: Own, weight: Given): readonly { name: string; places: readonly number[] }[];
  /** The rule with what it leaves open as a note of the document settles it; absent: it leaves nothing open. */
  settle?(rule: Own, settled: Settled): Own;
  /** How the public text lacks details of the rule, so that a mark stands in for them; undefined where it lacks none. */
  incomplete?(rule: Own): Incomplete | undefined;
}

/** A kind whose every rule speaks of the weight: as a cap, as what percentages are of. */
export type WeightedKind<Own extends Rule> = Kind<Own, number> & { needsWeight(rule: Own): true };
