// What the roster says for documents only: the official full name of a unit and its person to be honoured.
import { fold } from '../../model/text';
import { noFacts, type RosterFacts } from '../../report/notice/full-names';
import type { OpenedRoster } from '../roster/read-roster';

/** Headers of the columns that a roster may have; people may add them anywhere in its table. */
const headers = { fullName: ['全称', '单位全称'], person: ['优秀个人'] } as const;

export function rosterFacts(roster: OpenedRoster | undefined): RosterFacts {
  if (!roster) return noFacts;
  const columnOf = (names: readonly string[]): number =>
    roster.table.headers.findIndex((header) => names.some((name) => fold(name) === fold(String(header ?? ''))));
  const [fullName, person] = [columnOf(headers.fullName), columnOf(headers.person)];
  const cellsIn = (column: number): RosterFacts['persons'] =>
    roster.units.flatMap(({ name, category, row }) => {
      const cell = roster.table.rows[row - roster.table.area.row - 1]?.[column] ?? '';
      return category ? [{ category: category.name, unit: name, name: String(cell).trim() }] : [];
    });
  return {
    persons: person < 0 ? [] : cellsIn(person).filter(({ name }) => name !== ''),
    fullNames: fullName < 0 ? undefined : cellsIn(fullName),
  };
}
