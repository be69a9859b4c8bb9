// The bytes of the files that go out, one after the other; what many have in common is made once.
import type { HandoutFile } from '../hand-out/split';
import type { FromPattern } from '../hosts/xlsx/pattern';
import type { WorkbookPlan } from '../workbook/plan';
import { createXlsxHere, patternXlsxHere } from './xlsx';

/** Makes file after file, and keeps the patterns in between. */
export function handoutFiles(): (file: HandoutFile) => Promise<Uint8Array> {
  const patterns = new Map<string, { file: HandoutFile; plan: WorkbookPlan; make: FromPattern }>();
  return (file) => {
    if (file.shape === undefined) return createXlsxHere(file.plan());
    const pattern = patterns.get(file.shape) ?? patternOf(file);
    patterns.set(file.shape, pattern);
    return pattern.make(file.own(pattern).map(({ value }) => value));
  };
}

function patternOf(file: HandoutFile): { file: HandoutFile; plan: WorkbookPlan; make: FromPattern } {
  const plan = file.plan();
  return { file, plan, make: patternXlsxHere(plan, file.own({ file, plan })) };
}
