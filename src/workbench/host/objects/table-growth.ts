// A table takes in what an add-in writes right under it, as in Excel; looks and validation do not follow by themselves here.
import { intersect, type CellArea } from '../model/area';
import type { Host } from './object-type';

export async function growTable({ sheet, area }: { sheet: string; area: CellArea }, host: Host): Promise<void> {
  if (!host.around.tablesGrow) return;
  const table = host.grid.tables().find((each) => each.sheet === sheet && isUnder(area, each.area));
  if (!table) return;
  const rows = filledRows(sheet, area, host);
  const under = { ...table.area, row: area.row, rows };
  const obstacles = [
    ...host.grid.validations(sheet),
    ...host.grid.merges(sheet).map((merge) => ({ area: merge })),
    ...host.grid.tables().filter((each) => each.sheet === sheet && each.id !== table.id),
  ];
  if (rows === 0 || obstacles.some((each) => intersect(each.area, under))) return;
  await host.grid.changeTable(table.id, { area: { ...table.area, rows: table.area.rows + rows } });
}

const isUnder = (area: CellArea, table: CellArea): boolean =>
  area.row === table.row + table.rows && area.column >= table.column && area.column + area.columns <= table.column + table.columns;

/** Rows down to the last in which something stands. */
function filledRows(sheet: string, area: CellArea, host: Host): number {
  const lines = host.grid.contents(sheet, area);
  return lines.findLastIndex((line) => line.some(({ value, formula }) => (value !== null && value !== '') || formula !== undefined)) + 1;
}
