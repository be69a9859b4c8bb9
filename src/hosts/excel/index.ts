// The workbook that is open in Excel, as a host: all that anybody else knows of this folder.
import { ok } from '../../model/outcome';
import type { OpenBookHost } from '../../open-book/host';
import type { WorkbookHost } from '../../workbook/host';
import { apply } from './apply';
import { areBlank } from './blank-cells';
import { pruneCopies, putBackCopies } from './copies';
import { failureOf } from './failure';
import { showMade } from './first-sheet';
import { freezeActiveSheet, recalculate, repairFormulas } from './formulas';
import { takeAwayLeftovers } from './leftovers';
import { lightRun } from './light-run';
import { copiesIn, isTrace } from './marks';
import { openAsNewWorkbook, workbookName } from './new-workbook';
import { jumpTo, selectedCells, selection, watchChanges, watchSelection } from './places';
import { prepare } from './prepare';
import { lookAtCalls, lookAtChanged } from './probe';
import { recall, remember } from './records';
import { inspect, read, survey } from './survey';
import { tidy } from './tidy';
import { asOneUndo, isEntry, PATIENT } from './undo-group';
import { patientRun } from './patient-run';

const workbook: Pick<OpenBookHost, keyof WorkbookHost> = {
  survey: () => lightRun(survey),
  read: (requests) => (requests.length === 0 ? Promise.resolve([]) : lightRun((context) => read(context, requests))),
  inspect: (requests) => (requests.length === 0 ? Promise.resolve([]) : lightRun((context) => inspect(context, requests))),
  async apply(changes, progress, records) {
    if (changes.length === 0) {
      await lightRun(tidy);
      return ok(undefined);
    }
    await takeAwayLeftovers();
    const look = () => lightRun((context) => prepare(context, changes));
    let found = await look();
    if (found.ok && [...found.value.marks.values()].some(isTrace)) {
      await lightRun(tidy);
      found = await look();
    }
    if (!found.ok) return found;
    if (copiesIn(found.value.marks).idle.length > 0) await pruneCopies();
    const { value } = found;
    const work = (context: Excel.RequestContext) => apply(context, changes, value, progress, records);
    await (isEntry(changes) ? asOneUndo(work) : patientRun(PATIENT, work));
    if (changes.some((change) => change.do === 'replace-sheet' && change.keepsCopy)) await pruneCopies();
    return ok(undefined);
  },
};

export const excelHost: OpenBookHost = {
  ...toldByKind({
    ...workbook,
    putBack: putBackCopies,
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
