// A part of a clause that was read: what it gives or takes, as a rule of its own, with its numbers and what is doubtful about it.
import type { Rule } from '../../rules/kind';
import type { Choice, ClauseFacts, ClauseKind, NumberRole } from '../reading';
import type { FoundNumber } from './numerals';
import type { Statement } from './statements';
import type { Governing } from './governing';
import type { Words } from './words';

/** A number of a rule: where it stands in the plain words, or what it comes from. */
export type PartNumber = { role: NumberRole; value: number } & ({ from: number; to: number } | { given: 'weight' | 'note' | 'default' });

export interface ClausePart {
  /** Its stretch of the plain words. */
  from: number;
  to: number;
  kind: ClauseKind;
  /** As it stands among others: what it takes is below 0. */
  rule: Rule;
  numbers: readonly PartNumber[];
  /** The points that it has of its own: 事项（5分）. */
  full?: number;
  /** `gives` up to its points or without an end; `takes` from points that others state; `zeroes` the whole; `governs` the others. */
  side: 'gives' | 'takes' | 'zeroes' | 'governs';
  name: string;
  /** On top of what else there is: 加2分. */
  isAdded?: true;
  /** What is doubtful; nothing: it is certain. */
  why: readonly string[];
  choices?: readonly Choice[];
  /** Not understood, or left to people. */
  isJudged?: true;
  /** Parts that it is made of, where they have points in common. */
  parts?: readonly ClausePart[];
  /** What it is beside other parts, where the weight of all is its own only alone. */
  beside?: ClausePart;
  /** Whether where it stops is stated. */
  hasFloor?: boolean;
}

export interface About {
  words: Words;
  facts: ClauseFacts;
  /** What notes, and the clause itself, say about all of it. */
  governing: Governing;
}

/** Reads statements that stand together as one part, or does not. `own` are those that give or take; `rules` what is said of them: caps,
 *  floors. */
export type Pattern = (own: readonly Statement[], rules: readonly Statement[], about: About) => ClausePart | undefined;

export const at = (role: NumberRole, { value, from, to }: FoundNumber): PartNumber => ({ role, value, from, to });

export function rangeOf(statements: readonly Statement[]): { from: number; to: number } {
  return { from: Math.min(...statements.map(({ from }) => from)), to: Math.max(...statements.map(({ to }) => to)) };
}

/** A rule of a kind; whatever is read is checked against the kind's schema before it leaves. */
export const ruleOf = (kind: string, fields: Record<string, unknown>): Rule => ({ kind, ...fields }) as Rule;
