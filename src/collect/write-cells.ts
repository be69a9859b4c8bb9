// Single cells all over the entry sheets as few writes as there are sheets: what lies between is left as it is.
import type { EntryPlace } from '../hand-out/entry-places';
import type { Cell } from '../model/cell';
import type { InputColumn } from '../workbook/entry/columns/input';
import { formatOf } from '../workbook/entry/entry-format';
import type { Change } from '../workbook/host';

export interface CellWrite {
  place: EntryPlace;
  value: Cell;
}

export function writeChanges(writes: readonly CellWrite[]): Change[] {
  const blocks = new Map<string, CellWrite[]>();
  for (const write of writes) {
    const { sheet, column } = write.place;
    const key = `${formatIn(column) ?? ''}\n${sheet}`;
    if (!blocks.has(key)) blocks.set(key, []);
    blocks.get(key)!.push(write);
  }
  return [...blocks.values()].map((own): Change => {
    const rows = own.map(({ place }) => place.row);
    const columns = own.map(({ place }) => place.at);
    const [top, left] = [least(rows), least(columns)];
    const [bottom, right] = [-least(rows.map((row) => -row)), -least(columns.map((column) => -column))];
    const cells = Array.from({ length: bottom - top + 1 }, () => new Array<Cell>(right - left + 1).fill(null));
    for (const { place, value } of own) cells[place.row - top]![place.at - left] = value ?? '';
    const format = formatIn(own[0]!.place.column);
    return { do: 'write', sheet: own[0]!.place.sheet, row: top, column: left, cells, ...(format !== undefined && { format }) };
  });
}

function formatIn(column: EntryPlace['column']): string | undefined {
  return 'input' in column ? formatOf((column as InputColumn).input).format : undefined;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Infinity);
}
