// What was read is kept by what was typed: units that typed the same share it, and it is read once.

/** Whatever stands in a row: cells, values, names. */
type Typed = string | number | boolean | null | undefined;

/** What was made of the row up to here, and where more of it leads. */
export interface Way<T> {
  made?: T;
  next?: Map<Typed, Way<T>>;
}

/** From here on new rows are not kept: where so many different things were typed, the same is seldom typed again. */
const MOST = 2000;

/** What was made of rows, none of which there was anything to say about. */
export class KnownRows<T> {
  readonly start: Way<T> = {};
  #size = 0;

  /** Where a row goes on; undefined where it is not kept. */
  step(from: Way<T> | undefined, typed: Typed): Way<T> | undefined {
    const known = from?.next?.get(typed);
    if (known || !from || this.#size >= MOST) return known;
    const way: Way<T> = {};
    (from.next ??= new Map()).set(typed, way);
    this.#size += 1;
    return way;
  }

  /** Where a row of several goes on. */
  walk(from: Way<T> | undefined, row: readonly Typed[]): Way<T> | undefined {
    let way = from;
    // Counted: in a loop this hot, an iterator for every row shows.
    for (let at = 0; at < row.length; at += 1) way = this.step(way, row[at]);
    return way;
  }
}
