// 等次: a gate that was not passed decides first, then a veto, then the grade that the total has.
import type { Category, Scheme } from '../rubric/tree';
import { depthOf, gradeCases, gradeNames, liesIn, measured } from '../standing/grade';
import { gradeCap, vetoesFound } from '../standing/veto';
import type { Status } from './scoreboard';

/** What decides a unit's status and grade. */
interface Standing {
  /** Answer per gate; undefined: not entered. */
  gates: ReadonlyMap<string, boolean | undefined>;
  /** Numbers of the veto clauses found true. */
  vetoes: readonly number[];
  /** Whether every value that its points need was entered and could be read. */
  complete: boolean;
}

/**
 * A gate known to be failed comes before everything; a veto that decides the grade wins over points and so over blanks; a
 * unit that lacks an entry or the answer to a gate is incomplete.
 */
export function statusOf(category: Category, { gates, vetoes, complete }: Standing): Status {
  let isAnswered = true;
  for (const answer of gates.values()) {
    if (answer === false) return 'not-assessed';
    if (answer === undefined) isAnswered = false;
  }
  if (found(category, vetoes).grading.length > 0) return 'vetoed';
  return complete && isAnswered ? 'assessed' : 'incomplete';
}

/** The grade that the document gives to this total by itself; null where it gives none, where a veto keeps the unit from
 *  being honoured, or where places are limited and the other units decide. */
export function gradeOf(scheme: Scheme, category: Category, standing: Standing, total: number): string | null {
  const { grading, barring } = found(category, standing.vetoes);
  switch (statusOf(category, standing)) {
    case 'not-assessed':
      return scheme.data.gates.find((gate) => standing.gates.get(gate.name) === false)?.grade ?? null;
    case 'vetoed':
      return grading[0]?.grade ?? null;
    case 'assessed':
      return gradeOfTotal(scheme, category.name, total, {
        isBarred: barring.length > 0,
        cap: capOf(scheme, category, standing.vetoes)?.grade,
      });
    case 'incomplete':
      return null;
  }
}

/** The grade by the bounds of the document. Above a cap an honour is passed over, while the grade of a band becomes the cap. */
export function gradeOfTotal(
  { data }: Scheme,
  category: string,
  total: number,
  { isBarred, cap }: { isBarred: boolean; cap: string | undefined },
): string | null {
  const names = cap === undefined ? [] : gradeNames(data);
  for (const each of gradeCases(data, category)) {
    const isAbove = cap !== undefined && depthOf(names, each.name) < depthOf(names, cap);
    if (each.isHonour && (isBarred || isAbove)) continue;
    if (liesIn(each, measured(each, total, data.fullMarks))) return each.isContested ? null : isAbove ? cap : each.name;
  }
  return null;
}

/** The grade that a unit with these vetoes can have at most, and the vetoes that say so. */
export function capOf({ data }: Scheme, category: Category, vetoes: readonly number[]): { grade: string; vetoes: string[] } | undefined {
  if (vetoes.length === 0) return undefined;
  return gradeCap(category.data.vetoes?.items ?? [], vetoes, gradeNames(data));
}

/** Whether anything in the document, or in the policy of these honours, can give a unit of the category a grade. */
export function givesGrades({ data }: Scheme, category: Category): boolean {
  return (
    data.grades.length > 0 ||
    data.honours.length > 0 ||
    data.gates.length > 0 ||
    (category.data.vetoes?.items ?? []).some(({ grade, capsGrade }) => grade !== undefined || capsGrade !== undefined)
  );
}

function found(category: Category, numbers: readonly number[]): ReturnType<typeof vetoesFound> {
  return vetoesFound(category.data.vetoes?.items ?? [], numbers);
}
