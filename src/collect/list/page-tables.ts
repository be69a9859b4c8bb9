// The tables of a web page, which monitoring systems save with the ending .xls and call Excel, as tables of cells.
import type { FileRow, ListTable } from '../../app/roster/roster-list';
import type { SourceTable } from '../../import/source';
import type { Cell } from '../../model/cell';

/** Where there are several, each is called by its place in the page. */
export async function pageTables(html: string): Promise<ListTable[]> {
  const { readHtml } = await import('../../import/read/html'); // what reads pages is loaded where there is one
  const tables = readHtml(html).blocks.flatMap((block) => (block.is === 'table' ? [block.table] : []));
  return tables.map((table) => ({ ...(tables.length > 1 && { sheet: table.where }), ...tableOf(table) }));
}

/** Cells that are merged stand once, as in a sheet. */
function tableOf({ rows: height, columns, cells }: SourceTable): ListTable {
  const rows = Array.from({ length: height }, (_, at): FileRow & { cells: Cell[] } => ({
    line: at + 1,
    cells: new Array<Cell>(columns).fill(null),
  }));
  for (const { row, column, text } of cells) rows[row]!.cells[column] = text === '' ? null : text;
  const merges = cells.flatMap(({ row, column, rows: down, columns: across }) =>
    down > 1 || across > 1 ? [{ row, column, rows: down, columns: across }] : [],
  );
  return { rows, merges, isSheet: true };
}
