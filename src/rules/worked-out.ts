// What follows from a rule and its weight, worked out once: rules are plain data that nobody changes.
import type { Weight } from './kind';

export function workedOut<Own extends object, Found>(find: (rule: Own, weight: Weight) => Found): (rule: Own, weight: Weight) => Found {
  const known = new WeakMap<Own, Map<Weight, Found>>();
  return (rule, weight) => {
    const own = known.get(rule) ?? new Map<Weight, Found>();
    if (!known.has(rule)) known.set(rule, own);
    const found = own.get(weight);
    if (found !== undefined) return found;
    const fresh = find(rule, weight);
    own.set(weight, fresh);
    return fresh;
  };
}
