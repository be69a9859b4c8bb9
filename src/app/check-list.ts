// What a check has to tell people: how far each unit has come, one line a unit, and beside it what is wrong.
import type { AssessedUnit, Assessment } from '../assessment/assessment';
import type { Issue } from '../model/issue';
import { fold } from '../model/text';
import { statusOf } from '../scoring/grade';

type Progress = 'not-begun' | 'partly' | 'done';

/** One unit: what it still lacks is work to do, and no error. It is done when nothing keeps it from being assessed. */
export interface UnitProgress {
  unit: string;
  category: string;
  progress: Progress;
  /** Blanks that must be filled, each with its place, in the order of the sheet. */
  lacking: Issue[];
  /** Errors about the unit; they stand among the issues too. */
  wrong: Issue[];
  /** Whether it waits for a draw. */
  isUndrawn: boolean;
  /** Blanks that may stay, because a veto has decided. */
  spare: Issue[];
  /** Where to go on: the unit's row where nothing was entered, else the first blank, else the first error. */
  next: Issue | undefined;
}

export interface CheckList {
  /** In the order of the roster. */
  units: UnitProgress[];
  /** Everything else, in its order. */
  issues: Issue[];
}

interface Found {
  blank: Issue[];
  wrong: Issue[];
}

/** `issues` of a workbook whose entries were read as this assessment. */
export function checkList(issues: readonly Issue[], { units }: Pick<Assessment, 'units'>): CheckList {
  const found = new Map(units.map((unit): [string, Found] => [keyOf(unit.category.name, unit.name), { blank: [], wrong: [] }]));
  const others = issues.filter((issue) => {
    const own = found.get(keyOf(issue.category, issue.unit));
    if (issue.code === 'MISSING_VALUE') own?.blank.push(issue);
    else if (issue.severity === 'error') own?.wrong.push(issue);
    return issue.code !== 'MISSING_VALUE' || own === undefined;
  });
  return { units: units.map((unit) => progressOf(unit, found.get(keyOf(unit.category.name, unit.name))!)), issues: others };
}

function progressOf(unit: AssessedUnit, { blank, wrong }: Found): UnitProgress {
  const lacking = blank.filter(({ severity }) => severity === 'error');
  const spare = blank.filter(({ severity }) => severity !== 'error');
  const isUndrawn = unit.undrawn.length > 0 && statusOf(unit.category, { ...unit, complete: false }) === 'incomplete';
  const isDone = lacking.length === 0 && wrong.length === 0 && !isUndrawn;
  return {
    unit: unit.name,
    category: unit.category.name,
    progress: isDone ? 'done' : unit.isBegun ? 'partly' : 'not-begun',
    lacking,
    wrong,
    isUndrawn,
    spare,
    // The note about the row comes behind those about the roster.
    next: (unit.isBegun ? lacking[0] : lacking.at(-1)) ?? wrong[0],
  };
}

/** The units of each state, counted. */
export function countProgress(units: readonly UnitProgress[]): Record<Progress, number> {
  const counts = { 'not-begun': 0, partly: 0, done: 0 };
  for (const { progress } of units) counts[progress]++;
  return counts;
}

const keyOf = (category: string | undefined, unit: string | undefined): string => `${fold(category ?? '')}/${fold(unit ?? '')}`;
