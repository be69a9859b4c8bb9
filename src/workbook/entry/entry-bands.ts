// The header rows above the inputs of an entry sheet: each indicator stands once over its inputs, and each level over its indicators.
import type { Band } from '../band';
import type { Above, EntryColumn } from './entry-column';
import { NAME_COLUMN } from './entry-layout';

/** Neighbours that stand for the same thing share a band. */
export function bandsOf(columns: readonly EntryColumn[], above: (column: EntryColumn) => Above | undefined): Band[] {
  const bands: (Band & Above)[] = [];
  for (const [column, each] of columns.entries()) {
    const found = above(each);
    if (!found || column < NAME_COLUMN) continue;
    const last = bands.at(-1);
    if (last && last.of === found.of && last.column + last.columns === column) last.columns++;
    else bands.push({ ...found, column, columns: 1 });
  }
  return bands.map(({ title, column, columns: count }) => ({ title, column, columns: count }));
}
