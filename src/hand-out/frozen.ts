// A sheet whose table's header stays in sight.
import type { SheetPlan } from '../workbook/plan';

export function frozenAtHeader(sheet: SheetPlan): SheetPlan {
  return { ...sheet, freeze: { rows: sheet.tables![0]!.area.row + 1, columns: 0 } };
}
