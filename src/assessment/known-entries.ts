// The entries of a category that were read already.
import type { Indicator } from '../rubric/tree';
import type { Entry } from './assessment';
import { KnownRows } from './known-rows';

/** What units of a category entered for an indicator. */
interface KnownOfIndicator {
  /** Absent where it follows from other units as well. */
  rows?: KnownRows<Entry>;
  /** The attributes that stand before the cells. */
  before: readonly string[];
}

/** What is known of the indicators of a category, of which nothing was noted. */
export class KnownEntries {
  readonly #known = new Map<Indicator, KnownOfIndicator>();

  of(indicator: Indicator): KnownOfIndicator {
    let known = this.#known.get(indicator);
    if (!known) {
      const isOwn = indicator.inputs.every(({ taken }) => taken === undefined);
      known = isOwn ? { rows: new KnownRows(), before: indicator.inputs.flatMap(({ attribute }) => attribute ?? []) } : { before: [] };
      this.#known.set(indicator, known);
    }
    return known;
  }
}
