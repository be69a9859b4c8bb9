// What a clause comes to as a whole, before its words and numbers are shown: a rule that is valid for the weight, and how sure it is.
import { kindOf } from '../../rules';
import type { Rule } from '../../rules/kind';
import type { Choice, ClauseKind } from '../reading';
import type { ClausePart, PartNumber } from './part';

export interface Whole {
  kind: ClauseKind;
  rule: Rule;
  numbers: readonly PartNumber[];
  why: readonly string[];
  choices?: readonly Choice[];
  /** The parts that it shows. */
  items: readonly ClausePart[];
  isJudged?: boolean;
}

export const FLOOR_WHY = '没有写扣完为止：扣到0分为止，还是可以为负';

/** The two ways in which deductions can end. */
export function floorChoices(rule: Rule): Choice[] {
  return [
    { label: '扣到0分为止', rule },
    { label: '可以为负', rule: { ...rule, floor: null } as Rule },
  ];
}

export const account = (fields: Record<string, unknown>): Rule => ({ kind: 'account', ...fields }) as Rule;

/** A rule that goes by a weight goes by its part's own. */
export const itemsOf = (parts: readonly ClausePart[]): { name: string; weight?: number; rule: Rule }[] =>
  parts.map(({ name, rule, full }) => ({ name, ...(full !== undefined && kindOf(rule).needsWeight?.(rule) && { weight: full }), rule }));

export const numbersOf = (parts: readonly ClausePart[]): PartNumber[] => parts.flatMap(({ numbers }) => numbers);

export const whysOf = (parts: readonly ClausePart[]): string[] => [...new Set(parts.flatMap(({ why }) => why))];
