// A rubric that was saved, or that a workbook carries, on the desk again.
import type { RubricData } from '../../rubric/schema';
import { reopened } from '../reopen';
import { lookAt, nextOpen, type ImportDesk } from './desk';

/** What was confirmed is confirmed. */
export function reopenedDesk(base: RubricData): ImportDesk {
  const file = reopened(base);
  const { title, issuer, year, work, scope, addressees = '', categories } = base;
  const confirmed = file.imported.indicators.flatMap(({ id, confirmed: day }) =>
    day === undefined ? [] : [[id, { way: 0, confirmed: day }]],
  );
  const desk: ImportDesk = {
    ...file,
    base,
    facts: { title, issuer, year: String(year), category: categories.length > 1 ? '' : categories[0]!.name, work, scope, addressees },
    notice: { headings: {} },
    tables: { as: 'one', shares: {} },
    decisions: Object.fromEntries(confirmed),
    out: [],
    current: undefined,
  };
  return lookAt(desk, nextOpen(desk, undefined));
}
