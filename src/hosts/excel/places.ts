// Places in the open workbook: jumping to a cell, what is selected, what changed.
import type { Cell } from '../../model/cell';
import type { Changed, Selection } from '../../open-book/host';
import { patientRun } from './patient-run';

/** Shows a cell and selects it; a hidden sheet is shown first. False when the sheet is gone. */
export function jumpTo(sheetName: string, cell: string): Promise<boolean> {
  return patientRun({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load('visibility');
    await context.sync();
    if (sheet.isNullObject) return false;
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
    return true;
  });
}

/** The values of the selected cells that are in use, and the row of the first, from 0. */
export function selectedCells(): Promise<{ row: number; values: Cell[][] }> {
  return patientRun({}, async (context) => {
    const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true).load('values,rowIndex');
    await context.sync();
    return used.isNullObject ? { row: 0, values: [] } : { row: used.rowIndex, values: used.values as Cell[][] };
  });
}

/** Calls `listener` when anything in the workbook's cells changes, until the returned function is called. */
export async function watchChanges(listener: (changed: Changed) => void): Promise<() => void> {
  const handler = await patientRun({}, async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => listener({ sheet: worksheetId, address }));
    await context.sync();
    return added;
  });
  return () =>
    void Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}

export function selection(): Promise<Selection> {
  return patientRun({}, async (context) => {
    const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}

/** Calls `listener` with every new selection, until the returned function is called. */
export async function watchSelection(listener: (selection: Selection) => void): Promise<() => void> {
  const handler = await patientRun({}, async (context) => {
    const added = context.workbook.onSelectionChanged.add(async () => listener(await selection()));
    await context.sync();
    return added;
  });
  return () =>
    void Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}
