// Which clause of one rubric is which of another: by clause and name, by either, then by how much they have in common.
import { AKIN, plainClause, likeness, signPairs, sizeOf } from './clause-words';

/** Something with a clause, wherever it stands. */
export interface Clause {
  /** Where it stands and what it is called: 一级指标/…/name. */
  path: string;
  name: string;
  clause: string;
}

/** The same name over a clause that has this much in common. */
const AKIN_BY_NAME = 0.2;

/** Those of `before` by those of `now`; who has nobody is new, or gone. */
export function pairUp<One extends Clause>(before: readonly One[], now: readonly One[]): Map<One, One> {
  const pairs = new Map<One, One>();
  const taken = new Set<One>();
  const take = (one: One, other: One): void => {
    pairs.set(one, other);
    taken.add(other);
  };
  const rest = () => [before.filter((each) => !taken.has(each)), now.filter((each) => !pairs.has(each))] as const;
  const by = (keyOf: (each: One) => string, isFine: (one: One, other: One) => boolean = () => true): void => {
    const [old, fresh] = rest();
    const waiting = grouped(old, keyOf);
    // Where one key stands for several, their order decides only among just as many.
    for (const [key, own] of grouped(fresh, keyOf)) {
      const found = waiting.get(key) ?? [];
      if (found.length === own.length) for (const [at, each] of own.entries()) if (isFine(each, found[at]!)) take(each, found[at]!);
    }
  };
  by(({ path, clause }) => `${plainClause(path)}\n${plainClause(clause)}`);
  by(({ clause }) => plainClause(clause));
  by(
    ({ path }) => plainClause(path),
    (one, other) => likeness(one.clause, other.clause) >= AKIN_BY_NAME,
  );
  const [old, fresh] = rest();
  for (const [one, other] of akin(old, fresh)) if (!pairs.has(one) && !taken.has(other)) take(one, other);
  return pairs;
}

function grouped<One>(all: readonly One[], keyOf: (each: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

/** Pairs that are akin, the closest first. */
function akin<One extends Clause>(before: readonly One[], now: readonly One[]): [One, One][] {
  const old = before.map((each) => signPairs(textOf(each)));
  const places = new Map<string, number[]>();
  for (const [at, pairs] of old.entries()) {
    for (const pair of pairs.keys()) {
      const found = places.get(pair);
      if (found) found.push(at);
      else places.set(pair, [at]);
    }
  }
  const sizes = old.map(sizeOf);
  return now
    .flatMap((one) => {
      const own = signPairs(textOf(one));
      const size = sizeOf(own);
      const common = new Map<number, number>();
      for (const [pair, count] of own)
        for (const at of places.get(pair) ?? []) common.set(at, (common.get(at) ?? 0) + Math.min(count, old[at]!.get(pair)!));
      return [...common].map(([at, shared]) => ({ one, other: before[at]!, share: (2 * shared) / (size + sizes[at]!) }));
    })
    .filter(({ share }) => share >= AKIN)
    .sort((a, b) => b.share - a.share)
    .map(({ one, other }) => [one, other]);
}

const textOf = ({ name, clause }: Clause): string => `${name}${clause}`;

/** Those whose order among all pairs is another: the fewest that have to move. `places` are the old ones in the order of the new. */
export function movedAmong(places: readonly number[]): Set<number> {
  const ends: number[] = [];
  const back: number[] = [];
  for (const [at, place] of places.entries()) {
    const slot = ends.findIndex((end) => places[end]! > place);
    const length = slot < 0 ? ends.length : slot;
    back[at] = length === 0 ? -1 : ends[length - 1]!;
    ends[length] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = back[at]!) kept.add(at);
  return new Set(places.flatMap((_place, at) => (kept.has(at) ? [] : [at])));
}
