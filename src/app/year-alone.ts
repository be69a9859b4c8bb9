// What of a book belongs to its year alone, and does not come into the next.
import type { UnitInput } from '../assessment/assessment';
import { isError } from '../model/cell';
import type { NoticeSettings } from '../report/notice/settings';
import type { FactColumn } from '../workbook/roster/columns/fact';

/** Who the unit is; whether and when it handed in its report and what was seen is asked every year. */
export function isOfUnit({ of, input: { type } }: FactColumn): boolean {
  return of === 'attributes' && type !== 'date';
}

export function unitOfNoYear({ name, category, attributes }: UnitInput, facts: readonly FactColumn[]): Omit<UnitInput, 'entries'> {
  const keys = new Set(facts.map(({ key }) => key));
  const kept = attributes && Object.fromEntries(Object.entries(attributes).filter(([key, cell]) => keys.has(key) && !isError(cell)));
  return { name, category, ...(kept && { attributes: kept }) };
}

/** How honours are given and what the notice says; who was honoured, named or chosen, and number and date of the old notice are left out.
 *  */
export function settingsOfNoYear({ honours, findings, template }: NoticeSettings): NoticeSettings {
  const {
    issueDate: _date,
    documentNumber: _number,
    examples: _examples,
    persons: _persons,
    madeFrom: _made,
    unfinished: _reason,
    ...kept
  } = template;
  return { template: kept, decisions: [], findings, ...(honours && { honours }) };
}
