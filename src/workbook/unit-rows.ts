// Turns what is known of a unit into the cells of its row in the roster and in its entry sheet.
import type { UnitInput } from '../assessment/assessment';
import type { Table } from '../assessment/names';
import { isBlank, type Cell } from '../model/cell';
import { typeOf, type Input } from '../model/inputs';
import { fold } from '../model/text';
import { enteredInputs } from '../rubric/tree';
import type { EntryLayout } from './entry-layout';
import type { FactColumn, RosterLayout } from './roster-layout';

/** A unit with the id by which its rows are matched: `高校-001`. */
export interface BookUnit {
  id: string;
  input: UnitInput;
}

/** The cells of an entry row, one per column of the layout. Values that can be read are written the way people enter them. */
export function entryRow(layout: EntryLayout, { indicator: find }: Table, { id, input: unit }: BookUnit): Cell[] {
  const cells = new Map<string, readonly Cell[]>();
  for (const [name, row] of Object.entries(unit.entries)) {
    const found = find(name);
    if (found.ok && !cells.has(found.value.key)) cells.set(found.value.key, row);
  }
  return layout.columns.map((column) => {
    if (column.role === 'unit') return id;
    if (column.role === 'name') return unit.name;
    if (column.role === 'veto') return unit.vetoes?.includes(column.veto.number) ? '是' : null;
    const { indicator, input, position } = column;
    const row = cells.get(indicator.key) ?? [];
    const statesAttributes = row.length > enteredInputs(indicator).length;
    return shown(input, row[statesAttributes ? indicator.inputs.indexOf(input) : position] ?? null);
  });
}

/** The cells of a roster row, one per column of the layout; `number` is its 序号. */
export function rosterRow(layout: RosterLayout, { id, input: unit }: BookUnit, category: string, number: number): Cell[] {
  return layout.columns.map((column) => {
    if (column.role === 'number') return number;
    if (column.role === 'unit') return id;
    if (column.role === 'name') return unit.name;
    if (column.role === 'category') return category;
    return shown(column.input, factOf(unit, column));
  });
}

function factOf(unit: UnitInput, { of, key, header }: FactColumn): Cell {
  const given = unit[of] ?? {};
  if (key in given) return given[key] ?? null;
  const name = Object.keys(given).find((each) => fold(each) === fold(key) || fold(each) === fold(header));
  return name === undefined ? null : (given[name] ?? null);
}

function shown(input: Input, cell: Cell): Cell {
  if (isBlank(cell)) return null;
  const read = typeOf(input).read(input, cell);
  return read.ok ? typeOf(input).write(input, read.value) : cell;
}
