// The workbook that is open in Excel, as a host.
import { ok } from '../../model/outcome';
import type { WorkbookHost } from '../../workbook/host';
import { apply } from './apply';
import { takeAwayLeftovers } from './leftovers';
import { prepare } from './prepare';
import { inspect, read, survey } from './survey';
import { asOneUndo, isEntry, PATIENT } from './undo-group';

export const excelHost: WorkbookHost = {
  survey: () => look(survey),
  read: (requests) => (requests.length === 0 ? Promise.resolve([]) : look((context) => read(context, requests))),
  inspect: (requests) => (requests.length === 0 ? Promise.resolve([]) : look((context) => inspect(context, requests))),
  async apply(changes, progress) {
    if (changes.length === 0) return ok(undefined);
    await takeAwayLeftovers();
    const found = await look((context) => prepare(context, changes));
    if (!found.ok) return found;
    const work = (context: Excel.RequestContext) => apply(context, changes, found.value, progress);
    await (isEntry(changes) ? asOneUndo(work) : Excel.run(PATIENT, work));
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
