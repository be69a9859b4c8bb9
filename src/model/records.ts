// Many objects with the same keys, which take much less time and room when each is a copy of one that has them all.

/** Makes objects of numbers with these keys, in their order; a key without a number is absent. */
export function recordsOf(
  keys: readonly string[],
): (numberOf: (place: number, key: string) => number | undefined) => Record<string, number> {
  const blank = Object.fromEntries(keys.map((key): [string, number | null] => [key, null]));
  return (numberOf) => {
    const record = { ...blank };
    let isWhole = true;
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place]!;
      const number = numberOf(place, key);
      if (number === undefined) isWhole = false;
      else record[key] = number;
    }
    const made = isWhole ? record : Object.fromEntries(Object.entries(record).filter(([, number]) => number !== null));
    return made as Record<string, number>;
  };
}
