// Whether Excel works out our functions: known by the call itself, never tried out in somebody's workbook.
import { callsSoFar } from '../../functions/calls';
import { hostAtHand } from '../chosen-host';
import { placesOfCalls } from './places-of-calls';
import { setUnresolved } from './unresolved';

/** `untried`: no cell needs one of our functions yet, or Excel has not come to it. Only #NAME? after a while means `unknown`. */
export type Knowledge = 'known' | 'unknown' | 'untried';

/** How long Excel may take to start our functions. */
const PATIENCE = 10;
const LOOKS_A_SECOND = 10;

type Step = (done: number, total: number) => void;

/** `step` is told of the seconds that have passed, and throws when people want no more of it. */
export async function functionsRun(step: Step = () => undefined): Promise<Knowledge> {
  const wasCalled = (): boolean => callsSoFar() > 0;
  if (wasCalled()) return 'known';
  const places = await placesOfCalls();
  if (places.scores.length + places.others.length === 0) return 'untried';
  const host = await hostAtHand();
  const first = await host.lookAtCalls(places, { calculated: true });
  if (first.shown === 'neither') return wasCalled() ? 'known' : 'untried';
  for (let looks = 0; looks < PATIENCE * LOOKS_A_SECOND && !wasCalled(); looks++) {
    if (looks % LOOKS_A_SECOND === 0) step(looks / LOOKS_A_SECOND, PATIENCE);
    await new Promise((passed) => {
      setTimeout(passed, 1_000 / LOOKS_A_SECOND);
    });
  }
  if (wasCalled()) return 'known';
  // A name that Excel did not know stays unknown until its cell is written again; what was waited for may have come to anything.
  const last = first.shown === 'unknown' ? first : await host.lookAtCalls(places);
  if (wasCalled() || last.shown === 'neither') return 'known';
  setUnresolved(last.sheets);
  return last.shown === 'unknown' ? 'unknown' : 'untried';
}

/** The same, with formulas that people have written on sheets of their own: Excel may know our functions, and not those cells. */
export async function lookEverywhere(step?: Step): Promise<Knowledge> {
  const knowledge = await functionsRun(step);
  if (knowledge !== 'known') return knowledge;
  const { others } = await placesOfCalls();
  setUnresolved(others.length > 0 ? (await (await hostAtHand()).lookAtCalls({ scores: [], others })).sheets : []);
  return knowledge;
}
