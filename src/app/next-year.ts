// The book of the next year from that of the last: units, choices and the settings of the notice stay, what was found in the old year goes.
import type { UnitInput } from '../assessment/assessment';
import { withNoticeSettings, type NoticeSettings } from '../report/notice/settings';
import { noticeSheet } from '../workbook/notice/notice-sheet';
import { sheetNames } from '../workbook/names';
import type { WorkbookPlan } from '../workbook/plan';
import { buildWorkbook, type BookRequest } from './build';
import type { OpenedWorkbook } from './open';

/** `year` is that after the book's own unless told. Points that were fixed become formulas again: there is something to work out. */
export function nextYearBook(opened: OpenedWorkbook, today: string, year = opened.frame.year + 1): WorkbookPlan {
  const { frame, notice, formulas, input } = opened;
  const settings = settingsFor(notice.settings);
  const request: BookRequest = {
    scheme: withNoticeSettings(notice.rubric, settings),
    year,
    units: input.units.map(unitFor),
    formulas: formulas === 'values' ? 'native' : formulas,
    demo: frame.demo,
    today,
  };
  const book = buildWorkbook(request);
  if (notice.sheet === undefined) return book;
  const at = book.sheets.findIndex(({ name }) => name === sheetNames.settings) + 1;
  return { ...book, sheets: book.sheets.toSpliced(at, 0, noticeSheet(request, settings)) };
}

/** Who the unit is; whether it handed in its report and what was seen is asked every year. */
function unitFor({ name, category, attributes }: UnitInput): UnitInput {
  return { name, category, ...(attributes && { attributes }), entries: {} };
}

/** How honours are given and what the notice says; who was honoured, named or chosen, and number and date of the old notice are left out. */
function settingsFor({ honours, findings, template }: NoticeSettings): NoticeSettings {
  const { issueDate: _date, documentNumber: _number, examples: _examples, persons: _persons, madeFrom: _made, unfinished: _reason, ...kept } = template;
  return { template: kept, decisions: [], findings, ...(honours && { honours }) };
}
