// The workbook that is open in Excel, as a host.
import { ok } from '../../model/outcome';
import type { WorkbookHost } from '../../workbook/host';
import { apply } from './apply';
import { prepare } from './prepare';
import { inspect, read, survey } from './survey';

/** Waits until the user has left the cell that is being edited; one undo takes back all of it, where Excel can (ExcelApi 1.20). */
const PATIENT = { delayForCellEdit: true, mergeUndoGroup: true };

export const excelHost: WorkbookHost = {
  survey: () => look(survey),
  read: (requests) => (requests.length === 0 ? Promise.resolve([]) : look((context) => read(context, requests))),
  inspect: (requests) => (requests.length === 0 ? Promise.resolve([]) : look((context) => inspect(context, requests))),
  async apply(changes, progress) {
    if (changes.length === 0) return ok(undefined);
    const found = await look((context) => prepare(context, changes));
    if (!found.ok) return found;
    await Excel.run(PATIENT, (context) => apply(context, changes, found.value, progress));
    return ok(undefined);
  },
};

/**
 * Looks without changing anything. `Excel.run` would keep a reference to every range and send one more request to let go
 * of them; it is needed only to wait for a cell that is being edited.
 */
export async function look<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await task(new Excel.RequestContext());
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'InvalidOperationInCellEditMode') throw error;
    return Excel.run(PATIENT, task);
  }
}
