// Finds out whether Excel knows our functions, by asking it to work one out; what Excel says of itself has been wrong before.
import { cellInput } from './cell-input';

/** True when the formula gives the value, on a sheet that is taken away again. */
export function probeFunction(formula: string, expected: string | number): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheet = context.workbook.worksheets.add();
    sheet.visibility = 'Hidden';
    const cell = sheet.getRange('A1');
    try {
      cell.formulas = [[cellInput({ formula, value: null })]];
      cell.load('values');
      await context.sync();
      return cell.values[0]![0] === expected;
    } finally {
      sheet.delete();
      await context.sync();
    }
  });
}
