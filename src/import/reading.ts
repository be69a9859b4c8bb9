// What a clause was read as: a rule, where each of its numbers stands, and how sure that is.
import type { CONFIDENCE } from '../rubric/schema';
import type { Rule } from '../rules/kind';
import type { Role } from './draft';

/** What is known about an indicator beside its clause. */
export interface ClauseFacts {
  name: string;
  weight: number | null;
  role: Role;
  /** Notes and headings that govern every row, verbatim: 各项扣完为止; 符合得满分，不符合不得分. */
  notes: readonly string[];
}

export type Confidence = (typeof CONFIDENCE)[number];

/** A number that the rule uses. It stands in the clause at `span` = [from, to) in UTF-16 units, or comes from elsewhere. */
export type ReadNumber = { value: number; role: NumberRole } & (
  | { span: readonly [number, number] }
  | { span: null; from: 'weight' | 'note' | 'heading' | 'default' }
);

export type NumberRole =
  | 'full'
  | 'points'
  | 'each'
  | 'required'
  | 'bound'
  | 'step'
  | 'cap'
  | 'floor'
  | 'min'
  | 'max'
  | 'factor'
  | 'rank'
  | 'base';

/** What clauses are called whatever a product's kinds are: the words of the format that `import --json` prints. */
export type ClauseKind =
  | 'count-cap'
  | 'count-tiers'
  | 'rank-tiers'
  | 'rate-tiers'
  | 'level-tiers'
  | 'yes-no'
  | 'sum-of-items'
  | 'full-minus-per-event'
  | 'full-minus-items'
  | 'per-missing-deduction'
  | 'rate-slope'
  | 'ratio'
  | 'benchmark'
  | 'proportional-to-first'
  | 'mean-baseline'
  | 'year-over-year'
  | 'min-max'
  | 'interpolate'
  | 'formula'
  | 'percent-items'
  | 'percent-off'
  | 'penalty-by-authority'
  | 'bonus-by-level'
  | 'accumulate'
  | 'deadline'
  | 'zeroing'
  | 'veto'
  | 'mark'
  | 'mark-range'
  | 'external-score'
  | 'other'
  | 'deduct-per-event'
  | 'deduct-once'
  | 'deduct-per-missing'
  | 'deduct-rate'
  | 'bonus-per-event'
  | 'bonus-once';

/** Another reading of the same words. */
export interface Choice {
  /** In the words of an office: 扣到0分为止. */
  label: string;
  rule: Rule;
}

/** A part of a clause: `①…`, `每…扣a；每…扣b`. */
export interface ItemReading {
  /** Verbatim, a stretch of the whole clause. */
  clause: string;
  kind: ClauseKind;
  /** Spans count within the item's own clause. */
  numbers: readonly ReadNumber[];
  /** The name that the item has in the rule. */
  name: string;
  confidence: Confidence;
}

export interface ClauseReading {
  /** The product's rule, valid for the weight; a mark from 0 to the weight where the clause was not understood. */
  rule: Rule;
  kind: ClauseKind;
  numbers: readonly ReadNumber[];
  confidence: Confidence;
  /** What is doubtful, for people; empty where it is certain. */
  why: readonly string[];
  choices: readonly Choice[];
  items: readonly ItemReading[];
}
