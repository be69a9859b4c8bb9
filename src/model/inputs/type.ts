// What every type of input column declares of itself.
import type { Cell } from '../cell';
import type { Outcome } from '../outcome';

/** A value after it was read: counts, quantities, ranks, rates, shares, marks and days are numbers, yes/no is boolean, a choice is its
 *  text;
 *  `null` is an input that was not asked for (see {@link Input.askedWhen}). */
export type Value = number | boolean | string | null;

/** What may follow from the values of all units: see `aggregates`. */
export type AggregateName = 'max' | 'min' | 'mean' | 'count' | 'rank';

/** One thing that staff enter: a column of an entry sheet, a field of the pane's form, an argument of SCORE. */
export interface Input {
  /** Column name, unique within its indicator: 开设项数. */
  name: string;
  type:
    | 'count'
    | 'quantity'
    | 'signed'
    | 'rank'
    | 'rate'
    | 'signed-rate'
    | 'share'
    | 'mark'
    | 'days'
    | 'yes-no'
    | 'choice'
    | 'date'
    | 'text';
  /** Measure word: 项, 次, 条. */
  measure?: string;
  /** Extra help, shown after the clause. */
  hint?: string;
  /** count: how many exist; more is capped like any other count, and warned about. */
  outOf?: number;
  /** count: position of the input that says how many exist, where they are counted anew for every unit. */
  among?: number;
  /** count: the most that can be entered; more is refused. */
  limit?: number;
  /** rank: the word for "not on the list". */
  unranked?: string;
  /** mark: full marks. */
  max?: number;
  /** mark: the least that is given or taken where anything is; 0 is allowed besides. */
  min?: number;
  /** days: the word for what never came. */
  never?: string;
  /** choice: the words to choose from. */
  choices?: readonly string[];
  /** choice: other words that are read as one of the choices, by choice. */
  synonyms?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The value is an attribute of the unit (from the roster) by this name, not a column of the entry sheet. */
  attribute?: string;
  /** Which way is good for the unit; absent where neither is. */
  better?: 'more' | 'less';
  /** Asked only when the earlier input at this position exceeds a number; otherwise a blank is fine. */
  askedWhen?: { position: number; exceeds: number };
  /** The value follows from those of all units of the category for the input at position `of`: a sheet and an assessment take it
   *  from there, and only whoever scores a unit by itself enters it. */
  taken?: { of: number; as: AggregateName };
  /** The value is last year's of the input at this position: entered like any other, and known where the book is made from last year's. */
  lastYearOf?: number;
}

/** How numbers may be written as text: whole, with decimals, as a rate (90%, which is 90) or as a share (90%, which is 0.9; yes is 1);
 *  those that are signed may be below 0. */
export type Numeral = 'whole' | 'decimal' | 'signed' | 'rate' | 'signed-rate' | 'share';

/** What a sheet can check by itself while typing. */
export type Criterion =
  | { check: 'whole'; from: number; to?: number }
  /** A number between the two, 0 where it is allowed besides, or one of the words. */
  | { check: 'decimal'; from: number; to: number; orZero?: true; words?: readonly string[] }
  | { check: 'list'; words: readonly string[] }
  | { check: 'date' }
  /** A whole number from `from`, or one of the words. */
  | { check: 'whole-or-word'; from: number; words: readonly string[] }
  | { check: 'none' };

/** One type of input. `read` is given a cell that is not blank. */
export interface InputType {
  type: Input['type'];
  /** The Chinese name of the type: 计数. */
  title: string;
  read(input: Input, cell: Cell): Outcome<Value>;
  /** What most cells hold, read at once: the value that {@link read} would give and {@link doubt} say nothing of, or undefined for every
   *  cell that has to be looked at more closely. */
  plain?(input: Input, cell: Cell | undefined): Value | undefined;
  /** What may be entered, in words: `0 或正整数`. */
  allowed(input: Input): string;
  criterion(input: Input): Criterion;
  /** The words that a sheet takes, where people may type more than the criterion lists; those of the criterion come first. */
  typed?: readonly string[];
  /** Every word that is read, folded, where people may write more words than the criterion lists. */
  spellings?: readonly string[];
  /** How its numbers may be written as text; absent for types that are not numbers. */
  numeral?: Numeral;
  /** Its numbers are percent: 90 is 90%. A cell that shows percentages holds 0.9 for it, and no more than this where it was meant so. */
  percentUpTo?: number;
  /** Excel number format of the column. */
  format: string;
  /** A value as it is written into a cell. */
  write(input: Input, value: Value): Cell;
  /** What looks wrong about a value that was accepted, or undefined. */
  doubt?(input: Input, value: Value): string | undefined;
}
