// Compares the workbook with one that holds another round, and brings in what was chosen of it.
import { compareRound, keyOf, roundChanges, type OtherRound } from '../../app/other-round';
import { ok, type Outcome } from '../../model/outcome';
import type { OnProgress } from '../../workbook/host';
import type { OpenBook } from '../book';
import { carryOutOn, changing } from '../carry-out';
import type { OtherBook } from './other-book';
import { during } from '../at-work';

/** Against the workbook as it was last read. */
export function compare({ book }: OpenBook, other: OtherBook, track: string): Outcome<OtherRound> {
  return compareRound(book, other.book, track);
}

/** Writes the chosen cells that still say what they said when they were chosen. */
export const takeRound = during(
  'round',
  (
    other: OtherBook,
    track: string,
    chosen: ReadonlySet<string>,
    progress: OnProgress,
  ): Promise<Outcome<{ taken: number; moved: number }>> => {
    return carryOutOn((open) => {
      const found = compare(open, other, track);
      if (!found.ok) return found;
      const cells = [...found.value.fills, ...found.value.differing].filter((cell) => chosen.has(keyOf(cell)));
      return ok(changing(roundChanges(cells), { taken: cells.length, moved: chosen.size - cells.length }));
    }, progress);
  },
);
