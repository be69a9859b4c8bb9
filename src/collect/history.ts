// What the journal says of every cell: which files wrote it, one after the other, and which of them were taken back.
import type { JournalData, JournalRow } from '../hand-out/journal';
import type { Cell } from '../model/cell';
import { sameCell } from './same-cell';

type Of<Is extends JournalData['is']> = Extract<JournalData, { is: Is }>;

/** A file that came back. */
export interface CollectedFile {
  row: JournalRow;
  data: Of<'in'>;
  isUndone: boolean;
}

/** One time that a file wrote a cell. */
export interface Writing {
  row: JournalRow;
  data: Of<'cell' | 'back'>;
  file: CollectedFile;
}

export interface History {
  files: ReadonlyMap<number, CollectedFile>;
  /** All writings of a cell, in order. */
  of(cell: string): readonly Writing[];
  cells: ReadonlyMap<string, readonly Writing[]>;
}

export const cellKey = (form: string, unit: string, column: string): string => `${form}|${unit}|${column}`;

export function historyOf(rows: readonly JournalRow[]): History {
  const undone = new Set(rows.flatMap(({ data }) => (data.is === 'undo' ? [data.file] : [])));
  const files = new Map<number, CollectedFile>();
  const cells = new Map<string, Writing[]>();
  for (const row of rows) {
    const { data } = row;
    if (data.is === 'in') files.set(row.number, { row, data, isUndone: undone.has(row.number) });
    if (data.is !== 'cell') continue;
    const file = files.get(data.file);
    if (!file) continue;
    const key = cellKey(data.form, data.unit, data.column);
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key)!.push({ row, data, file });
  }
  return { files, cells, of: (cell) => cells.get(cell) ?? [] };
}

/** The same without some of the writings. */
export function historyWithout({ files, cells }: History, left: ReadonlySet<Writing>): History {
  const standing = new Map([...cells].map(([cell, writings]) => [cell, writings.filter((each) => !left.has(each))]));
  return { files, cells: standing, of: (cell) => standing.get(cell) ?? [] };
}

/** The last writing that stands; undefined where no file wrote the cell. */
export function lastWriting(writings: readonly Writing[]): Writing | undefined {
  return writings.findLast(({ file }) => !file.isUndone);
}

/** What the cell held before a writing, had the files that were taken back never come. */
export function valueBefore(writings: readonly Writing[], writing: Writing, undone: (file: CollectedFile) => boolean): Cell {
  let { before } = writing.row;
  for (let at = writings.indexOf(writing) - 1; at >= 0; at--) {
    const earlier = writings[at]!;
    if (!sameCell(earlier.row.after, before) || !undone(earlier.file)) break;
    ({ before } = earlier.row);
  }
  return before;
}
