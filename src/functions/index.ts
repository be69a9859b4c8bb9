// The functions that Excel calls, by id, and how it calls them.
import type { Refusal } from '../model/outcome';
import { errorOf } from './answer';
import { batch } from './batch';
import { askWhetherBlank } from './blanks';
import { catalogue, isDoubtful, type FunctionEntry, type FunctionId } from './catalogue';
import { replaceDoubts, unanswered, untold } from './doubts';
import { checkIndicator, clause, explainIndicator, max, scoreIndicator } from './indicator';
import type { Doubt } from './open-workbook';
import { tooLarge } from './too-large';
import { grade, total } from './total';

/** With their arguments in order; every zero is a zero, and the workbook has been read. */
export const functions = {
  SCORE: scoreIndicator,
  'SCORE.EXPLAIN': explainIndicator,
  'SCORE.MAX': max,
  'SCORE.CLAUSE': clause,
  'SCORE.CHECK': checkIndicator,
  'SCORE.BATCH': batch,
  'SCORE.TOTAL': total,
  'SCORE.GRADE': grade,
} satisfies Record<FunctionId, unknown>;

/**
 * Answers a call as Excel makes it: details of the invocation come last. On the spot, unless a zero may be a blank: then the cells
 * are looked at, since no setting makes Excel tell the two apart. One that nobody can tell is no value.
 */
export function call(id: FunctionId, given: readonly unknown[]): unknown {
  const entry: FunctionEntry = catalogue[id];
  const excess = tooLarge(entry.parameters, given.slice(0, -1));
  if (excess) return refuseCall(id, excess);
  const addresses = (given.at(-1) as CustomFunctions.Invocation | undefined)?.parameterAddresses;
  const replace = (by: (doubt: Doubt | undefined) => unknown): unknown[] =>
    replaceDoubts(entry.parameters, given.slice(0, -1), addresses, by);
  const doubts: (Doubt | undefined)[] = [];
  const values = replace((doubt) => {
    doubts.push(doubt);
    return 0;
  });
  if (doubts.length === 0) return answerWith(id, entry, values);
  if (!doubts.every((doubt) => doubt !== undefined)) return refuseCall(id, untold);
  return askWhetherBlank(doubts).then((blanks) => {
    if (!blanks || blanks.includes(undefined)) return refuseCall(id, blanks ? untold : unanswered);
    let next = 0;
    return answerWith(
      id,
      entry,
      replace(() => (blanks[next++] ? null : 0)),
    );
  });
}

type Function = (...values: readonly unknown[]) => unknown;

function answerWith(id: FunctionId, entry: FunctionEntry, values: readonly unknown[]): unknown {
  return asDeclared(entry, (functions[id] as Function)(...values));
}

/** The check tells in words what the others show as an error. */
function refuseCall(id: FunctionId, refusal: Refusal): unknown {
  if (id === 'SCORE.CHECK') return asDeclared(catalogue[id], refusal.message);
  throw errorOf(refusal);
}

/** Excel says where arguments come from only to functions that give tables; of one cell, such a table is its value. */
function asDeclared(entry: FunctionEntry, value: unknown): unknown {
  return isDoubtful(entry) && entry.gives !== 'table' ? [[value]] : value;
}
