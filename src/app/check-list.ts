// What a check has to tell people: how far each unit has come, one line a unit, and beside it what is wrong.
import type { AssessedUnit, Assessment } from '../assessment/assessment';
import type { Issue } from '../model/issue';
import { fold } from '../model/text';

export type Progress = 'not-begun' | 'partly' | 'done';

/** One unit: what it still lacks is work to do, and no error. */
export interface UnitProgress {
  unit: string;
  category: string;
  progress: Progress;
  /** Blanks, each with its place, in the order of the sheet. */
  lacking: Issue[];
  /** Where to go on: the unit's row where nothing was entered, else the first blank. */
  next: Issue | undefined;
}

export interface CheckList {
  /** In the order of the roster. */
  units: UnitProgress[];
  /** Everything else, in its order. */
  issues: Issue[];
}

/** `issues` of a workbook whose entries were read as this assessment. */
export function checkList(issues: readonly Issue[], { units }: Pick<Assessment, 'units'>): CheckList {
  const lacking = new Map(units.map((unit): [string, Issue[]] => [keyOf(unit.category.name, unit.name), []]));
  const others = issues.filter((issue) => {
    const own = issue.code === 'MISSING_VALUE' ? lacking.get(keyOf(issue.category, issue.unit)) : undefined;
    own?.push(issue);
    return own === undefined;
  });
  return { units: units.map((unit) => progressOf(unit, lacking.get(keyOf(unit.category.name, unit.name))!)), issues: others };
}

function progressOf(unit: AssessedUnit, lacking: Issue[]): UnitProgress {
  const progress = lacking.length === 0 ? 'done' : unit.isBegun ? 'partly' : 'not-begun';
  // The note about the row comes behind those about the roster.
  return { unit: unit.name, category: unit.category.name, progress, lacking, next: unit.isBegun ? lacking[0] : lacking.at(-1) };
}

/** The units of each state, counted. */
export function countProgress(units: readonly UnitProgress[]): Record<Progress, number> {
  const counts = { 'not-begun': 0, partly: 0, done: 0 };
  for (const { progress } of units) counts[progress]++;
  return counts;
}

const keyOf = (category: string | undefined, unit: string | undefined): string => `${fold(category ?? '')}/${fold(unit ?? '')}`;
