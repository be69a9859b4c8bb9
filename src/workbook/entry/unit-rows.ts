// Turns what is known of a unit into the cells of its row in the roster and in its entry sheet.
import type { UnitInput } from '../../assessment/assessment';
import type { Table } from '../../assessment/names';
import { readTracks } from '../../assessment/review';
import { stateWords, type State } from '../../assessment/states';
import { isBlank, type Cell } from '../../model/cell';
import { typeOf, type Input } from '../../model/inputs';
import { readNumber } from '../../model/inputs/number';
import { fold } from '../../model/text';
import { enteredInputs, statedInputs, type Indicator } from '../../rubric/tree';
import type { CauseColumn, EntryLayout } from './entry-layout';
import type { FactColumn, RosterLayout } from '../roster/roster-layout';

/** A unit with the id by which its rows are matched: `高校-001`. */
export interface BookUnit {
  id: string;
  input: UnitInput;
}

/** Why an indicator gives no points to the unit, where it gives none. */
export type StateOf = (indicator: Indicator) => State | undefined;

/** The cells of an entry row, one per column of the layout. Values that can be read are written the way people enter them;
 *  where nothing is to be entered the word that says so stands in a cell that would be blank. */
export function entryRow(layout: EntryLayout, { indicator: find }: Table, { id, input: unit }: BookUnit, stateOf?: StateOf): Cell[] {
  const { rows, all, reasons } = readTracks(unit, layout.form.review, find, () => undefined);
  return layout.columns.map((column) => {
    if (column.role === 'unit') return id;
    if (column.role === 'name') return unit.name;
    if (column.role === 'veto') return unit.vetoes?.includes(column.veto.number) ? '是' : null;
    if (column.role === 'cause') return causeCell(column, unit, find);
    if (column.role === 'reason') return reasons.get(column.indicator.key) ?? null;
    const { indicator, position, track } = column;
    const row = (track === undefined ? rows : all.get(track))?.get(indicator.key) ?? [];
    const cell = enteredCell(indicator, position, row);
    // The word in a later round would take the place of what an earlier one says.
    const isSaid = layout.form.review?.kind === 'rounds' && rows.has(indicator.key);
    const state = cell === null && !isSaid ? stateOf?.(indicator) : undefined;
    return state ? stateWords[state] : cell;
  });
}

/** The name of an indicator as the sheet lists it, whichever of its names is given. */
function causeCell({ cause, field }: CauseColumn, { causes }: UnitInput, find: Table['indicator']): Cell {
  const cell = causes?.[cause.id]?.[field] ?? null;
  if (field === 'points' || isBlank(cell)) return cell;
  const found = find(String(cell));
  return found.ok ? found.value.key : cell;
}

/** The cell of an entered input, from a row that may state more than what is entered; as people write it. */
export function enteredCell(indicator: Indicator, position: number, row: readonly Cell[]): Cell {
  const input = enteredInputs(indicator)[position]!;
  return shown(input, row[statedInputs(indicator, row.length).indexOf(input)] ?? null);
}

/** The cells of a roster row, one per column of the layout; `number` is its 序号. */
export function rosterRow(layout: RosterLayout, { id, input: unit }: BookUnit, category: string, number: number): Cell[] {
  return layout.columns.map((column) => {
    if (column.role === 'number') return number;
    if (column.role === 'unit') return id;
    if (column.role === 'name') return unit.name;
    if (column.role === 'category') return category;
    if (column.role === 'deduction') return readNumber(unit.externalDeduction ?? null) ?? unit.externalDeduction ?? null;
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
