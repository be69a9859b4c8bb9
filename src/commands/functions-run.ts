// Whether Excel works out our functions: known by the call itself, never tried out in somebody's workbook.
import { callsSoFar } from '../functions/calls';
import { shownIn } from '../hosts/excel/probe';
import type { Area } from '../workbook/area';
import { currentSession } from './session';

/** `untried`: no cell needs one of our functions yet, or Excel has not come to it. Only #NAME? after a while means `unknown`. */
export type Knowledge = 'known' | 'unknown' | 'untried';

/** How long Excel may take to start our functions. */
const PATIENCE = 10;
const LOOKS_A_SECOND = 10;

/** `step` is told of the seconds that have passed, and throws when people want no more of it. */
export async function functionsRun(step: (done: number, total: number) => void = () => undefined): Promise<Knowledge> {
  const wasCalled = (): boolean => callsSoFar() > 0;
  const areas = scoreAreas();
  if (wasCalled()) return 'known';
  if (areas.length === 0) return 'untried';
  const first = await shownIn(areas, { calculated: true });
  if (first === 'neither') return wasCalled() ? 'known' : 'untried';
  for (let looks = 0; looks < PATIENCE * LOOKS_A_SECOND && !wasCalled(); looks++) {
    if (looks % LOOKS_A_SECOND === 0) step(looks / LOOKS_A_SECOND, PATIENCE);
    await new Promise((passed) => { setTimeout(passed, 1_000 / LOOKS_A_SECOND); });
  }
  if (wasCalled()) return 'known';
  const last = await shownIn(areas);
  if (wasCalled() || (first === 'waiting' && last === 'neither')) return 'known';
  return last === 'unknown' ? 'unknown' : 'untried';
}

/** Where points are worked out by SCORE in the open workbook. */
function scoreAreas(): { sheet: string; area: Area }[] {
  const session = currentSession();
  if (session.state !== 'open' || session.open.book.formulas !== 'score') return [];
  return session.open.book.scores.flatMap((table) => (table ? [{ sheet: table.sheet, area: table.area }] : []));
}
