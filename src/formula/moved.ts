// A formula over other places: whoever puts kinds together decides where their values stand.
import type { Amount } from './amount';

/** The same formula with each value read at another place. */
export function moved(amount: Amount, placeOf: (at: number) => number): Amount {
  return movedNode(amount, placeOf) as Amount;
}

/** Every node says in `at`, and nowhere else, which value it reads. */
function movedNode(node: unknown, placeOf: (at: number) => number): unknown {
  if (Array.isArray(node)) return node.map((each) => movedNode(each, placeOf));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, each]: [string, unknown]) => [
      key,
      key === 'at' && typeof each === 'number' ? placeOf(each) : movedNode(each, placeOf),
    ]),
  );
}
