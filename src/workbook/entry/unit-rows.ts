// Turns what is known of a unit into the cells of its row in an entry sheet, one per column of the layout.
import type { Table } from '../../assessment/names';
import { readTracks } from '../../assessment/review';
import type { Cell } from '../../model/cell';
import type { BookUnit } from '../unit-id';
import type { StateOf } from './entry-column';
import type { EntryLayout } from './entry-layout';

export function entryRow({ columns, form }: EntryLayout, table: Table, unit: BookUnit, stateOf: StateOf = () => undefined): Cell[] {
  const { rows, all, reasons } = readTracks(unit.input, form.review, table, () => undefined);
  const known = { ...unit, rows, all, reasons, find: table.indicator, stateOf };
  return columns.map((column) => column.write(known));
}
