// 等次: a gate that was not passed decides first, then a veto, then the honour that the total earns.
import type { Category, Scheme } from '../rubric/tree';
import { thresholdsOf } from '../standing/honour';
import type { Status } from './scoreboard';

/** What decides a unit's status and grade. */
export interface Standing {
  /** Answer per gate; undefined: not entered. */
  gates: ReadonlyMap<string, boolean | undefined>;
  /** Numbers of the veto clauses found true. */
  vetoes: readonly number[];
  /** Whether every value that its points need was entered and could be read. */
  complete: boolean;
}

/**
 * A gate known to be failed comes before everything; a veto wins over points and so over blanks; a unit that lacks an
 * entry or the answer to a gate is incomplete.
 */
export function statusOf({ gates, vetoes, complete }: Standing): Status {
  const answers = [...gates.values()];
  if (answers.includes(false)) return 'not-assessed';
  if (vetoes.length > 0) return 'vetoed';
  return complete && !answers.includes(undefined) ? 'assessed' : 'incomplete';
}

/** The grade that the document gives to this total by itself; null where it gives none, or where places are limited and
 *  the other units decide. */
export function gradeOf(scheme: Scheme, category: Category, standing: Standing, total: number): string | null {
  switch (statusOf(standing)) {
    case 'not-assessed':
      return scheme.data.gates.find((gate) => standing.gates.get(gate.name) === false)?.grade ?? null;
    case 'vetoed':
      return category.data.vetoes?.items.find((veto) => standing.vetoes.includes(veto.number))?.grade ?? null;
    case 'assessed':
      return thresholdsOf(scheme.data.honours, category.name).find(({ from }) => total >= from)?.name ?? null;
    case 'incomplete':
      return null;
  }
}
