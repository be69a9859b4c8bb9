// The workbook that is open in Excel, as a host: all that anybody else knows of this folder.
import { ok } from '../../model/outcome';
import type { OpenBookHost } from '../../open-book/host';
import type { WorkbookHost } from '../../workbook/host';
import { apply } from './apply';
import { areBlank } from './blank-cells';
import { failureOf } from './failure';
import { showMade } from './first-sheet';
import { freezeActiveSheet, recalculate, repairFormulas } from './formulas';
import { takeAwayLeftovers } from './leftovers';
import { lightRun } from './light-run';
import { openAsNewWorkbook, workbookName } from './new-workbook';
import { jumpTo, selectedCells, selection, watchChanges, watchSelection } from './places';
import { prepare } from './prepare';
import { lookAtCalls, lookAtChanged } from './probe';
import { recall, remember } from './records';
import { inspect, read, survey } from './survey';
import { asOneUndo, isEntry, PATIENT } from './undo-group';

const workbook: WorkbookHost = {
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

export const excelHost: OpenBookHost = {
  ...toldByKind({
    ...workbook,
    jumpTo,
    showMade,
    selection,
    selectedCells,
    watchSelection,
    watchChanges,
    recalculate,
    repairFormulas,
    freezeActiveSheet,
    lookAtCalls,
    lookAtChanged,
    areBlank,
    recall,
    remember,
    workbookName,
    openAsNewWorkbook,
  }),
  // What Excel says of itself has been wrong before.
  supportsFunctions: () => Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1'),
};

/** The same abilities, which fail in ways that are known everywhere. */
function toldByKind<Abilities extends object>(abilities: Abilities): Abilities {
  const told = Object.entries(abilities).map(([name, ability]: [string, (...given: unknown[]) => Promise<unknown>]) => [
    name,
    async (...given: unknown[]) => {
      try {
        return await ability(...given);
      } catch (error) {
        throw failureOf(error);
      }
    },
  ]);
  return Object.fromEntries(told) as Abilities;
}
