// Demonstrations like the one that the workbench opens with, of fewer units: what they are opened for does not depend on their number.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import type { UnitInput } from '../../src/assessment/assessment';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { bundled } from '../cases/units';

export const SMALL = 12;

const scheme = bundled('hunan-2022');

function bookOf(units: readonly UnitInput[]): Promise<Uint8Array> {
  return createXlsx(buildWorkbook({ scheme, year: 2022, units, formulas: 'score', demo: true, today: '2022-12-20' }));
}

/** So many units as `SMALL` says, all entered. */
export const smallBook = (): Promise<Uint8Array> => bookOf(demoAssessment(scheme, 5, SMALL).units);

/** Of every category the first few; of the schools so many that their ranking is searched, and those that the name says. */
export function shortenedDemo(name: string): Promise<Uint8Array> {
  const { units } = demoAssessment(scheme);
  const place = (unit: UnitInput): number => units.filter(({ category }) => category === unit.category).indexOf(unit);
  return bookOf(units.filter((unit) => unit.name.includes(name) || place(unit) < (unit.category === '高校' ? 30 : 3)));
}
