// 回收 from beginning to end: files read ─► weighed against the book ─► decided ─► the changes, and what is told of each file.
import type { OpenedWorkbook } from '../app/open';
import type { Round } from '../hand-out/round';
import { typeOf } from '../model/inputs';
import type { InputColumn } from '../workbook/entry/columns/input';
import type { Change, WorkbookHost } from '../workbook/host';
import { carryIn } from './carry-in';
import { deadlineOf, isLate } from './deadline';
import { decideCells, type Decided, type Preference } from './decide';
import { withFormulas } from './formulas';
import { fileKind } from '../app/roster/file-kind';
import { keptAliases, type Alias } from '../hand-out/aliases';
import { roundNames } from '../hand-out/names';
import type { HandoutKey, KeyForm } from '../hand-out/key';
import { nextNumber } from '../hand-out/split';
import { gatherAnnexes, readAnnex, type AnnexAnswers, type Gathered } from './annex';
import { ok, type Outcome } from '../model/outcome';
import { noAnswers, type MatchAnswers } from './list/list-answers';
import { readNumberFile, type ListFile } from './list/list-file';
import { groundOf, holdsUnits, matchList, type ListLine, type MatchedList } from './list/match-list';
import { isHandout, readSubmission, type FileFacts, type Submission } from './submission';
import { cellsOf, checkOwn, type BookCells } from './book-cells';
import { weigh, type Weighing } from './weigh';

/** A file that was not brought in, and why. */
interface Stranger {
  name: string;
  why: string;
}

export interface FilesRead {
  submissions: Submission[];
  strangers: Stranger[];
  /** Lists that others keep; what they say is told only against the book. */
  lists: ListFile[];
  /** Annex forms that came back. */
  annexes: AnnexAnswers[];
}

export interface Collection extends Pick<FilesRead, 'submissions' | 'strangers'> {
  /** The lists among the files. What they say is among the submissions. */
  lists: MatchedList[];
  annexes: Gathered;
  /** Whatever a word of a list may be said to mean. */
  meanings: Readonly<Record<ListLine['kind'], readonly string[]>>;
  weighing: Weighing;
  decided: Decided;
  changes: Change[];
}

/** How files are read one after the other; only what they say is kept of them. */
export function readerFor(
  book: OpenedWorkbook,
  round: Round,
): { cells: BookCells; read(host: Parameters<typeof readSubmission>[0], file: FileFacts): Promise<Submission | Stranger> } {
  const cells = cellsOf(book, round);
  const percentUpTo = (form: string, id: string): number | undefined => {
    const column = cells.column(form, id);
    return column && 'input' in column ? typeOf((column as InputColumn).input).percentUpTo : undefined;
  };
  const columns = new Map<string, KeyForm['columns']>();
  /** Files of one kind ask for the same: it is kept once, and what they held when they went out not at all. */
  const light = ({ handout, who, issue, returned, deadline, objections, forms }: HandoutKey): Submission['key'] => ({
    handout,
    who,
    issue,
    returned,
    deadline,
    objections,
    forms: forms.map((form) => {
      const text = JSON.stringify(form.columns);
      columns.set(text, columns.get(text) ?? form.columns);
      return { ...form, columns: columns.get(text)!, given: [] };
    }),
  });
  return {
    cells,
    async read(host, file) {
      const submission = await readSubmission(host, file, percentUpTo);
      if (!submission.ok) return { name: file.name, why: submission.refusal.message };
      const { key } = submission.value;
      const own = checkOwn({ key }, book, round);
      return own.ok ? { ...submission.value, key: light(key) } : { name: file.name, why: own.refusal.message };
    },
  };
}

/** How any file is read: what went out from this book, or a list of others. */
export function fileReaderFor(
  book: OpenedWorkbook,
  round: Round,
  open: FileOpeners,
): { cells: BookCells; read(bytes: Uint8Array, file: Omit<FileFacts, 'saved'> & { written: string }, into: FilesRead): Promise<void> } {
  const { cells, read } = readerFor(book, round);
  const ground = groundOf(book, cells, round, noAnswers);
  return {
    cells,
    async read(bytes, { written, ...file }, into) {
      const kind = fileKind(bytes);
      const isText = kind.ok && kind.value.kind === 'text';
      const answers = isText ? undefined : await open.answers(bytes);
      if (answers && !answers.ok) return void into.strangers.push({ name: file.name, why: answers.refusal.message });
      const saved = answers ? answers.value.savedAt() : written;
      const submission = answers && (await isHandout(answers.value)) ? await read(answers.value, { ...file, saved }) : undefined;
      if (submission && isStrange(submission)) return void into.strangers.push(submission);
      if (submission) return void into.submissions.push(submission);
      const annex = answers && (await readAnnex(answers.value, { ...file, saved }, round));
      if (annex?.ok) return void into.annexes.push(annex.value);
      if (annex) return void into.strangers.push({ name: file.name, why: annex.refusal.message });
      const list = await readNumberFile(bytes, { ...file, saved }, open.list, (name) => ground.names.isSure(name));
      if (!list.ok) into.strangers.push({ name: file.name, why: list.refusal.message });
      else if (holdsUnits(list.value, ground)) into.lists.push(list.value);
      else into.strangers.push({ name: file.name, why: [NOBODYS, ...list.value.told].join('') });
    },
  };
}

/** How the bytes of a workbook are opened: only what may hold answers, and the whole of it. */
interface FileOpeners {
  answers(bytes: Uint8Array): Promise<Outcome<Parameters<typeof readSubmission>[0] & { savedAt(): string | undefined }>>;
  list: Parameters<typeof readNumberFile>[2];
}

const NOBODYS = `不是下发的填报表（没有隐藏的“${roundNames.key}”表），也不是写着单位名称和数的名单。请交回下发的那一份文件，不要另做一份；是名单的，请让一列是单位名称，上面写明各列是什么。`;

export const isStrange = (read: Submission | Stranger): read is Stranger => 'why' in read;

/** `isResumed`: what was begun at that moment, and was interrupted, is gone on with. */
export async function collectInto(
  host: WorkbookHost,
  book: OpenedWorkbook,
  round: Round,
  cells: BookCells,
  { submissions: handouts, strangers, lists: files, annexes: forms }: FilesRead,
  {
    at,
    prefer,
    answers = noAnswers,
    isResumed,
  }: { at: string; prefer?: Preference | undefined; answers?: MatchAnswers | undefined; isResumed?: boolean | undefined },
): Promise<Outcome<Collection>> {
  const ground = groundOf(book, cells, round, answers);
  const lists = files.map((file) => matchList(file, ground, at));
  const submissions = [...handouts, ...lists.flatMap(({ submission }) => submission ?? [])];
  const weighing = await withFormulas(host, weigh(cells, round, submissions, isResumed ? at : undefined));
  const decided = decideCells(weighing, prefer);
  const entered = submissions.length > 0 ? carryIn(book, cells, round, weighing, decided, at) : undefined;
  const annexes = await gatherAnnexes(host, book, round, forms, {
    at,
    first: nextNumber(round) + (entered?.rows ?? 0),
    isResumed: isResumed ?? false,
  });
  if (!annexes.ok) return annexes;
  const changes = [
    ...(entered?.changes ?? []),
    ...annexes.value.changes,
    ...keptAliases(book.frame, round.aliases?.table, uniqueAliases(lists.flatMap(({ learnt }) => learnt))),
  ];
  const meanings = { unit: ground.names.all, entry: ground.targets.map(({ label }) => label) };
  return ok({ submissions, strangers, lists, annexes: annexes.value, meanings, weighing, decided, changes });
}

/** Several lists may teach the same. */
function uniqueAliases(aliases: readonly Alias[]): Alias[] {
  return [...new Map(aliases.map((alias) => [[alias.kind, alias.word, alias.means, alias.category].join('|'), alias])).values()];
}

/** What became of one file. */
interface FileSummary {
  file: string;
  who: string;
  received: string;
  saved: string | null;
  late: boolean;
  /** BookCells: blank before and written, changed, saying what stood there, not touched by the filler, open, refused or not in the book. */
  new: number;
  changed: number;
  same: number;
  kept: number;
  conflicts: number;
  refused: number;
  /** What was asked for and is still blank in the file. */
  blank: number;
  faults: string[];
}

export function summariesOf({ submissions, weighing, decided }: Collection, round: Round): FileSummary[] {
  const written = new Set(decided.writes);
  const open = new Set(decided.open);
  const counts = submissions.map(({ untouched: { cells, blank } }) => ({
    new: 0,
    changed: 0,
    same: 0,
    kept: cells,
    conflicts: 0,
    refused: 0,
    blank,
  }));
  for (const each of weighing.cells) {
    const count = counts[each.from]!;
    const { is } = each.verdict;
    const isBeside = each.place !== undefined && 'beside' in each.place.column;
    if (!isBeside && (each.cell.value === null || each.cell.value === '')) count.blank++;
    if (is === 'refused' || is === 'foreign') count.refused++;
    else if (is === 'same' || is === 'kept') count[is]++;
    else if (open.has(each)) count.conflicts++;
    else if (written.has(each)) count[each.place!.value === null ? 'new' : 'changed']++;
    // Another file said the same, and it was written from there.
    else count.same++;
  }
  return submissions.map(({ file, key, faults }, from) => ({
    file: file.name,
    who: key.who,
    received: file.received,
    saved: file.saved ?? null,
    late: isLate(file, deadlineOf(round, key)),
    ...counts[from]!,
    faults,
  }));
}
