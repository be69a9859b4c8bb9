// What people do to the sheets by the grid's own menus, keys and mouse: whatever it is, no entry is lost, and the add-in notices and says
// what to do.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { bundled } from '../cases/units';
import { takeUp, workbench } from './grid-hand';
import { keySteps } from './grid-keys';
import { sheetSteps } from './grid-sheets';
import { tableSteps } from './grid-tables';
import { windowSteps } from './grid-window';
import { stepsOf, type Step, type Visit } from './steps';

/** A few units, all entered. */
export function smallBook(): Promise<Uint8Array> {
  const scheme = bundled('hunan-2022');
  const { units } = demoAssessment(scheme, 5, 12);
  return createXlsx(buildWorkbook({ scheme, year: 2022, units, formulas: 'score', demo: true, today: '2022-12-20' }));
}

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
