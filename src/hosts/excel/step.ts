// A piece of work on a sheet, with what it weighs.
import { CALL } from './batch';

/** A piece of work on a sheet that goes in one request, and the bytes that it takes there, roughly. */
export interface LayStep {
  bytes: number;
  lay(sheet: Excel.Worksheet): void;
}

/** So many calls or assignments. */
export function step(calls: number, lay: LayStep['lay']): LayStep {
  return { bytes: calls * CALL, lay };
}
