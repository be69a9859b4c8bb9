// Runs a task in no more requests than it makes.
import { codeOf } from './failure';
import { PATIENT } from './undo-group';
import { patient, patientRun } from './patient-run';

/**
 * `Excel.run` would keep a reference to every range and send one more request to let go of them; it is needed only to wait for a cell
 * that is being edited. Then the task begins anew: it must be one that only looks, or may be carried out twice.
 */
export async function lightRun<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await task(patient(new Excel.RequestContext()));
  } catch (error) {
    if (codeOf(error) !== 'InvalidOperationInCellEditMode') throw error;
    return patientRun(PATIENT, task);
  }
}
