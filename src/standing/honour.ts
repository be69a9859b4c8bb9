// 评优: which of the ranked units are honoured, and where a tie leaves the choice to people.
import * as z from 'zod';
import { exact } from '../model/points';

const limits = {
  /** Least total that can be honoured, in points. */
  from: z.number().optional(),
  /** Places in a category. */
  count: z.int().nonnegative().optional(),
  /** Places in a category as a share of its assessed units, 0–100, rounded down. */
  percent: z.number().min(0).max(100).optional(),
};

/** What each policy must state, and what people are told when it is not there. */
const needs = {
  threshold: { field: 'from', lacking: '按分数评优应写明 from（最低总分）' },
  quota: { field: 'count', lacking: '按名额评优应写明 count（每个类别的名额）' },
  percent: { field: 'percent', lacking: '按比例评优应写明 percent（占参评单位的百分数）' },
} as const;

/**
 * `threshold`: every assessed unit whose total is at least `from` points. `quota`: the best `count` units of each category.
 * `percent`: the best `percent` of each category. Honours stand in the rubric from the highest to the lowest; a unit gets
 * the highest that it reaches, and the next one begins behind it.
 */
const honour = z.strictObject({
  name: z.string().min(1),
  policy: z.enum(['threshold', 'quota', 'percent']),
  ...limits,
  /** Other limits for a category, by its name. */
  categories: z.record(z.string(), z.strictObject(limits)).optional(),
  clause: z.string().min(1),
  /** The document that the clause stands in, where it is not the rubric's own. */
  document: z.string().min(1).optional(),
});

export const honourSchema = honour.superRefine(stateWhatThePolicyNeeds);

/** Stands for the words of the document where it has none about honours. */
export const OWN_POLICY = '自定评优办法';

/** The user's own policy, which no document need have stated. */
export const ownHonourSchema = honour.extend({ clause: z.string().min(1).default(OWN_POLICY) }).superRefine(stateWhatThePolicyNeeds);

function stateWhatThePolicyNeeds(given: z.infer<typeof honour>, context: z.RefinementCtx): void {
  const { field, lacking } = needs[given.policy];
  if (given[field] === undefined) context.addIssue({ code: 'custom', message: lacking, path: [field] });
}

export type Honour = z.infer<typeof honourSchema>;

/** What people decided about units with equal totals at the last place of an honour. It holds only for these very units. */
export interface TieDecision {
  honour: string;
  category: string;
  tied: readonly string[];
  chosen: readonly string[];
}

/** Units with equal totals of which only some can be honoured: nobody of them is, until people decide. */
export interface Tie {
  places: number;
  total: number;
  names: string[];
}

interface Candidate {
  name: string;
  total: number;
}

/** The honours that a total earns by itself in a category, from the highest. What stands below an honour with limited
 *  places is not among them: there the other units decide. */
export function thresholdsOf(honours: readonly Honour[], category: string): { name: string; from: number }[] {
  const limited = honours.findIndex(({ policy }) => policy !== 'threshold');
  const open = limited < 0 ? honours : honours.slice(0, limited);
  return open.map((honour) => ({ name: honour.name, from: limitsIn(honour, category).from! }));
}

/**
 * Who of a category gets an honour. `candidates` are its assessed units without a higher honour, in any order;
 * `assessed` is the number of all its assessed units. Names come in the order of the candidates.
 */
export function bestow(
  honour: Honour,
  category: string,
  candidates: readonly Candidate[],
  { assessed, decisions }: { assessed: number; decisions: readonly TieDecision[] },
): { names: string[]; tie?: Tie } {
  const { from = -Infinity, count, percent } = limitsIn(honour, category);
  const eligible = candidates.filter(({ total }) => total >= from);
  const places = { threshold: Infinity, quota: count ?? 0, percent: Math.floor(exact((assessed * (percent ?? 0)) / 100)) }[honour.policy];
  if (places >= eligible.length) return { names: eligible.map(({ name }) => name) };
  if (places === 0) return { names: [] };

  const edge = eligible.map(({ total }) => total).sort((a, b) => b - a)[places - 1]!;
  const above = eligible.filter(({ total }) => total > edge);
  const tied = eligible.filter(({ total }) => total === edge).map(({ name }) => name);
  const left = places - above.length;
  const decision = decisions.find((each) => each.honour === honour.name && each.category === category && isSame(each.tied, tied));
  const chosen = tied.length === left ? tied : decision && tied.filter((name) => decision.chosen.includes(name));
  const given = new Set([...above.map(({ name }) => name), ...(chosen ?? [])]);
  const names = eligible.filter(({ name }) => given.has(name)).map(({ name }) => name);
  return chosen ? { names } : { names, tie: { places: left, total: edge, names: tied } };
}

/** The limits that hold in a category: its own over those of all. */
export function limitsIn(honour: Honour, category: string): Pick<Honour, 'from' | 'count' | 'percent'> {
  return { ...honour, ...honour.categories?.[category] };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}
