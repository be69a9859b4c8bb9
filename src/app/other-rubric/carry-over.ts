// What of a book comes into one under another rubric: for the next year without entries, within the year with them.
import { rosterLayout } from '../../workbook/roster/roster-layout';
import { lastYearIn } from '../last-year';
import { isOfUnit, settingsOfNoYear, unitOfNoYear } from '../year-alone';
import type { EnteredBook } from './as-data';
import type { Carried, OtherRubric } from './carried';
import { drawsKept, drawsLeft } from './carry-draws';
import { carrySettings } from './carry-settings';
import { carryUnits } from './carry-units';
import { fitTo } from './fit';

export function underOther(opened: EnteredBook, { scheme, keepsEntries = false }: OtherRubric, year: number): Carried {
  const { frame, notice, input } = opened;
  const fit = fitTo(opened, scheme);
  const { units, filled, left } = carryUnits(opened, fit, keepsEntries);
  const { settings, left: leftSettings } = carrySettings(
    keepsEntries ? notice.settings : settingsOfNoYear(notice.settings),
    frame.scheme,
    fit,
  );
  const common = { scheme: fit.scheme, settings };
  const leftOver = [...fit.left, ...left, ...leftSettings];
  if (keepsEntries) {
    const draws = frame.draws ?? [];
    return {
      ...common,
      units,
      draws: drawsKept(draws, fit),
      taken: filled > 0 ? [`已录入的 ${filled} 格照样带来。`] : [],
      left: [...leftOver, ...drawsLeft(draws, fit)],
      leftNumbers: [],
    };
  }
  const before = lastYearIn(opened, year, fit);
  const facts = rosterLayout(fit.scheme).facts.filter(isOfUnit);
  return {
    ...common,
    units: units.map((unit, at) => ({ ...unitOfNoYear(unit, facts), ...before.entriesOf(input.units[at]!) })),
    taken: before.taken,
    left: leftOver,
    leftNumbers: before.left,
  };
}
