// The book of the next year from that of the last: units, choices and the settings of the notice stay, what was found in the old year goes.
import type { UnitInput } from '../assessment/assessment';
import { ok, refuse, type Outcome } from '../model/outcome';
import { withNoticeSettings, type NoticeSettings } from '../report/notice/settings';
import { noticeSheet } from '../workbook/notice/notice-sheet';
import { sheetNames } from '../workbook/names';
import type { WorkbookPlan } from '../workbook/plan';
import { rosterLayout } from '../workbook/roster/roster-layout';
import { buildWorkbook, type BookRequest } from './build';
import type { OpenedWorkbook } from './open';

/** `year` is that after the book's own unless told. Points that were fixed become formulas again: there is something to work out. Refuses a book that has lost its roster. */
export function nextYearBook(opened: OpenedWorkbook, today: string, year = opened.frame.year + 1): Outcome<WorkbookPlan> {
  const { frame, notice, formulas, input, roster } = opened;
  if (!roster) return refuse('BAD_REQUEST', '上一年的工作簿里没有找到“名册”表，不知道有哪些单位，没有生成。请先给那本工作簿做一键校验并修复，再试一次。');
  const settings = settingsFor(notice.settings);
  const dates = new Set(rosterLayout(frame.scheme).facts.filter(({ input: { type } }) => type === 'date').map(({ key }) => key));
  const request: BookRequest = {
    scheme: withNoticeSettings(notice.rubric, settings),
    year,
    units: input.units.map((unit) => unitFor(unit, dates)),
    formulas: formulas === 'values' ? 'native' : formulas,
    demo: frame.demo,
    today,
  };
  const book = buildWorkbook(request);
  if (notice.sheet === undefined) return ok(book);
  const at = book.sheets.findIndex(({ name }) => name === sheetNames.settings) + 1;
  return ok({ ...book, sheets: book.sheets.toSpliced(at, 0, noticeSheet(request, settings)) });
}

/** Who the unit is; whether and when it handed in its report and what was seen is asked every year. */
function unitFor({ name, category, attributes }: UnitInput, dates: ReadonlySet<string>): UnitInput {
  const kept = attributes && Object.fromEntries(Object.entries(attributes).filter(([key]) => !dates.has(key)));
  return { name, category, ...(kept && { attributes: kept }), entries: {} };
}

/** How honours are given and what the notice says; who was honoured, named or chosen, and number and date of the old notice are left out. */
function settingsFor({ honours, findings, template }: NoticeSettings): NoticeSettings {
  const { issueDate: _date, documentNumber: _number, examples: _examples, persons: _persons, madeFrom: _made, unfinished: _reason, ...kept } = template;
  return { template: kept, decisions: [], findings, ...(honours && { honours }) };
}
