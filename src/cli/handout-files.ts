// The bytes of the files that go out, one after the other; what many have in common is made once.
import type { HandoutFile } from '../hand-out/split';
import type { FromPattern } from '../hosts/xlsx/pattern';
import type { WorkbookPlan } from '../workbook/plan';
import { createXlsxHere, patternXlsxHere } from './xlsx';

/** Makes file after file, and keeps the patterns in between. */
export function handoutFiles(): (file: HandoutFile) => Promise<Uint8Array> {
  const patterns = new Map<string, Pattern>();
  return (file) => {
    if (file.shape === undefined) return createXlsxHere(file.plan());
    const pattern = patterns.get(file.shape) ?? patternOf(file);
    patterns.set(file.shape, pattern);
    const own = file.own(pattern);
    // A key that takes more cells than the pattern has is like no other.
    return own.length === pattern.cells ? pattern.make(own.map(({ value }) => value)) : createXlsxHere(file.plan());
  };
}

interface Pattern {
  /** The file that it was made of. */
  file: HandoutFile;
  plan: WorkbookPlan;
  /** How many differ from file to file. */
  cells: number;
  make: FromPattern;
}

function patternOf(file: HandoutFile): Pattern {
  const plan = file.plan();
  const own = file.own({ file, plan });
  return { file, plan, cells: own.length, make: patternXlsxHere(plan, own) };
}
