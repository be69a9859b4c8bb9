// What people do to the sheets by the grid's own menus, keys and mouse: whatever it is, no entry is lost, and the add-in notices and says
// what to do.
import { takeUp, workbench } from './grid-hand';
import { keySteps } from './grid-keys';
import { sheetSteps } from './grid-sheets';
import { tableSteps } from './grid-tables';
import { windowSteps } from './grid-window';
import { stepsOf, type Step, type Visit } from './steps';

/** `alone`: with the steps that ask nothing of the host as well, which is enough to be done once. */
export function gridMenus(visit: Visit, { alone }: { alone: boolean }): void {
  const step = stepsOf(visit, takeUp);
  const pageStep: Step = alone ? step : () => undefined;

  tableSteps(step, pageStep);

  keySteps(pageStep);

  windowSteps(pageStep);

  sheetSteps(step, pageStep);

  step('none of it left an error in the console', async () => {
    expect(workbench.problems).toEqual([]);
  });
}
