// What Excel shows when a book has been made: its first sheet, and no longer the empty one that a new workbook begins with.
import { patientRun } from './patient-run';

/** Excel's own names for it. */
const UNNAMED = /^(Sheet|工作表) ?1$/;

/**
 * Shows the first of the sheets just made. Where nothing but Excel's own empty sheet stands before them, that one goes: nothing may ever
 * have been
 * put on it, not even a format, a comment or a name. False when the first sheet is gone.
 */
export function showMade(made: readonly string[]): Promise<boolean> {
  return patientRun({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    const target = worksheets.getItemOrNullObject(made[0]!).load('visibility');
    const first = worksheets.getFirst().load('name,visibility');
    const used = first.getUsedRangeOrNullObject().load('address');
    const hasComments = Office.context.requirements.isSetSupported('ExcelApi', '1.10');
    const counts = [worksheets, first.shapes, first.charts, first.tables, first.names, ...(hasComments ? [first.comments] : [])].map(
      (each) => each.getCount(),
    );
    names.load('items/formula');
    await context.sync();
    if (target.isNullObject) return false;
    if (target.visibility !== 'Visible') target.visibility = 'Visible';
    target.activate();
    target.getRange('A1').select();
    const [sheets, ...things] = counts.map(({ value }) => value);
    const isUntouched =
      UNNAMED.test(first.name) &&
      !made.includes(first.name) &&
      used.isNullObject &&
      things.every((count) => count === 0) &&
      !names.items.some(({ formula }) => String(formula).includes(first.name));
    if (sheets === made.length + 1 && isUntouched && first.visibility === 'Visible') first.delete();
    await context.sync();
    return true;
  });
}
