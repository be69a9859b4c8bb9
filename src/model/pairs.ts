// Finds the same units in two lists of them.
import { fold } from './text';

interface Named {
  name: string;
  category: string;
}

/** Which of the others each one is: matched by name within their category; what is left over, by name alone. */
export function pairsOf<One extends Named, Other extends Named>(ones: readonly One[], others: readonly Other[]): Map<One, Other> {
  const found = new Map<One, Other>();
  for (const keyOf of [({ name, category }: Named) => `${fold(category)}\n${fold(name)}`, ({ name }: Named) => fold(name)]) {
    const taken = new Set(found.values());
    const waiting = new Map<string, Other[]>();
    for (const unit of others) {
      if (!taken.has(unit)) waiting.set(keyOf(unit), [...(waiting.get(keyOf(unit)) ?? []), unit]);
    }
    for (const unit of ones) {
      const match = found.has(unit) ? undefined : waiting.get(keyOf(unit))?.shift();
      if (match) found.set(unit, match);
    }
  }
  return found;
}
