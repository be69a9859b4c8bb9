// The functions that Excel calls, by id. Associating them is the last thing that the page does while loading.
import { batch } from './batch';
import type { FunctionId } from './catalogue';
import { check, clause, explain, max, score } from './indicator';
import { grade, total } from './total';

export { setOwnScheme } from './current';

/** Excel passes the arguments in order; invocation details, which it adds at the end, are not used. */
export const functions = {
  SCORE: score,
  'SCORE.EXPLAIN': explain,
  'SCORE.MAX': max,
  'SCORE.CLAUSE': clause,
  'SCORE.CHECK': check,
  'SCORE.BATCH': batch,
  'SCORE.TOTAL': total,
  'SCORE.GRADE': grade,
} satisfies Record<FunctionId, unknown>;

export function associateFunctions(): void {
  for (const [id, each] of Object.entries(functions)) CustomFunctions.associate(id, each);
}
