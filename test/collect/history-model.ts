// What a book must hold after a round, in a model of its own: cells as lists of what happened to them. It shares no code with what it
// judges.

export type Value = number | string | null;

/** A file in somebody's hands. */
export interface Copy {
  name: string;
  unit: string;
  handout: string;
  /** What it held when it went out, and what it holds now, by item. */
  given: Record<string, Value>;
  holds: Record<string, Value>;
  saved: number;
}

interface Event {
  value: Value;
  /** The collected file that wrote it; absent where somebody typed it. */
  file?: number;
}

export type Fate = 'kept' | 'same' | 'written' | 'refused' | 'conflict';

export interface Claim {
  copy: Copy;
  item: string;
  value: Value;
  fate: Fate;
}

const isAllowed = (value: Value): boolean => value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0);

export class BookModel {
  #events = new Map<string, Event[]>();
  #files: { copy: Copy; name: string; isUndone: boolean }[] = [];
  readonly confirmed = new Set<string>();

  value(unit: string, item: string): Value {
    return this.#standing(unit, item).at(-1)?.value ?? null;
  }

  type(unit: string, item: string, value: Value): void {
    this.#of(unit, item).push({ value });
  }

  /** Nobody decides anything: what is certain is written. */
  collect(copies: readonly Copy[], items: readonly string[]): Claim[] {
    const numbers = copies.map((copy) => this.#files.push({ copy: { ...copy }, name: copy.name, isUndone: false }) - 1);
    const claims: Claim[] = [];
    for (const unit of new Set(copies.map((copy) => copy.unit)))
      for (const item of items) {
        const now = this.value(unit, item);
        const own = copies.filter((copy) => copy.unit === unit && copy.holds[item] !== copy.given[item]);
        for (const copy of copies.filter((each) => each.unit === unit && !own.includes(each)))
          claims.push({ copy, item, value: copy.holds[item]!, fate: 'kept' });
        const spoken = own.filter((copy) => isAllowed(copy.holds[item]!) || copy.holds[item] === now);
        const values = new Set(spoken.map((copy) => copy.holds[item]));
        let written: Copy | undefined;
        const fates = own.map((copy): Fate => {
          const value = copy.holds[item]!;
          if (value === now) return 'same';
          if (!isAllowed(value)) return 'refused';
          if (values.size > 1 || !this.#isCertain(copy, item)) return 'conflict';
          written ??= copy;
          return 'written';
        });
        own.forEach((copy, at) => claims.push({ copy, item, value: copy.holds[item]!, fate: fates[at]! }));
        if (written) this.#of(unit, item).push({ value: written.holds[item]!, file: numbers[copies.indexOf(written)]! });
      }
    return claims;
  }

  /** The last collected file of that name; cells that hold something else by now stay. */
  takeBack(name: string): boolean {
    const number = this.#files.findLastIndex((each) => each.name === name && !each.isUndone);
    if (number < 0) return false;
    for (const key of this.#events.keys()) {
      const [unit, item] = key.split('|') as [string, string];
      const last = this.#standing(unit, item).at(-1);
      // What is confirmed stays: from now on it is what somebody wants to stand there.
      if (last?.file === number && this.confirmed.has(key)) delete last.file;
    }
    this.#files[number]!.isUndone = true;
    return true;
  }

  collected(): string[] {
    return this.#files.filter(({ isUndone }) => !isUndone).map(({ name }) => name);
  }

  #isCertain(copy: Copy, item: string): boolean {
    if (this.confirmed.has(`${copy.unit}|${item}`)) return false;
    if (copy.holds[item] === null) return false;
    if (this.value(copy.unit, item) === copy.given[item]) return true;
    const last = this.#standing(copy.unit, item).at(-1);
    if (last?.file === undefined) return false;
    const from = this.#files[last.file]!.copy;
    return from.handout === copy.handout && from.saved < copy.saved;
  }

  #of(unit: string, item: string): Event[] {
    const key = `${unit}|${item}`;
    if (!this.#events.has(key)) this.#events.set(key, []);
    return this.#events.get(key)!;
  }

  #standing(unit: string, item: string): Event[] {
    return this.#of(unit, item).filter(({ file }) => file === undefined || !this.#files[file]!.isUndone);
  }
}
