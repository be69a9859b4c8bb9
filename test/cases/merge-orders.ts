// Finds one order that agrees with several lists, if there is one.

/** Every name once, in an order in which each list is in order; undefined when the lists contradict each other. */
export function mergeOrders(lists: readonly (readonly string[])[]): string[] | undefined {
  const waiting = new Set(lists.flat());
  const merged: string[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find((name) =>
      lists.every((list) => !list.includes(name) || list.slice(0, list.indexOf(name)).every((earlier) => !waiting.has(earlier))),
    );
    if (next === undefined) return undefined;
    waiting.delete(next);
    merged.push(next);
  }
  return merged;
}
