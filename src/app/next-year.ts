// The book of the next year from that of the last: units, choices and the settings of the notice stay, what was found in the old year
// goes, unless the new one asks for last year's numbers.
import type { UnitInput } from '../assessment/assessment';
import { isError } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { list } from '../model/text';
import { withNoticeSettings, type NoticeSettings } from '../report/notice/settings';
import type { WorkbookHost } from '../workbook/host';
import { noticeSheet } from '../workbook/notice/notice-sheet';
import { sheetNames } from '../workbook/names';
import type { WorkbookPlan } from '../workbook/plan';
import { ownOffsets, ownRequests, readOwnColumns, type FoundOwn } from '../workbook/roster/own-columns';
import type { OpenedRoster } from '../workbook/roster/read-roster';
import type { FactColumn } from '../workbook/roster/columns/fact';
import { rosterLayout } from '../workbook/roster/roster-layout';
import { buildWorkbook, type BookRequest } from './build';
import { lastYearIn } from './last-year';
import { notCarried } from './not-carried';
import type { OpenedWorkbook } from './open';

export interface NextYear {
  book: WorkbookPlan;
  year: number;
  units: number;
  /** What of people's own came along, and what could not, in sentences for the user. */
  taken: string[];
  left: string[];
}

/**
 * `year` is that after the book's own unless told. Points that were fixed become formulas again: there is something to work out. Refuses a
 * book that has lost its roster. `host` is asked how columns of people's own look, where there are any; nothing is written.
 */
export async function nextYearBook(
  host: Pick<WorkbookHost, 'inspect'>,
  opened: OpenedWorkbook,
  today: string,
  year = opened.frame.year + 1,
): Promise<Outcome<NextYear>> {
  const { frame, notice, formulas, input, roster } = opened;
  if (!roster)
    return refuse(
      'BAD_REQUEST',
      '上一年的工作簿里没有找到“名册”表，不知道有哪些单位，没有生成。请先给那本工作簿做一键校验并修复，再试一次。',
    );
  const settings = settingsFor(notice.settings);
  const facts = rosterLayout(frame.scheme).facts.filter(isKept);
  const own = await ownColumns(host, opened, roster);
  const before = lastYearIn(opened, year);
  const request: BookRequest = {
    scheme: withNoticeSettings(notice.rubric, settings),
    year,
    units: input.units.map((unit) => ({ ...unitFor(unit, facts), ...before.entriesOf(unit) })),
    own,
    formulas: formulas === 'values' ? 'native' : formulas,
    demo: frame.demo,
    today,
  };
  const plain = buildWorkbook(request);
  const at = plain.sheets.findIndex(({ name }) => name === sheetNames.settings) + 1;
  const book = notice.sheet === undefined ? plain : { ...plain, sheets: plain.sheets.toSpliced(at, 0, noticeSheet(request, settings)) };
  return ok({
    book,
    year,
    units: request.units.length,
    taken: [...takenWords(own), ...before.taken],
    left: [...notCarried(opened, roster, own, facts), ...before.left],
  });
}

/** Who the unit is; whether and when it handed in its report and what was seen is asked every year. */
function isKept({ of, input: { type } }: FactColumn): boolean {
  return of === 'attributes' && type !== 'date';
}

function unitFor({ name, category, attributes }: UnitInput, facts: readonly FactColumn[]): Omit<UnitInput, 'entries'> {
  const keys = new Set(facts.map(({ key }) => key));
  const kept = attributes && Object.fromEntries(Object.entries(attributes).filter(([key, cell]) => keys.has(key) && !isError(cell)));
  return { name, category, ...(kept && { attributes: kept }) };
}

async function ownColumns(host: Pick<WorkbookHost, 'inspect'>, { frame }: OpenedWorkbook, roster: OpenedRoster): Promise<FoundOwn> {
  const offsets = ownOffsets(roster);
  const traits = offsets.length > 0 ? await host.inspect(ownRequests(roster, offsets)) : [];
  return readOwnColumns(
    roster,
    offsets,
    traits,
    rosterLayout(frame.scheme).columns.map(({ header }) => header),
  );
}

function takenWords({ columns, calculated }: FoundOwn): string[] {
  if (columns.length === 0) return [];
  const named = (headers: readonly string[]): string => list(headers.map((header) => `“${header}”`));
  return [
    `名册里自己加的列${named(columns.map(({ header }) => header))}照样带来，放在最后${calculated.length > 0 ? `；${named(calculated)}里的公式只带了算出的值` : ''}。`,
  ];
}

/** How honours are given and what the notice says; who was honoured, named or chosen, and number and date of the old notice are left out.
 *  */
function settingsFor({ honours, findings, template }: NoticeSettings): NoticeSettings {
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
