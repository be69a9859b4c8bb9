// What a unit had entered a year ago, to stand beside what it enters now: of the same indicator and the same thing asked.
import type { OpenedWorkbook } from '../app/open';
import { isBlank, isError, type Cell } from '../model/cell';
import { fold } from '../model/text';
import type { InputColumn } from '../workbook/entry/columns/input';
import type { EntryColumn } from '../workbook/entry/entry-column';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { entryFinder } from './entry-places';
import { filledForms } from './handout';

/** What counted then: of rounds the last that has an entry, of sources the one that counts. */
export function lastEntries(last: OpenedWorkbook): (unit: RosterUnit, column: EntryColumn) => Cell {
  const { review } = last.frame.scheme.data;
  const columns = new Map<string, string[]>();
  const finders = filledForms(last.forms).map((of) => entryFinder(of));
  for (const { of } of finders)
    for (const each of of.entries.layout.inputs) {
      if (review?.kind === 'sources' && each.track !== review.counts) continue;
      const key = keyOf(of.form.category.name, each);
      columns.set(key, [each.id, ...(columns.get(key) ?? [])]);
    }
  return (unit, column) => {
    if (!('input' in column) || !unit.category) return null;
    const ids = columns.get(keyOf(unit.category.name, column as InputColumn)) ?? [];
    for (const finder of finders) {
      // Ids are given anew in every book: only the name tells who it is.
      const then = finder.of.form.category.name === unit.category.name ? finder.unit('', unit.name) : undefined;
      if (!then) continue;
      const value = ids.map((id) => finder.place(then, id)?.value ?? null).find((cell) => !isBlank(cell) && !isError(cell));
      if (value !== undefined) return value;
    }
    return null;
  };
}

function keyOf(category: string, { indicator, input }: InputColumn): string {
  return [category, indicator.key, input.name].map(fold).join('/');
}
