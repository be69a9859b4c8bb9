// The book of the next year from that of the last: units, choices and the settings of the notice stay, what was found in the old year
// goes, unless the new one asks for last year's numbers.
import { ok, refuse, type Outcome } from '../model/outcome';
import { list } from '../model/text';
import { withNoticeSettings } from '../report/notice/settings';
import type { Scheme } from '../rubric/tree';
import type { WorkbookHost } from '../workbook/host';
import { noticeSheet } from '../workbook/notice/notice-sheet';
import { sheetNames } from '../workbook/names';
import type { WorkbookPlan } from '../workbook/plan';
import { ownOffsets, ownRequests, readOwnColumns, type FoundOwn } from '../workbook/roster/own-columns';
import type { OpenedRoster } from '../workbook/roster/read-roster';
import { rosterLayout } from '../workbook/roster/roster-layout';
import { buildWorkbook, type BookRequest } from './build';
import { lastYearIn } from './last-year';
import { notCarried } from './not-carried';
import type { OpenedWorkbook } from './open';
import { underOther } from './other-rubric/carry-over';
import type { Carried, OtherRubric } from './other-rubric/carried';
import { isOfUnit, settingsOfNoYear, unitOfNoYear } from './year-alone';

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
  other?: OtherRubric,
): Promise<Outcome<NextYear>> {
  const { frame, notice, formulas, roster } = opened;
  if (!roster)
    return refuse(
      'BAD_REQUEST',
      '上一年的工作簿里没有找到“名册”表，不知道有哪些单位，没有生成。请先给那本工作簿做一键校验并修复，再试一次。',
    );
  const carried = other ? underOther(opened, other, year) : underOwn(opened, year);
  const own = await ownColumns(host, carried.scheme, roster);
  const request: BookRequest = {
    scheme: withNoticeSettings(carried.scheme, carried.settings),
    year,
    units: carried.units,
    own,
    formulas: formulas === 'values' ? 'native' : formulas,
    demo: frame.demo,
    today,
    ...(carried.draws && { draws: carried.draws }),
  };
  const plain = buildWorkbook(request);
  const at = plain.sheets.findIndex(({ name }) => name === sheetNames.settings) + 1;
  const book =
    notice.sheet === undefined ? plain : { ...plain, sheets: plain.sheets.toSpliced(at, 0, noticeSheet(request, carried.settings)) };
  return ok({
    book,
    year,
    units: request.units.length,
    taken: [...takenWords(own), ...carried.taken],
    left: [
      ...carried.left,
      ...notCarried(opened, roster, own, {
        facts: rosterLayout(frame.scheme).facts.filter(isOfUnit),
        isNewYear: other?.keepsEntries !== true,
        isSameBook: other?.isSameBook ?? false,
      }),
      ...carried.leftNumbers,
    ],
  });
}

function underOwn(opened: OpenedWorkbook, year: number): Carried {
  const { notice, input, frame } = opened;
  const before = lastYearIn(opened, year);
  const facts = rosterLayout(frame.scheme).facts.filter(isOfUnit);
  return {
    scheme: notice.rubric,
    settings: settingsOfNoYear(notice.settings),
    units: input.units.map((unit) => ({ ...unitOfNoYear(unit, facts), ...before.entriesOf(unit) })),
    taken: before.taken,
    left: [],
    leftNumbers: before.left,
  };
}

/** Those that have no header of the new roster. */
async function ownColumns(host: Pick<WorkbookHost, 'inspect'>, scheme: Scheme, roster: OpenedRoster): Promise<FoundOwn> {
  const offsets = ownOffsets(roster);
  const traits = offsets.length > 0 ? await host.inspect(ownRequests(roster, offsets)) : [];
  return readOwnColumns(
    roster,
    offsets,
    traits,
    rosterLayout(scheme).columns.map(({ header }) => header),
  );
}

function takenWords({ columns, calculated }: FoundOwn): string[] {
  if (columns.length === 0) return [];
  const named = (headers: readonly string[]): string => list(headers.map((header) => `“${header}”`));
  return [
    `名册里自己加的列${named(columns.map(({ header }) => header))}照样带来，放在最后${calculated.length > 0 ? `；${named(calculated)}里的公式只带了算出的值` : ''}。`,
  ];
}
