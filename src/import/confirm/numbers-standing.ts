// Where the numbers of a rule stand that was not read from its clause: only those that the clause has once.
import type { ReadNumber } from '../reading';

export function numbersStanding(
  numbers: readonly number[],
  { clause, weight }: { clause: string; weight?: number | null | undefined },
): ReadNumber[] {
  return [...new Set(numbers)].flatMap((value): ReadNumber[] => {
    const places = [...clause.matchAll(/\d+(?:\.\d+)?/gu)].filter(([digits]) => Number(digits) === value);
    const [only] = places;
    if (only && places.length === 1) return [{ value, role: 'points', span: [only.index, only.index + only[0].length] }];
    return places.length === 0 && value === weight ? [{ value, role: 'full', span: null, from: 'weight' }] : [];
  });
}
