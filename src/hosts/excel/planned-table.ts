// A table that a change makes, for the changes after it, which come before Excel knows the table.
import { isBlank } from '../../model/cell';
import type { Change } from '../../workbook/host';
import { textCells } from './cell-input';

/** The number formats of the columns as far as they are text, and whether the only row is empty. */
export function plannedTable(changes: readonly Change[], name: string): { formats: string[]; empty: boolean } | undefined {
  for (const change of changes) {
    if (change.do === 'add-table' && change.planned.name.toLowerCase() === name.toLowerCase()) return { formats: change.planned.columns.map(() => 'General'), empty: false };
    if (!('plan' in change)) continue;
    const table = change.plan.tables?.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!table) continue;
    const { row, column, rows, columns } = table.area;
    const isText = textCells(change.plan);
    const last = row + rows - 1;
    const full = change.plan.blocks.some((block) => block.cells[last - block.row]?.some((cell, at) => !isBlank(cell) && block.column + at >= column && block.column + at < column + columns));
    return {
      formats: Array.from({ length: columns }, (_, at) => (isText(last, column + at) ? '@' : 'General')),
      empty: rows === 2 && !full,
    };
  }
  return undefined;
}
