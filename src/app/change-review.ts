// Gives a workbook with entries rounds or sources, or other ones: every cell that was entered moves under its column of the new layout.
// What has no
// place there, or would be lost when the entry sheets are laid anew, is named, and nothing is changed.
import { fold, list } from '../model/text';
import { isBlank, type Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { stateWords } from '../assessment/states';
import { tablesOf } from '../assessment/names';
import type { Indicator } from '../rubric/tree';
import { describeReview, type Review } from '../standing/review';
import { isStateWord } from '../workbook/cell/state-words';
import type { InputColumn } from '../workbook/entry/columns/input';
import type { EntryColumn } from '../workbook/entry/entry-column';
import { entryLayout, UNIT_COLUMN, type EntryLayout } from '../workbook/entry/entry-layout';
import { entrySheet } from '../workbook/entry/entry-sheet';
import { readEntries, type OpenedEntries } from '../workbook/entry/read-entries';
import { entryRow } from '../workbook/entry/unit-rows';
import { allForms } from '../workbook/form';
import type { Frame } from '../workbook/frame';
import { isHalfLaid, type Change, type WorkbookHost } from '../workbook/host';
import { tableNames } from '../workbook/names';
import type { OpenedRoster } from '../workbook/roster/read-roster';
import { settingsSheet } from '../workbook/settings/settings-sheet';
import { tableOfPlan } from '../workbook/table-of-plan';
import { formulasIn, inTheWay } from './in-the-way';
import { homeOf } from './missing-sheets';
import type { OpenedWorkbook } from './open';
import { scoreChanges } from './rescore';
import { isSameReview } from './review';
import { statesOf } from './scores';
import { staleRules } from './stale-rules';

export interface ReviewChange {
  changes: Change[];
  /** What became of the entries, in a sentence for the user. */
  told: string;
}

/** Places named of what stands in the way. */
const NAMED = 5;

/** `review` undefined enters everything once. The host is only asked, whether cells are formulas. */
export async function changeReview(
  host: Pick<WorkbookHost, 'inspect' | 'read'>,
  opened: OpenedWorkbook,
  review: Review | undefined,
): Promise<Outcome<ReviewChange>> {
  const { frame, roster, survey } = opened;
  const before = frame.scheme.data.review;
  if (isSameReview(before, review)) return ok({ changes: [], told: `评审方式已经是${nameOf(review)}，没有改动。` });
  const sheets = opened.forms.flatMap(({ entries }) => entries ?? []);
  const settings = survey.tables.find(({ name }) => fold(name) === fold(tableNames.settings));
  const obstacles = [
    ...(roster && settings ? [] : ['“名册”表或“设置”表不见了，请先一键校验并修复。']),
    ...(roster?.issues.filter(({ code }) => code === 'MISSING_COLUMN').map(({ where, message }) => `${where}：${message}`) ?? []),
    ...opened.copies.map(({ sheet }) => `“${sheet}”是录入表的副本，请先在“校验”里收进来或删去。`),
    ...(await Promise.all(sheets.map((sheet) => inTheWay(host, sheet, opened)))).flat(),
    ...(await formulasIn(host, sheets)),
  ];
  const scheme = frame.scheme.with({ review });
  const layouts = allForms(scheme).map((form) => entryLayout(form));
  const moves = opened.forms.map((each, index) => {
    const layout = layouts[index]!;
    return { ...each, layout, moved: each.entries && moveCells(each.entries, layout, trackFor(before, review)) };
  });
  obstacles.push(...moves.flatMap(({ moved }) => moved?.homeless ?? []));
  if (obstacles.length > 0 || !roster || !settings) {
    return refuse(
      'BAD_REQUEST',
      `评审方式没有改成${nameOf(review)}，工作簿没有改动：改了会丢掉下面的内容。${obstacles.slice(0, NAMED).join('')}${obstacles.length > NAMED ? `还有 ${obstacles.length - NAMED} 处。` : ''}处理好以后再改；或者另生成一本这种评审方式的工作簿，再用面板“录入”页的“从另一本收进”把这一本收进去。`,
    );
  }
  const next: Frame = { ...frame, scheme };
  const laid = moves.map(({ layout, moved, ...each }) => {
    const plan = each.entries && moved && planFor({ frame: next, layout, sheet: each.entries, rows: moved.rows, roster });
    return { ...each, form: layout.form, entries: plan && readEntries(layout, tableOfPlan(plan), roster.units), plan };
  });
  const grown = opened.with({ scheme, forms: laid });
  const home = survey.tables.find(({ name }) => name === tableNames.home);
  const rules = staleRules(grown);
  const filled = moves.reduce((sum, { moved }) => sum + (moved?.filled ?? 0), 0);
  return ok({
    changes: [
      ...roster.healing,
      ...laid.flatMap(({ plan }): Change[] => (plan ? [{ do: 'replace-sheet', sheet: plan.name, plan, keepsFormer: true }] : [])),
      {
        do: 'replace-sheet',
        sheet: settings.sheet,
        plan: { ...settingsSheet(next, { formulas: opened.formulas, createdOn: opened.createdOn }), name: settings.sheet },
        keepsFormer: true,
      },
      ...scoreChanges(grown),
      ...(home ? [{ do: 'replace-sheet' as const, sheet: home.sheet, plan: homeOf(next, laid) }] : []),
      ...(rules ? [rules.change] : []),
    ],
    told: `评审方式改成了${nameOf(review)}。${filled > 0 ? `已录入的 ${filled} 格都还在${whereWords(before, review)}；` : ''}录入表和得分表按新的方式重新排过，自己改的格式、批注不保留。`,
  });
}

/** Entry sheets and the settings that were left half laid, with what was read of them. */
export function laidAsRead(opened: OpenedWorkbook): Change[] {
  const { frame, roster, survey } = opened;
  const { review } = frame.scheme.data;
  const settings = survey.tables.find(({ name }) => fold(name) === fold(tableNames.settings));
  const plan = settings && { ...settingsSheet(frame, opened), name: settings.sheet };
  return [
    ...opened.forms.flatMap(({ entries }): Change[] => {
      if (!entries || !roster || !isHalfLaid(survey, entries.table.sheet)) return [];
      const { rows } = moveCells(entries, entries.layout, trackFor(review, review));
      const laid = planFor({ frame, layout: entries.layout, sheet: entries, rows, roster });
      return [{ do: 'replace-sheet', sheet: laid.name, plan: laid, keepsFormer: true }];
    }),
    ...(plan && isHalfLaid(survey, plan.name)
      ? [{ do: 'replace-sheet' as const, sheet: plan.name, plan, keepsFormer: true as const }]
      : []),
  ];
}

function nameOf(review: Review | undefined): string {
  return review ? `“${describeReview(review)}”` : '“只录一次”';
}

function whereWords(before: Review | undefined, review: Review | undefined): string {
  return !before && review ? `，归“${entered(review)}”` : '';
}

/** The track that takes what was entered without any: the first round, or the source that counts. */
function entered(review: Review): string {
  return review.kind === 'rounds' ? review.tracks[0]! : review.counts;
}

/** Under which track of the new review a column of the old one stands; null where there is none. */
function trackFor(before: Review | undefined, review: Review | undefined): (track: string | undefined) => string | undefined | null {
  return (track) => {
    if (!review) return track === undefined || (before && track === entered(before)) ? undefined : null;
    if (track === undefined) return entered(review);
    return review.tracks.find((each) => fold(each) === fold(track)) ?? null;
  };
}

interface Moved {
  /** Cells in the order of the new layout, for each row that is not blank. */
  rows: Cell[][];
  filled: number;
  /** What has no place, in sentences. */
  homeless: string[];
}

/** Raw cells, whatever they say: nothing is read into them. Words that the document or a draw puts there are nobody's entry. */
function moveCells(
  { layout, table, match }: OpenedEntries,
  next: EntryLayout,
  trackOf: (track: string | undefined) => string | undefined | null,
): Moved {
  const places = new Map(withInputs(next).map(({ column, input }, index) => [keyOf(column, input, input?.track), index]));
  const steps = withInputs(layout).flatMap(({ column, input }) => {
    const offset = match.at.get(column.id);
    const track = input && trackOf(input.track);
    return offset === undefined
      ? []
      : [{ column, input, offset, place: track === null ? undefined : places.get(keyOf(column, input, track)) }];
  });
  const own = table.rows.filter((cells) => steps.some(({ offset }) => !isBlank(cells[offset])));
  const isEntry = ({ input, offset }: (typeof steps)[number], cells: readonly Cell[]): boolean =>
    !isBlank(cells[offset]) && !(input && isStateWord(input.indicator, cells[offset] ?? null));
  const { review } = next.form;
  const inLaterRounds = new Set(
    review?.kind === 'rounds' ? next.inputs.filter(({ track }) => track !== review.tracks[0]).map(({ id }) => next.indexOf.get(id)!) : [],
  );
  const rows = own.map((cells) => {
    const row = next.columns.map((): Cell => null);
    for (const step of steps)
      if (step.place !== undefined && (isEntry(step, cells) || !inLaterRounds.has(step.place)))
        row[step.place] = cells[step.offset] ?? null;
    return row;
  });
  const count = (some: readonly (typeof steps)[number][]): number =>
    own.reduce((sum, cells) => sum + some.filter((step) => isEntry(step, cells)).length, 0);
  const homeless = steps.filter((step) => step.place === undefined && count([step]) > 0);
  return {
    rows,
    filled: count(steps.filter(({ column }) => !column.isIdentity)),
    homeless:
      homeless.length > 0
        ? [
            `“${table.sheet}”的列${list(homeless.slice(0, NAMED).map(({ column }) => `“${column.header}”`))}${homeless.length > NAMED ? '等' : ''}里有 ${count(homeless)} 格，新的方式里没有地方放。`,
          ]
        : [],
  };
}

/** Which thing of the scheme a column asks for, and in which track. */
function keyOf({ id }: EntryColumn, input: InputColumn | undefined, track: string | undefined): string {
  return input ? `${input.indicator.key}#${input.position}@${track ?? ''}` : id;
}

/** Every column, with what it is as one of an input. */
function withInputs({ columns, inputs }: EntryLayout): { column: EntryColumn; input: InputColumn | undefined }[] {
  const byId = new Map(inputs.map((input) => [input.id, input]));
  return columns.map((column) => ({ column, input: byId.get(column.id) }));
}

/** The sheet anew under the name that it has, with blank rows for units that have none yet. */
function planFor({
  frame,
  layout,
  sheet,
  rows,
  roster,
}: {
  frame: Frame;
  layout: EntryLayout;
  sheet: OpenedEntries;
  rows: Cell[][];
  roster: OpenedRoster;
}): ReturnType<typeof entrySheet> {
  const found = tablesOf(frame.scheme)(layout.category.name);
  const states = statesOf(frame.scheme, frame.draws);
  const absent = found.ok
    ? sheet.absent.map((unit) =>
        entryRow(
          layout,
          found.value,
          { id: unit.id, input: { name: unit.name, category: layout.category.name, entries: {} } },
          states(unit),
        ),
      )
    : [];
  const ids = new Map(roster.units.map((unit) => [unit.row, unit.id]));
  const columns = withInputs(layout);
  const named = rows.map((row, index) => {
    const unit = sheet.rows[index]?.unit;
    if (!unit) return row;
    const state = states(unit);
    return row.map((cell, at): Cell => {
      const { input } = columns[at]!;
      if (at === UNIT_COLUMN) return ids.get(unit.row) ?? cell;
      const word = input && isBlank(cell) && !isSaid(layout, row, input.indicator) ? state(input.indicator) : undefined;
      return word ? stateWords[word] : cell;
    });
  });
  return { ...entrySheet(frame, layout, [...named, ...absent]), name: sheet.table.sheet };
}

/** Whether a round before says anything of the indicator: a word in a later one would take its place. */
function isSaid({ form: { review }, inputs, indexOf }: EntryLayout, row: readonly Cell[], indicator: Indicator): boolean {
  return (
    review?.kind === 'rounds' &&
    inputs
      .filter((each) => each.indicator === indicator)
      .map(({ id }) => row[indexOf.get(id)!]!)
      .some((cell) => !isBlank(cell) && !isStateWord(indicator, cell))
  );
}
