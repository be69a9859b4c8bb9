// A table that a change makes, for the changes after it, which come before Excel knows the table.
import { isBlank } from '../../model/cell';
import type { Area } from '../../workbook/area';
import type { Change } from '../../workbook/host';
import type { ValidationPlan } from '../../workbook/plan';
import { textCells } from './cell-input';

interface PlannedTable {
  sheet: string;
  area: Area;
  /** The number formats of the columns as far as they are text. */
  formats: string[];
  /** Whether the only row is empty. */
  empty: boolean;
  /** What holds for the last row. */
  validations: ValidationPlan[];
}

export function plannedTable(changes: readonly Change[], name: string): PlannedTable | undefined {
  for (const change of changes) {
    if (change.do === 'add-table' && change.planned.name.toLowerCase() === name.toLowerCase()) {
      const { area, columns } = change.planned;
      return { sheet: change.sheet, area, formats: columns.map(() => 'General'), empty: false, validations: [] };
    }
    if (!('plan' in change)) continue;
    const { plan } = change;
    const table = plan.tables?.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!table) continue;
    const { row, column, rows, columns } = table.area;
    const isText = textCells(plan);
    const last = row + rows - 1;
    const full = plan.blocks.some((block) =>
      block.cells[last - block.row]?.some(
        (cell, at) => !isBlank(cell) && block.column + at >= column && block.column + at < column + columns,
      ),
    );
    return {
      sheet: change.do === 'replace-sheet' ? change.sheet : plan.name,
      area: table.area,
      formats: Array.from({ length: columns }, (_, at) => (isText(last, column + at) ? '@' : 'General')),
      empty: rows === 2 && !full,
      validations: (plan.validations ?? []).filter(
        ({ area }) =>
          area.row <= last && last < area.row + area.rows && area.column >= column && area.column + area.columns <= column + columns,
      ),
    };
  }
  return undefined;
}
