// The shape of an assessment: what was entered for every unit, raw, and the same after reading.
import type { Cell } from '../model/cell';
import type { Value } from '../model/inputs';
import type { Issue } from '../model/issue';
import type { Refusal } from '../model/outcome';
import type { Category, Scheme } from '../rubric/tree';

/** One unit as a file or a workbook gives it. Values are raw cells; what is absent was not entered. */
export interface UnitInput {
  name: string;
  category: string;
  attributes?: Record<string, Cell>;
  gates?: Record<string, Cell>;
  /** Raw cells per indicator (name or path), in contract order without the unit's attributes. */
  entries: Record<string, Cell[]>;
  /** Numbers of the veto clauses that were found true. */
  vetoes?: number[];
  /** Points that an outside body took off. */
  externalDeduction?: number;
  observations?: Record<string, Cell>;
}

export interface AssessmentInput {
  scheme: string;
  readings?: Record<string, string>;
  units: UnitInput[];
}

/** What became of one indicator's cells. */
export type Entry =
  | { state: 'entered'; values: readonly Value[] }
  | { state: 'missing'; inputs: readonly string[] }
  | { state: 'refused'; refusal: Refusal };

/** One unit after reading. */
export interface AssessedUnit {
  name: string;
  category: Category;
  attributes: ReadonlyMap<string, Value>;
  /** undefined: not entered. */
  gates: ReadonlyMap<string, boolean | undefined>;
  /** Per indicator key, every indicator of the category. */
  entries: ReadonlyMap<string, Entry>;
  vetoes: readonly number[];
  externalDeduction: number;
  /** Per observation id; absent where not entered. */
  observations: ReadonlyMap<string, boolean>;
}

export interface Assessment {
  scheme: Scheme;
  units: readonly AssessedUnit[];
  issues: readonly Issue[];
}
