// 下发: an opened book and a wish ─► the files for everybody, and what the book keeps of it.
import type { OpenedWorkbook } from '../app/open';
import { tablesOf } from '../assessment/names';
import { hashOf } from '../model/hash';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Change } from '../workbook/host';
import type { WorkbookPlan } from '../workbook/plan';
import type { Terms } from './cover';
import { entryFinder, type EntryFinder } from './entry-places';
import { filledForms, type Handout } from './handout';
import { handoutNames } from './file-names';
import { handoutBook, type Edition } from './handout-book';
import { journalCells, journalSheet, type JournalRow } from './journal';
import { appended } from './kept-table';
import { evidenceCells, evidenceItems, evidenceSheet } from './evidence';
import { roundNames } from './names';
import { lastEntries } from './last-entries';
import { ownersAsked, type OwnersAsked } from './owners-asked';
import { objectionBook, statementsIn, type ObjectionEdition } from './objection-book';
import { objectionHandout, objectionSheet } from './objections';
import { planHandouts, type Division } from './plan';
import { standsIn } from './stands';
import { reasonsOf, returnedOnly } from './returned';
import { reviewItems } from './review-items';
import { ownCells, shapeOf, type OwnCell } from './shape';
import { stateCells, stateSheet } from './review-states';
import { bookIdSheet, sidesOf, type Round } from './round';

export interface SplitRequest extends Pick<Division, 'way' | 'track' | 'experts'>, Terms {
  /** Only what was returned, with the reasons. */
  returned: boolean;
  /** Whether units are asked for evidence; a book that has asked for it once asks again. */
  evidence?: boolean | undefined;
  /** After results: the statement of every unit, with a sheet on which it can object. */
  objections?: boolean | undefined;
  /** Where the book has none yet. */
  newId: string;
  /** `2022-12-01 09:30:00` */
  at: string;
  /** Files of which the journal tells at that moment went out by this very request, which was interrupted. */
  isResumed?: boolean | undefined;
  lastYear?: OpenedWorkbook | undefined;
}

interface Split {
  files: HandoutFile[];
  /** What the book keeps; made even where there is no file. */
  changes: Change[];
  told: string[];
}

/** A file that goes out. */
export interface HandoutFile {
  name: string;
  plan(): WorkbookPlan;
  /** Files of one shape differ in their own cells only: they can be made from one of them. */
  shape: string | undefined;
  /** The cells of the pattern that are its own, with the values of this file. */
  own(pattern: { file: HandoutFile; plan: WorkbookPlan }): OwnCell[];
  handout: Handout;
}

/** Without files where the book must be completed first: `told` says how. */
export function splitBook(book: OpenedWorkbook, round: Round, request: SplitRequest): Outcome<Split> {
  const torn = filledForms(book.forms).find(({ entries: { match } }) => match.moved.length + match.missing.length > 0);
  if (torn) return refuse('BAD_REQUEST', tornSheet(torn.entries.table.sheet));
  const owners: OwnersAsked = request.way === 'owner' ? ownersAsked(book, round) : { told: [] };
  if (owners.sheet) return ok({ files: [], changes: [{ do: 'add-sheet', plan: owners.sheet }], told: owners.told });
  if (request.objections) return splitForObjections(book, round, request);
  const planned = planHandouts(book, { ...request, ...(owners.ownersOf && { ownersOf: owners.ownersOf }) });
  if (!planned.ok) return planned;
  const handouts = request.returned ? returnedOnly(planned.value, round) : planned.value;
  if (handouts.length === 0) return refuse('BAD_REQUEST', request.returned ? NOTHING_RETURNED : NO_OWNERS);
  const noted = request.isResumed ? issuesOf(round, request.at) : new Map<string, number>();
  const before = issuesOf(round);
  const issueOf = ({ id }: Handout): number => noted.get(id) ?? (before.get(id) ?? 0) + 1;
  const edition = editionOf(book, round, request);
  const names = new Map(handoutNames(handouts, request.returned ? '退回' : '填报表').map((name, at) => [handouts[at]!, name]));
  const fresh = handouts.filter(({ id }) => !noted.has(id));
  const rows = outRows(
    round,
    fresh.map((handout) => ({ handout, name: names.get(handout)!, issue: issueOf(handout) })),
    request,
  );
  return ok({
    files: handouts.map((handout): HandoutFile => {
      const issue = issueOf(handout);
      return {
        handout,
        name: names.get(handout)!,
        plan: () => handoutBook(edition, handout, issue),
        shape: shapeOf(edition, handout),
        own: ({ file, plan }) => ownCells(edition, handout, issue, plan, file.handout),
      };
    }),
    changes: keepingChanges(book, round, request, rows),
    told: owners.told,
  });
}

interface Outgoing {
  handout: Handout;
  name: string;
  issue: number;
}

function outRows(round: Round, outgoing: readonly Outgoing[], request: SplitRequest): JournalRow[] {
  const { deadline, to, returned, objections = false, at: time } = request;
  const words = [deadline && `截止 ${deadline}`, to && `交给 ${to}`, returned && '退回修改', objections && roundNames.objectionFile];
  return outgoing.map(
    ({ handout, name, issue }, at): JournalRow => ({
      ...blankRow,
      number: nextNumber(round) + at,
      at: time,
      file: name,
      who: handout.who,
      note: words.filter(Boolean).join('；'),
      data: {
        is: 'out',
        handout: handout.id,
        way: handout.way,
        ...(handout.track !== undefined && { track: handout.track }),
        issue,
        ...(deadline !== undefined && { deadline }),
        ...(to !== undefined && { to }),
        ...(returned && { returned: true as const }),
        ...(objections && { objections: true as const }),
      },
    }),
  );
}

function splitForObjections(book: OpenedWorkbook, round: Round, request: SplitRequest): Outcome<Split> {
  const { review } = book.frame.scheme.data;
  const planned = planHandouts(book, { way: 'unit', track: review && (review.kind === 'sources' ? review.counts : review.tracks[0]) });
  if (!planned.ok) return planned;
  const handouts = planned.value.map((each) => ({ ...each, id: objectionHandout(each.forms[0]!.units[0]!), track: undefined }));
  const noted = request.isResumed ? issuesOf(round, request.at) : new Map<string, number>();
  const before = issuesOf(round);
  const names = handoutNames(handouts, roundNames.objectionFile);
  const outgoing = handouts.map(
    (handout, at): Outgoing => ({ handout, name: names[at]!, issue: noted.get(handout.id) ?? (before.get(handout.id) ?? 0) + 1 }),
  );
  const fresh = outgoing.filter(({ handout }) => !noted.has(handout.id));
  const stands = standsIn(book);
  const { frame, terms, key, valueAt } = editionOf(book, round, { ...request, returned: false });
  const edition: ObjectionEdition = { frame, terms, key, stands, statementOf: statementsIn(book, stands), saidBy: valueAt };
  return ok({
    files: outgoing.map(({ handout, name, issue }): HandoutFile => {
      return { handout, name, plan: () => objectionBook(edition, handout, issue), shape: undefined, own: () => [] };
    }),
    changes: [
      ...keepingChanges(book, round, request, outRows(round, fresh, request)),
      ...(round.objections ? [] : [{ do: 'add-sheet', plan: objectionSheet(frame) } as const]),
    ],
    told: [],
  });
}

const tornSheet = (sheet: string): string =>
  `“${sheet}”的表头缺了列或换过位置，分不清哪一列是什么，没有下发。请先“一键校验”并修复（命令行用 validate --heal），再下发一次。`;
const NOTHING_RETURNED = `“${roundNames.states}”表里没有退回的。请先把要退回的改为“退回”并写明原因，保存后再下发一次。`;
const NO_OWNERS = `“${roundNames.owners}”表里还没有写责任处室，没有可以下发的。请在“责任处室”一列填写，保存后再下发一次。`;

const blankRow = { unit: '', category: '', indicator: '', item: '', before: null, after: null, note: '' } as const;

/** How often each recipient has got a file; of the files of one moment, which time it was. */
export function issuesOf({ journal }: Pick<Round, 'journal'>, moment?: string): Map<string, number> {
  const issues = new Map<string, number>();
  for (const { data, at } of journal?.rows ?? [])
    if (data.is === 'out' && (moment === undefined || at === moment))
      issues.set(data.handout, Math.max(data.issue, issues.get(data.handout) ?? 0));
  return issues;
}

export function nextNumber({ journal }: Pick<Round, 'journal'>): number {
  return (journal?.rows ?? []).reduce((last, { number }) => Math.max(last, number || 0), 0) + 1;
}

function asksEvidence({ evidence }: Round, request: SplitRequest): boolean {
  return request.way !== 'expert' && (request.evidence === true || evidence !== undefined);
}

function editionOf(book: OpenedWorkbook, round: Round, request: SplitRequest): Edition {
  const { deadline, to, returned, newId, at, lastYear } = request;
  const { frame, roster } = book;
  const finders = new Map(filledForms(book.forms).map((of) => [of.entries, entryFinder(of, sidesOf(round))] as const));
  const finderOf = ({ of }: Handout['forms'][number]): EntryFinder => finders.get(of.entries)!;
  const reasons = returned ? reasonsOf(round) : undefined;
  const { scheme, year } = frame;
  return {
    frame,
    terms: { deadline, to },
    key: {
      book: round.bookId ?? newId,
      at,
      ...(deadline !== undefined && { deadline }),
      scheme: scheme.id,
      version: scheme.data.version,
      rubric: hashOf(JSON.stringify(scheme.rubric)),
      year,
      returned,
      roster: hashOf(JSON.stringify(roster!.units.map(({ id, name }) => [id, name]))),
    },
    valueAt: (form, unit, column) => finderOf(form).place(unit, column)?.value ?? null,
    lastYearAt: lastYear && lastEntries(lastYear),
    asksEvidence: asksEvidence(round, request),
    reasonAt: (form, unit, column) => reasons?.(form, unit, column) ?? '',
    find: tablesOf(scheme),
  };
}

function keepingChanges(book: OpenedWorkbook, round: Round, request: SplitRequest, rows: readonly JournalRow[]): Change[] {
  const { frame } = book;
  const items = reviewItems(book, round);
  const missing = items.filter(({ isKept }) => !isKept);
  const evidence = asksEvidence(round, request) ? evidenceItems(book, round.evidence) : [];
  return [
    ...(round.bookId === undefined ? [{ do: 'add-sheet', plan: bookIdSheet(request.newId) } as const] : []),
    ...(round.states
      ? appended(round.states.table, missing.map(stateCells))
      : [{ do: 'add-sheet', plan: stateSheet(frame, items) } as const]),
    ...(round.evidence
      ? appended(round.evidence, evidence.map(evidenceCells))
      : evidence.length > 0
        ? [{ do: 'add-sheet', plan: evidenceSheet(frame, evidence) } as const]
        : []),
    ...(round.journal
      ? appended(round.journal.table, rows.map(journalCells))
      : [{ do: 'add-sheet', plan: journalSheet(frame, rows) } as const]),
  ];
}
