// The shape of an assessment: what was entered for every unit, raw, and the same after reading.
import type { Cell } from '../model/cell';
import type { Input, Value } from '../model/inputs';
import type { Issue } from '../model/issue';
import type { Refusal } from '../model/outcome';
import type { Category, Scheme } from '../rubric/tree';
import type { Cause } from '../standing/cause';
import type { Honour } from '../standing/honour';
import type { Review } from '../standing/review';
import type { IndicatorSampling } from '../standing/sampling';
import type { ByIndicator } from './by-indicator';

/** One unit as a file or a workbook gives it. Values are raw cells; what is absent was not entered. */
export interface UnitInput {
  name: string;
  category: string;
  attributes?: Record<string, Cell>;
  gates?: Record<string, Cell>;
  /** Raw cells per indicator (name or path), in contract order without the unit's attributes; what is taken from all
   *  units may be left out. A cell with the word 不适用 or 未抽中 says so of the whole indicator. */
  entries: Record<string, Cell[]>;
  /** The same by round or source, under a review; those of the first may stand in `entries`. */
  tracks?: Record<string, { entries: Record<string, Cell[]> }>;
  /** Why a round changes the one before it, per indicator. */
  reasons?: Record<string, string>;
  /** Numbers of the veto clauses that were found true. */
  vetoes?: number[];
  /** Points that an outside body took off. */
  externalDeduction?: Cell;
  observations?: Record<string, Cell>;
  /** What was taken off twice for one cause (不重复扣分), by the id of the cause. */
  causes?: Record<string, CauseInput>;
}

/** So many points were taken off at the indicator of the cause, though they had been taken off at `deductedIn` before. */
export interface CauseInput {
  points: Cell;
  /** Name or path of the other indicator. */
  deductedIn: Cell;
}

/**
 * One draw as it was made. They stand in the order in which they were made, and none is ever taken out: the last one for
 * a sampling (and unit) is in force, and says in `reason` why there had to be another.
 */
export interface Draw {
  sampling: string;
  /** The unit that it was made for; absent: all of the category. */
  unit?: string;
  /** Indicators (names or paths) or places. */
  drawn: string[];
  /** What makes it repeatable. */
  seed?: string;
  /** When: `2023-12-05T09:30:00+08:00`. */
  at?: string;
  reason?: string;
}

export interface AssessmentInput {
  scheme: string;
  readings?: Record<string, string>;
  units: UnitInput[];
  draws?: Draw[];
  /** The user's own policy in place of the rubric's. */
  honours?: Honour[];
  /** Rounds or sources, in place of the rubric's. */
  review?: Review;
}

/** What became of one indicator's cells. */
export type Entry =
  | { state: 'entered'; values: readonly Value[] }
  | { state: 'missing'; inputs: readonly string[] }
  /** `missing` are inputs that are blank beside the one that cannot be read. */
  | { state: 'refused'; refusal: Refusal; missing?: readonly string[] }
  /** 不适用: does not concern this unit. */
  | { state: 'not-applicable' }
  /** 未抽中: listed, but the draw passed it by. */
  | { state: 'not-sampled' };

/** Points given back because the same cause had cost points at another indicator already. */
export interface GivenBack {
  cause: Cause;
  points: number;
  /** Key of the other indicator. */
  deductedIn: string;
}

/** 评审差异: what the rounds or sources say of one indicator of a unit, where they differ. */
export interface Reviewed {
  indicator: string;
  /** Per track; null where nothing was entered, or nothing that gives points. */
  points: Record<string, number | null>;
  /** The track that counts. */
  counted: string;
  reason?: string;
  /** Whether the points differ by more than the limit. */
  over: boolean;
}

/** One unit after reading. */
export interface AssessedUnit {
  name: string;
  category: Category;
  attributes: ReadonlyMap<string, Value>;
  /** undefined: not entered. */
  gates: ReadonlyMap<string, boolean | undefined>;
  /** Per indicator key, every indicator of the category. */
  entries: ByIndicator<Entry>;
  /** What follows for it from the values of all units, by the input that takes it. */
  taken: ReadonlyMap<Input, number>;
  vetoes: readonly number[];
  externalDeduction: number;
  /** Per observation id; absent where not entered. */
  observations: ReadonlyMap<string, boolean>;
  /** Per indicator key; only what could be read. */
  givenBack: ReadonlyMap<string, readonly GivenBack[]>;
  /** What was entered of causes, raw, by their ids. */
  causes: ReadonlyMap<string, CauseInput>;
  /** The draws that decide about its indicators and are not known. */
  undrawn: readonly IndicatorSampling[];
  /** Under a review, in the order of the document. */
  reviewed: readonly Reviewed[];
  /** The raw cells that count, per indicator key. */
  counted: ByIndicator<readonly Cell[]>;
  /** Whether anybody has entered anything of it. */
  isBegun: boolean;
}

export interface Assessment {
  /** With the user's own honours, where there are any. */
  scheme: Scheme;
  units: readonly AssessedUnit[];
  /** All draws as given, those no longer in force included. */
  draws: readonly Draw[];
  issues: readonly Issue[];
}
