// The work that every engine is given: the demo assessment of the Hunan scheme, as values to score and as sheets of plain formulas.
import { planSheets } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { assess } from '../../src/assessment/assess';
import type { AssessmentInput } from '../../src/assessment/assessment';
import type { Value } from '../../src/model/inputs';
import type { Indicator, Scheme } from '../../src/rubric/tree';
import type { SheetPlan } from '../../src/workbook/plan';
import { shelf } from '../shelf';
import { handWritten } from './hand-written';

/** One indicator of one unit, with its values and the hand-written answer. */
export interface Task {
  unit: string;
  category: string;
  indicator: Indicator;
  values: readonly Value[];
  byHand: (values: readonly Value[]) => number;
}

export interface Work {
  scheme: Scheme;
  input: AssessmentInput;
  tasks: readonly Task[];
}

export function workOf(units: number): Work {
  const found = shelf.scheme('hunan-2022');
  if (!found.ok) throw new Error(found.refusal.message);
  const scheme = found.value;
  const input = demoAssessment(scheme, 2022, units);
  const tasks = assess(input, scheme).units.flatMap((unit) =>
    unit.category.indicators.flatMap((indicator) => {
      const entry = unit.entries.get(indicator.key);
      if (entry?.state !== 'entered') return [];
      const byHand = handWritten[unit.category.name]![indicator.name]!;
      return [{ unit: unit.name, category: unit.category.name, indicator, values: entry.values, byHand }];
    }),
  );
  return { scheme, input, tasks };
}

/** The workbook whose score sheets are plain formulas, with the values that the engine knows them to have. */
export function nativeSheets({ scheme, input }: Work): SheetPlan[] {
  return [...planSheets({ scheme, year: 2022, units: input.units, formulas: 'native', demo: true, today: '2022-12-20' })];
}
