// The workbook that is open in Excel, as a host.
import { ok } from '../../model/outcome';
import type { WorkbookHost } from '../../workbook/host';
import { apply } from './apply';
import { takeAwayLeftovers } from './leftovers';
import { lightRun } from './light-run';
import { prepare } from './prepare';
import { inspect, read, survey } from './survey';
import { asOneUndo, isEntry, PATIENT } from './undo-group';

export const excelHost: WorkbookHost = {
  survey: () => lightRun(survey),
  read: (requests) => (requests.length === 0 ? Promise.resolve([]) : lightRun((context) => read(context, requests))),
  inspect: (requests) => (requests.length === 0 ? Promise.resolve([]) : lightRun((context) => inspect(context, requests))),
  async apply(changes, progress) {
    if (changes.length === 0) return ok(undefined);
    await takeAwayLeftovers();
    const found = await lightRun((context) => prepare(context, changes));
    if (!found.ok) return found;
    const work = (context: Excel.RequestContext) => apply(context, changes, found.value, progress);
    await (isEntry(changes) ? asOneUndo(work) : Excel.run(PATIENT, work));
    return ok(undefined);
  },
};
