// Makes sure that tables have taken in the rows that were written under them: people can turn that off in Excel.
import { areaName } from '../../workbook/area';
import type { Change } from '../../workbook/host';
import type { TableGrowth } from './growth';
import { areaOf } from './cells-read';

/** Asks in the request that is being put together how large the tables have become; the answer takes in what is still outside. */
export function checkGrowth(
  context: Excel.RequestContext,
  changes: readonly Change[],
  growth: ReadonlyMap<Change, TableGrowth>,
): () => Promise<void> {
  const ends = new Map<string, number>();
  for (const change of changes) {
    const grown = growth.get(change);
    if (grown && change.do === 'append-rows') ends.set(change.table, grown.last.row + change.rows.length - (grown.intoEmptyRow ? 1 : 0));
  }
  const looks = [...ends].map(([name, end]) => {
    const table = context.workbook.tables.getItem(name);
    return { table, end, range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount') };
  });
  return async () => {
    const short = looks.filter(({ range, end }) => range.rowIndex + range.rowCount - 1 < end);
    // Before 1.13 there is no other way; 校验 tells of rows outside a table.
    if (short.length === 0 || !Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return;
    for (const { table, range, end } of short) table.resize(areaName({ ...areaOf(range), rows: end - range.rowIndex + 1 }));
    await context.sync();
  };
}
