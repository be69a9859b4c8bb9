// 回收: the cells of files that came back, held against the book: what is new, what changes, what needs a decision, what is not ours.
import { readCell } from '../assessment/read-values';
import type { EntryFinder, EntryPlace } from '../hand-out/entry-places';
import { clauseMark } from '../hand-out/key';
import type { Round } from '../hand-out/round';
import { isBlank, type Cell } from '../model/cell';
import { fold } from '../model/text';
import { isStateWord } from '../workbook/cell/state-words';
import type { InputColumn } from '../workbook/entry/columns/input';
import type { BookCells } from './book-cells';
import { lockOn } from './locks';
import { cellKey, historyOf, historyWithout, lastWriting, type CollectedFile, type History, type Writing } from './history';
import { sameCell } from './same-cell';
import type { SubmittedCell } from './found-cell';
import type { FileFacts, Submission } from './submission';

/** Why a cell needs a decision. */
export type Conflict =
  /** Two files, or two recipients, say something else of it. */
  | 'twice'
  /** The file was saved before the one from which the book has it. */
  | 'older'
  /** The book was changed since the file went out. */
  | 'meanwhile'
  /** The reviewers have confirmed what stands there. */
  | 'confirmed'
  /** The objection is decided. */
  | 'decided'
  /** The clause is another by now. */
  | 'clause'
  /** The filler emptied it. */
  | 'erased'
  /** A formula stands there. */
  | 'formula';

type Verdict =
  | { is: 'new' | 'change' | 'same' | 'kept' }
  | { is: 'conflict'; why: Conflict }
  /** `message` says what is wrong, what is allowed and what to do. */
  | { is: 'refused' | 'foreign'; message: string };

export interface Weighed {
  /** Among the submissions. */
  from: number;
  cell: SubmittedCell;
  /** Absent for what is not in the book. */
  place?: EntryPlace;
  key: string;
  verdict: Verdict;
  /** The journal tells of it already: the run that is gone on with was interrupted before the cell was written. */
  isNoted?: true;
}

type Claim = Pick<Weighed, 'from' | 'cell' | 'place' | 'key'>;

export interface Weighing {
  submissions: readonly Submission[];
  cells: Weighed[];
  history: History;
  /** Files of which the journal tells already, and as which number it knows them. */
  noted: ReadonlyMap<Submission, number>;
}

/** `resumed` is the moment of the run that is gone on with: it tells the journal first, and writes then. */
export function weigh(book: BookCells, round: Round, submissions: readonly Submission[], resumed?: string): Weighing {
  const told = historyOf(round.journal?.rows ?? []);
  const isOfRun = ({ row, data }: CollectedFile, file: FileFacts): boolean =>
    resumed !== undefined && row.at === resumed && row.file === file.name && data.digest === file.digest;
  const noted = new Map(
    submissions.flatMap((submission) => {
      const known = [...told.files.values()].find((each) => isOfRun(each, submission.file));
      return known ? [[submission, known.row.number] as const] : [];
    }),
  );
  const aheadOf = ({ from, key, place }: Claim): Writing | undefined => {
    const last = noted.size > 0 ? lastWriting(told.of(key)) : undefined;
    return last && place && isOfRun(last.file, submissions[from]!.file) && sameCell(last.row.before, place.value) ? last : undefined;
  };
  const claims = submissions.flatMap((submission, from) => submission.cells.map((cell) => claimOf(book, { from, cell })));
  const ahead = claims.map(aheadOf);
  const history = historyWithout(told, new Set(ahead.flatMap((writing) => writing ?? [])));
  const cells = claims.map((claim, at) => ({
    ...claim,
    verdict: verdictOf(book, round, history, submissions[claim.from]!, claim),
    ...(ahead[at] && ({ isNoted: true } as const)),
  }));
  return { submissions, cells: withRivals(cells), history, noted };
}

/** Cells that the run of that moment had written before it was interrupted. */
export function writtenAt({ cells, history }: Pick<Weighing, 'cells' | 'history'>, at: string): number {
  const own = cells.filter(({ verdict, key }) => verdict.is === 'same' && lastWriting(history.of(key))?.row.at === at);
  return new Set(own.map(({ key }) => key)).size;
}

function claimOf({ finders }: BookCells, { from, cell }: Pick<Claim, 'from' | 'cell'>): Claim {
  const finder = finders.get(cell.form);
  const unit = finder?.unit(cell.unit.id, cell.unit.name);
  const place = unit && finder!.place(unit, cell.column);
  const key = cellKey(cell.form, unit ? unit.id || fold(unit.name) : cell.unit.id, cell.column);
  return { from, cell, key, ...(place && { place }) };
}

function verdictOf({ finders }: BookCells, round: Round, history: History, submission: Submission, { cell, place, key }: Claim): Verdict {
  const { value, given, form } = cell;
  if (sameCell(value, given)) return { is: 'kept' };
  if (!place) {
    const finder = finders.get(form);
    return { is: 'foreign', message: whyForeign(finder, finder?.unit(cell.unit.id, cell.unit.name) !== undefined) };
  }
  const moved = whyMoved(cell, place.column);
  if (moved) return { is: 'refused', message: moved };
  if (sameCell(value, place.value)) return { is: 'same' };
  const refusal = refusalOf(place.column, value);
  if (refusal) return { is: 'refused', message: refusal };
  const why = conflictOf(place, round, history.of(key), submission, cell);
  return why ? { is: 'conflict', why } : { is: isBlank(place.value) ? 'new' : 'change' };
}

function whyForeign(finder: EntryFinder | undefined, hasUnit: boolean): string {
  if (!finder) return '工作簿里没有这张录入表，没有收。请先“一键校验”补上，再收一次。';
  if (!hasUnit)
    return '名册里没有这个单位，或录入表里没有它的行，或者编号和名称成了两个单位的，没有收。请核对名册，“一键校验”补上行，再收一次。';
  return '工作簿里没有这一项，或者录入表的表头换过位置，没有收。请先“一键校验”；细则换过的，请重新下发。';
}

/** The id of a line says something else than what people read beside it: only some columns were sorted. */
function whyMoved({ label }: SubmittedCell, column: EntryPlace['column']): string | undefined {
  const asked = 'beside' in column ? column.beside.column : 'input' in column ? (column as InputColumn) : undefined;
  const indicator = asked?.indicator ?? ('beside' in column ? column.beside.indicator : undefined);
  if (!label || !indicator) return undefined;
  const says = (text: string, name: string): boolean => text.trim() === '' || fold(text) === fold(name);
  if (says(label.indicator, indicator.key) && (!asked || says(label.item, asked.input.name))) return undefined;
  return `这一行写的是“${[label.indicator, ...(asked ? [label.item] : [])].join('·')}”，编号却是“${[indicator.key, ...(asked ? [asked.input.name] : [])].join('·')}”，没有收。可能只对部分列排过序：请整张表排序，或在新的一份里重新填。`;
}

function refusalOf(column: EntryPlace['column'], value: Cell): string | undefined {
  if (isBlank(value) || 'beside' in column) return undefined;
  if ('input' in column) {
    const { input, indicator } = column as InputColumn;
    if (isStateWord(indicator, value)) return undefined;
    const read = readCell(input, value);
    return read.state === 'refused' ? read.refusal.message : undefined;
  }
  return column.refusal?.(value)?.message;
}

function conflictOf(
  place: EntryPlace,
  round: Round,
  writings: readonly Writing[],
  { file, key }: Submission,
  { given, mark, value }: SubmittedCell,
): Conflict | undefined {
  const { column } = place;
  const lock = lockOn(round, place);
  if (lock) return lock;
  if (clauseMark(column) !== mark) return 'clause';
  if (isBlank(value)) return 'erased';
  if (sameCell(place.value, given)) return undefined;
  if (isBlank(place.value) && lastWriting(writings) === undefined) return 'meanwhile';
  const last = lastWriting(writings);
  if (!last || !sameCell(last.row.after, place.value)) return 'meanwhile';
  if (last.file.data.handout !== key.handout) return 'twice';
  if (file.saved === undefined || last.file.data.saved === undefined) return 'twice';
  const [now, then] = [Date.parse(file.saved), Date.parse(last.file.data.saved)];
  return now === then ? 'twice' : now < then ? 'older' : undefined;
}

/** Where files say different things of one cell, none of them is certain. */
function withRivals(cells: readonly Weighed[]): Weighed[] {
  const claims = new Map<string, Weighed[]>();
  for (const each of cells) {
    const { is } = each.verdict;
    if (is === 'kept' || is === 'refused' || is === 'foreign') continue;
    claims.set(each.key, [...(claims.get(each.key) ?? []), each]);
  }
  return cells.map((each) => {
    const rivals = claims.get(each.key) ?? [];
    const isDisputed = rivals.some(({ cell }) => !sameCell(cell.value, each.cell.value));
    const { is } = each.verdict;
    return isDisputed && (is === 'new' || is === 'change') ? { ...each, verdict: { is: 'conflict', why: 'twice' } } : each;
  });
}
