// Where the entries of a unit stand in the book, and what they hold.
import type { Cell } from '../model/cell';
import { fold } from '../model/text';
import type { EntryColumn } from '../workbook/entry/entry-column';
import { tableNames } from '../workbook/names';
import type { RosterUnit } from '../workbook/roster/read-roster';
import type { FilledForm } from './handout';
import type { SideColumn } from './side-column';

/** A cell of an entry sheet, or of what stands beside the entries; rows and columns of the sheet count from 0. */
export interface EntryPlace {
  column: EntryColumn | SideColumn;
  unit: RosterUnit;
  sheet: string;
  row: number;
  at: number;
  value: Cell;
  /** It has no row yet: one is added when something is written. */
  isNew?: true;
}

/** Finds what stands beside the entries of a unit. */
export type SideFinder = (of: FilledForm, unit: RosterUnit, id: string) => EntryPlace | undefined;

/** Finds entry cells of one form. */
export interface EntryFinder {
  /** The folded name of its table, by which files that come back name it. */
  key: string;
  of: FilledForm;
  /** Those that have a row, in the order of the roster. */
  units(): RosterUnit[];
  /** By both witnesses; by one where the other is of nobody. */
  unit(id: string, name: string): RosterUnit | undefined;
  place(unit: RosterUnit, column: string): EntryPlace | undefined;
}

export function entryFinder(of: FilledForm, sides: readonly SideFinder[] = []): EntryFinder {
  const { table, match, rows, layout } = of.entries;
  const columns = new Map(layout.columns.map((column) => [column.id, column]));
  // Headers and ids in two orders: nobody can tell which column it is.
  const doubtful = new Set(match.moved.map(({ column }) => column.id));
  const rowOf = new Map(rows.flatMap(({ unit, row }) => (unit ? [[unit, row] as const] : [])));
  const units = [...rowOf.keys()].sort((one, other) => one.row - other.row);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map(units.map((unit) => [fold(unit.name), unit]));
  return {
    key: formKey(of),
    of,
    units: () => units,
    unit(id, name) {
      const [one, other] = [byId.get(id), byName.get(fold(name))];
      if (one && fold(one.name) === fold(name)) return one;
      // Id and name of two units: nobody can tell whose it is.
      return one && other ? undefined : (other ?? one);
    },
    place(unit, id) {
      for (const side of sides) {
        const found = side(of, unit, id);
        if (found) return found;
      }
      const [row, offset, column] = [rowOf.get(unit), match.at.get(id), columns.get(id)];
      if (row === undefined || offset === undefined || !column || doubtful.has(id)) return undefined;
      const value = table.rows[row - table.area.row - 1]?.[offset] ?? null;
      return { column, unit, sheet: table.sheet, row, at: table.area.column + offset, value };
    },
  };
}

function formKey({ form }: Pick<FilledForm, 'form'>): string {
  return fold(tableNames.entry(form));
}
