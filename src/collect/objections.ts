// What becomes of objections: they are decided with a reason, what is entered may change by it, and every change is traced from the
// objection to points, total and rank.
import type { OpenedWorkbook } from '../app/open';
import { readCell } from '../assessment/read-values';
import { entryFinder, type EntryPlace } from '../hand-out/entry-places';
import { filledForms } from '../hand-out/handout';
import { journalCells, journalSheet, type JournalRow } from '../hand-out/journal';
import { appended, written } from '../hand-out/kept-table';
import { decisionWords, objectionAbout, type Objection } from '../hand-out/objections';
import type { Round } from '../hand-out/round';
import { nextNumber } from '../hand-out/split';
import { standOf, standsIn } from '../hand-out/stands';
import type { Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { bare, fold, list } from '../model/text';
import type { ObjectionResult } from '../report/objections';
import type { Indicator } from '../rubric/tree';
import { isStateWord } from '../workbook/cell/state-words';
import type { InputColumn } from '../workbook/entry/columns/input';
import type { Change } from '../workbook/host';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { entryWords, noCell } from './carry-in';
import { sameCell } from './same-cell';
import { writeChanges, type CellWrite } from './write-cells';

/** How every objection stands by now, traced to total and rank. */
export function tracedObjections(book: OpenedWorkbook, objections: readonly Objection[]): ObjectionResult[] {
  if (objections.length === 0 || !book.roster) return [];
  const stands = standsIn(book);
  return objections.map((objection): ObjectionResult => {
    const { unit, category, indicator, says, evidence, decision, unfinished, reason, then } = objection;
    const found = subjectOf(book, objection);
    const now = found
      ? standOf(stands.of(found.unit), found.indicator)
      : { entry: '名册或细则里没有了', points: '—', total: '—', rank: '—' };
    const isOpen = decision === 'open';
    return { unit, category, indicator, says, evidence, decision: unfinished ?? decisionWords[decision], isOpen, reason, then, now };
  });
}

interface Subject {
  unit: RosterUnit;
  indicator: Indicator;
}

function subjectOf({ forms, roster }: OpenedWorkbook, { key, about, unit: name }: Objection): Subject | undefined {
  const id = key.slice(0, key.indexOf('|'));
  const unit = roster!.units.find((each) => each.id === id) ?? roster!.units.find((each) => fold(each.name) === fold(name));
  const indicator = forms
    .flatMap(({ form }) => form.indicators.map((each) => ({ about: objectionAbout(form.category.name, each), each })))
    .find((each) => each.about === about)?.each;
  return unit && indicator && { unit, indicator };
}

interface ObjectionAnswer {
  decision: 'accepted' | 'rejected';
  reason: string;
  /** What is to be entered, one cell for each thing asked; undefined where the entry stays. */
  values?: readonly Cell[] | undefined;
  /** `2022-12-20 09:30:00` */
  at: string;
  /** What was begun at that moment, and was interrupted, is gone on with. */
  isResumed?: boolean | undefined;
}

interface ObjectionAnswered {
  changes: Change[];
  result: ObjectionResult;
}

/** What a person can change of an objection's entry; undefined where it is entered by rounds or sources, each with a reason of its own. */
export function entriesToChange(book: OpenedWorkbook, objection: Objection): EntryPlace[] | undefined {
  const subject = book.roster && subjectOf(book, objection);
  if (!subject || book.frame.scheme.data.review) return undefined;
  for (const of of filledForms(book.forms)) {
    const finder = entryFinder(of);
    const unit = finder.unit(subject.unit.id, subject.unit.name);
    const columns = of.entries.layout.inputs.filter(({ indicator }) => indicator === subject.indicator);
    const places = unit ? columns.flatMap(({ id }) => finder.place(unit, id) ?? []) : [];
    if (columns.length > 0 && places.length === columns.length) return places;
  }
  return undefined;
}

/** The decision with its reason, what is entered by it, and what came of it, as one step: told in the journal first, so that it can be gone
 *  on with however it is interrupted. */
export function answerObjection(
  book: OpenedWorkbook,
  round: Round,
  objection: Objection,
  answer: ObjectionAnswer,
): Outcome<ObjectionAnswered> {
  const { decision, at, isResumed = false } = answer;
  const reason = bare(answer.reason);
  if (reason === '') return refuse('BAD_REQUEST', '请写明处理理由，反馈单位和通报都要用。', '--reason');
  const values = decision === 'accepted' ? answer.values : undefined;
  const places = values && entriesToChange(book, objection);
  if (values && !places)
    return refuse(
      'BAD_REQUEST',
      '这一项分轮（分来源）录入，或者录入表里找不到，不能在这里改数。请在录入表里改并写明理由，再来处理。',
      '--values',
    );
  const wrong = places && wrongValue(places, values);
  if (wrong !== undefined) return refuse('INVALID_VALUE', wrong, '--values');
  const writes = (places ?? []).flatMap((place, index) => {
    const value = values![index]!;
    return sameCell(place.value, value) ? [] : [{ place, value }];
  });
  const word = decisionWords[decision];
  const after = withEntries(book, objection, places, values);
  const decided: Objection = { ...objection, decision, unfinished: undefined, reason };
  const [result] = tracedObjections(after, [decided]) as [ObjectionResult];
  const cells: Record<string, Cell> = {
    '#decision': word,
    '#reason': reason,
    '#entryNow': result.now.entry,
    '#pointsNow': result.now.points,
    '#totalNow': result.now.total,
    '#rankNow': result.now.rank,
  };
  const rows = freshRows(round, objection, { word, reason, writes, at, isResumed });
  return ok({
    result,
    changes: [
      ...(round.journal
        ? appended(round.journal.table, rows.map(journalCells))
        : [{ do: 'add-sheet', plan: journalSheet(book.frame, rows) } as const]),
      ...writeChanges(writes),
      ...Object.entries(cells).flatMap(([id, value]) => written(round.objections!, id, new Map([[objection.row, value ?? '']]))),
    ],
  });
}

/** What the journal does not tell yet. */
function freshRows(
  round: Round,
  objection: Objection,
  { word, reason, writes, at, isResumed }: { word: string; reason: string; writes: readonly CellWrite[]; at: string; isResumed: boolean },
): JournalRow[] {
  const { unit, category, indicator, about, key } = objection;
  const data = { unit: key.slice(0, key.indexOf('|')), about, decision: word };
  const row = { ...noCell, at, file: '', who: unit, unit, category, indicator };
  const before = objection.unfinished ?? decisionWords[objection.decision];
  const rows: Omit<JournalRow, 'number'>[] = [
    { ...row, item: '申诉', before, after: word, note: reason, data: { is: 'decided', ...data } },
    ...writes.map(({ place, value }) => ({
      ...row,
      ...entryWords(place),
      before: place.value,
      after: value,
      note: `申诉${word}`,
      data: { is: 'amended', ...data } as const,
    })),
  ];
  const told = isResumed ? round.journal!.rows.filter((each) => each.at === at) : [];
  const isTold = ({ item, data: own }: Omit<JournalRow, 'number'>): boolean =>
    told.some((each) => each.item === item && JSON.stringify(each.data) === JSON.stringify(own));
  const first = nextNumber(round);
  return rows.filter((each) => !isTold(each)).map((each, index) => ({ ...each, number: first + index }));
}

function wrongValue(places: readonly EntryPlace[], values: readonly Cell[]): string | undefined {
  const columns = places.map(({ column }) => column as InputColumn);
  if (values.length !== places.length)
    return `“${columns[0]!.indicator.key}”要填 ${places.length} 个数（${list(columns.map(({ input }) => input.name))}），现给了 ${values.length} 个。请改正。`;
  for (const [index, { indicator, input }] of columns.entries()) {
    const value = values[index]!;
    const read = isStateWord(indicator, value) ? undefined : readCell(input, value);
    if (read?.state === 'refused') return read.refusal.message;
  }
  return undefined;
}

/** The book as it will be. */
function withEntries(
  book: OpenedWorkbook,
  objection: Objection,
  places: readonly EntryPlace[] | undefined,
  values: readonly Cell[] | undefined,
): OpenedWorkbook {
  const subject = subjectOf(book, objection);
  if (!places || !values || !subject) return book;
  const at = book.roster!.units.indexOf(subject.unit);
  const units = book.input.units.map((unit, index) =>
    index === at ? { ...unit, entries: { ...unit.entries, [subject.indicator.key]: [...values] } } : unit,
  );
  return book.with({ units });
}
