// Puts a unit into the roster that stands on an entry sheet only; its row there stands for it, with what was entered.
import type { Issue } from '../model/issue';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Change } from '../workbook/host';
import { extendWorkbook } from './extend';
import type { OpenedWorkbook } from './open';

/** Whether a finding is about a unit that could be put into the roster. */
export function isStranger({ code, unit, category }: Issue): boolean {
  return code === 'UNIT_NOT_IN_ROSTER' && unit !== undefined && unit !== '' && category !== undefined;
}

/** The changes that put the unit of such a finding into the roster; the finding must be of this workbook. */
export function enrol(opened: OpenedWorkbook, { unit: name = '', category = '' }: Issue, today: string): Outcome<Change[]> {
  const { frame, formulas, roster } = opened;
  if (!roster) return refuse('BAD_REQUEST', '工作簿里没有“名册”表。请先到“开始”补上名册。');
  const extension = extendWorkbook(opened, { ...frame, units: [{ name, category, entries: {} }], formulas, today });
  return extension.ok ? ok(extension.value.changes) : extension;
}
