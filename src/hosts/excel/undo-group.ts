// Lets one undo take back what was entered, where Excel can do that (ExcelApi 1.20) and does it here.
import { Failure } from '../../open-book/failure';
import type { Change } from '../../workbook/host';
import { patientRun } from './patient-run';

/** Waits until the user has left the cell that is being edited. */
export const PATIENT = { delayForCellEdit: true };

/** Larger groups are slow, and from some size on refused. */
const MOST_CELLS = 200;

/** Entries and settings: a few cells that are given values. Whatever makes, names, hides or takes away sheets cannot be undone by Excel. */
export function isEntry(changes: readonly Change[]): boolean {
  let cells = 0;
  for (const change of changes) {
    if (change.do !== 'write') return false;
    cells += change.cells.reduce((sum, row) => sum + row.length, 0);
  }
  return cells <= MOST_CELLS;
}

/**
 * Where Excel refuses the group, the work is done once more without one. It must give values to certain cells and nothing else:
 * Excel may have carried out part of it before it refused, and doing that again changes nothing.
 */
export async function asOneUndo(work: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  try {
    await patientRun({ ...PATIENT, mergeUndoGroup: true }, work);
  } catch (error) {
    if (error instanceof Failure) throw error; // stopped: it is not done once more
    await patientRun(PATIENT, work);
  }
}
