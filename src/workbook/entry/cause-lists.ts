// The lists of indicators to choose from beside what is given back: they stand in the hidden row of ids, well beyond the table.
import type { Cause } from '../../standing/cause';
import { areaAt, type Area } from '../area';
import { causePlaces } from './cause-names';
import type { EntryLayout } from './entry-layout';

/** Columns that people may add to the table before it reaches the lists. */
const GAP = 50;

/** Side by side, one list for each cause. */
export function placeLists({ category, causes, columns, rows }: EntryLayout): { cause: Cause; area: Area; places: string[] }[] {
  const lists: { cause: Cause; area: Area; places: string[] }[] = [];
  for (const { cause, field } of causes) {
    if (field !== 'deductedIn') continue;
    const places = causePlaces(category, cause);
    const last = lists.at(-1)?.area;
    const column = last ? last.column + last.columns + 1 : columns.length + GAP;
    lists.push({ cause, places, area: areaAt(rows.ids, column, 1, places.length) });
  }
  return lists;
}
