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
import { readSubmission, type FileFacts, type Submission } from './submission';
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
}

export interface Collection extends FilesRead {
  weighing: Weighing;
  decided: Decided;
  changes: Change[];
}

/** How files are read one after the other; only what they say is kept of them. */
export function readerFor(
  book: OpenedWorkbook,
  round: Round,
): { cells: BookCells; read(host: Parameters<typeof readSubmission>[0], file: FileFacts): Promise<Submission | Stranger> } {
  const cells = cellsOf(book);
  const percentUpTo = (form: string, id: string): number | undefined => {
    const column = cells.column(form, id);
    return column && 'input' in column ? typeOf((column as InputColumn).input).percentUpTo : undefined;
  };
  return {
    cells,
    async read(host, file) {
      const submission = await readSubmission(host, file, percentUpTo);
      if (!submission.ok) return { name: file.name, why: submission.refusal.message };
      const own = checkOwn(submission.value, book, round);
      return own.ok ? submission.value : { name: file.name, why: own.refusal.message };
    },
  };
}

export const isStrange = (read: Submission | Stranger): read is Stranger => 'why' in read;

export async function collectInto(
  host: WorkbookHost,
  book: OpenedWorkbook,
  round: Round,
  cells: BookCells,
  { submissions, strangers }: FilesRead,
  { at, prefer }: { at: string; prefer?: Preference | undefined },
): Promise<Collection> {
  const weighing = await withFormulas(host, weigh(cells, round, submissions));
  const decided = decideCells(weighing, prefer);
  return { submissions, strangers, weighing, decided, changes: carryIn(book, cells, round, weighing, decided, at) };
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
  const counts = submissions.map(() => ({ new: 0, changed: 0, same: 0, kept: 0, conflicts: 0, refused: 0, blank: 0 }));
  for (const each of weighing.cells) {
    const count = counts[each.from]!;
    const { is } = each.verdict;
    if (each.cell.value === null || each.cell.value === '') count.blank++;
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
