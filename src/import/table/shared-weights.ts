// Rows that share one weight: parts of one indicator, unless each alone could take all of it; and rows of 0, which are a level of the row
// above.
import type { RawIndicator } from './raw';
import { amountsIn, pointsIn } from './weight-words';

export interface JoinedIndicator extends RawIndicator {
  /** How many clauses have one merged weight each to themselves. */
  sharers?: number;
  /** The merged weight may be that of all of them together. */
  isWeightDoubtful?: true;
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
    if (run.length === 1 && first.weight === 0 && above && !first.isTaken && isBelow(first, above)) {
      joined[joined.length - 1] = { ...above, clauses: [...above.clauses, ...first.clauses] };
    } else if (isPartly) joined.push({ ...first, clauses: run.flatMap(({ clauses }) => clauses) });
    else if (run.length > 1) joined.push(...parted(run));
    else joined.push(first);
    at = end;
  }
  return joined;
}

/** A row of 0 is the lowest level of what stands above it. */
function isBelow(one: RawIndicator, above: RawIndicator): boolean {
  return (one.nameKey !== undefined && one.nameKey === above.nameKey) || (one.levelKey !== undefined && one.levelKey === above.levelKey);
}

function sharesWith(one: RawIndicator, other: RawIndicator): boolean {
  return one.weightKey !== undefined && one.weightKey === other.weightKey;
}

/** Clauses with names of their own share a weight by what each can give, where that adds up; else each is listed with the whole. */
function parted(run: readonly RawIndicator[]): JoinedIndicator[] {
  const most = run.map(({ clauses }) =>
    Math.max(0, ...amountsIn(clauses.join('\n')), ...pointsIn(clauses.join('\n')), ...statedIn(clauses)),
  );
  const sum = Number(most.reduce((all, each) => all + each, 0).toFixed(6));
  if (sum === run[0]!.weight && most.every((each) => each > 0)) return run.map((each, at) => ({ ...each, weight: most[at]! }));
  return run.map((each) => ({ ...each, sharers: run.length, ...(!takesAll(each) && { isWeightDoubtful: true }) }));
}

/** Points that a level of a clause states: 齐全有效10分. */
function statedIn(clauses: readonly string[]): number[] {
  return clauses.flatMap((clause) =>
    [...clause.matchAll(/(?<![\d.—–~～至-])(\d+(?:\.\d+)?)\s*分(?!钟)/gu)].map((match) => Number(match[1])),
  );
}

/** Whether a clause alone decides the whole weight. */
function takesAll({ clauses, weight }: RawIndicator): boolean {
  const clause = clauses.join('\n');
  return weight !== null && [...amountsIn(clause), ...pointsIn(clause)].some((amount) => amount >= weight);
}
