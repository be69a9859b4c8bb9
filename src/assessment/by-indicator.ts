// One thing for each indicator of a category, in the order of the document: there are many units, and a map for each would take most of
// the time.
import type { Category, Indicator } from '../rubric/tree';

/** What there is by indicator key, to be read; a map is one as well. */
export interface PerIndicator<T> extends Iterable<[string, T]> {
  get(key: string): T | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

export class ByIndicator<T> implements PerIndicator<T> {
  private readonly held: (T | undefined)[];

  constructor(private readonly category: Category) {
    this.held = new Array<T | undefined>(category.indicators.length).fill(undefined);
  }

  get(key: string): T | undefined {
    const place = this.category.places.get(key);
    return place === undefined ? undefined : this.held[place];
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** The same as by key, for whoever has the indicator at hand. */
  of({ place }: Indicator): T | undefined {
    return this.held[place];
  }

  put({ place }: Indicator, value: T): void {
    this.held[place] = value;
  }

  *keys(): Generator<string> {
    for (const [key] of this) yield key;
  }

  *[Symbol.iterator](): Generator<[string, T]> {
    for (const [key, place] of this.category.places) {
      const value = this.held[place];
      if (value !== undefined) yield [key, value];
    }
  }
}
