// A book on the desk with its round: what split, collect and status begin with, and how it is put back.
import { afterEntries } from '../app/after-entries';
import { openWorkbook, type OpenedWorkbook } from '../app/open';
import { countingConfirmed } from '../hand-out/confirmed-only';
import { readRound, type Round } from '../hand-out/round';
import { ok, type Outcome } from '../model/outcome';
import type { Shelf } from '../rubric/shelf';
import type { Change } from '../workbook/host';
import { readBook } from './book-file';
import { putFiles, type NewFile } from './put-files';
import { openXlsxHere, type XlsxWorkbook } from './xlsx';

export interface RoundBook {
  path: string;
  /** As they were read. */
  bytes: Uint8Array;
  host: XlsxWorkbook;
  book: OpenedWorkbook;
  round: Round;
}

export async function openRoundBook(path: string, shelf: Shelf): Promise<Outcome<RoundBook>> {
  const bytes = await readBook(path);
  if (!bytes.ok) return bytes;
  const host = await openXlsxHere(bytes.value);
  if (!host.ok) return host;
  const opened = await openWorkbook(host.value, shelf);
  const book = opened.ok ? await countingConfirmed(host.value, opened.value) : opened;
  if (!book.ok) return book;
  const round = await readRound(host.value, book.value);
  return round.ok ? ok({ path, bytes: bytes.value, host: host.value, book: book.value, round: round.value }) : round;
}

/** Writes entries, with what follows from them and from those that are in the book `already`. */
export async function keepEntries(
  desk: RoundBook,
  changes: readonly Change[],
  shelf: Shelf,
  already: readonly Change[] = [],
): Promise<Outcome<void>> {
  const applied = await desk.host.apply(changes);
  if (!applied.ok) return applied;
  const written = new Set([...already, ...changes].flatMap((change) => (change.do === 'write' ? [change.sheet] : [])));
  const after = await openWorkbook(desk.host, shelf);
  return after.ok ? keepRoundBook(desk, afterEntries(after.value, written)) : after;
}

/** All changes and all files, or nothing. */
export async function keepRoundBook(
  { host, path, bytes }: RoundBook,
  changes: readonly Change[],
  files: readonly NewFile[] = [],
): Promise<Outcome<void>> {
  const applied = await host.apply(changes);
  return applied.ok ? putFiles([...files, { path, bytes: await host.save(), over: bytes }]) : applied;
}
