// Rows that share one weight: parts of one indicator, unless each alone could take all of it; and rows of 0, which are a level of the row
// above.
import type { RawIndicator } from './raw';
import { amountsIn, pointsIn } from './weight-words';

export interface JoinedIndicator extends RawIndicator {
  /** How many clauses have one merged weight each to themselves. */
  sharers?: number;
}

export function joinShared(raws: readonly RawIndicator[]): JoinedIndicator[] {
  const joined: JoinedIndicator[] = [];
  for (let at = 0; at < raws.length; ) {
    const first = raws[at]!;
    let end = at + 1;
    while (end < raws.length && sharesWith(first, raws[end]!)) end++;
    const run = raws.slice(at, end);
    const isPartly = run.length > 1 && run.every((each) => each.nameKey === first.nameKey || each.isNamedByClause) && !run.every(takesAll);
    const above = joined.at(-1);
    if (
      run.length === 1 &&
      first.weight === 0 &&
      above &&
      !first.isTaken &&
      above.nameKey === first.nameKey &&
      first.nameKey !== undefined
    ) {
      joined[joined.length - 1] = { ...above, clauses: [...above.clauses, ...first.clauses] };
    } else if (isPartly) joined.push({ ...first, clauses: run.flatMap(({ clauses }) => clauses) });
    else if (run.length > 1) joined.push(...run.map((each) => ({ ...each, sharers: run.length })));
    else joined.push(first);
    at = end;
  }
  return joined;
}

function sharesWith(one: RawIndicator, other: RawIndicator): boolean {
  return one.weightKey !== undefined && one.weightKey === other.weightKey;
}

/** Whether a clause alone decides the whole weight. */
function takesAll({ clauses, weight }: RawIndicator): boolean {
  const clause = clauses.join('\n');
  return weight !== null && [...amountsIn(clause), ...pointsIn(clause)].some((amount) => amount >= weight);
}
