// The area of a table and its header row, whose cells are unique texts.
import type { CellArea } from '../model/area';
import type { TableState } from '../model/attachments';
import { fail } from '../model/host-error';
import type { Host } from './object-type';

export function tableState(host: Host, id: string): TableState {
  return host.grid.tables().find((table) => table.id === id) ?? fail('ItemNotFound');
}

export const headerArea = (area: CellArea): CellArea => ({ ...area, rows: 1 });

export function headers(host: Host, { sheet, area }: TableState): string[] {
  return host.grid.contents(sheet, headerArea(area))[0]!.map(({ value }) => String(value ?? ''));
}

/** Makes header cells texts and unique, and names empty ones, as Excel does when a table is made. */
export function fillHeaders(host: Host, sheet: string, area: CellArea): void {
  const seen = new Set<string>();
  const cells = host.grid.contents(sheet, area)[0]!;
  const texts = host.grid.texts(sheet, area)[0]!;
  const changes = cells.map(({ value, formula }, index) => {
    const wanted = texts[index] === '' ? `列${index + 1}` : texts[index]!;
    let header = wanted;
    for (let n = 2; seen.has(header.toLowerCase()); n++) header = `${wanted}${n}`;
    seen.add(header.toLowerCase());
    return value === header && formula === undefined ? undefined : { value: header };
  });
  if (changes.some(Boolean)) host.grid.write(sheet, area.row, area.column, [changes]);
}
