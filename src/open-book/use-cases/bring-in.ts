// 回收: reads files that came back and says what each would do; brings in what was decided, and takes any of them back.
import type { OpenedWorkbook } from '../../app/open';
import { collectInto, fileReaderFor, type Collection, type FilesRead } from '../../collect/collect';
import type { Preference } from '../../collect/decide';
import { noAnswers, type MatchAnswers } from '../../collect/list/list-answers';
import { mayHoldAnswers } from '../../collect/submission';
import { takeFileBack as takeBack, takenBackAt } from '../../collect/take-back';
import { writtenAt } from '../../collect/weigh';
import { cellsOf } from '../../collect/book-cells';
import { readRound, type Round } from '../../hand-out/round';
import { filesOfArchive } from '../../hosts/xlsx/archive';
import { openXlsx, xlsxReader } from '../../hosts/xlsx/open-xlsx';
import { streams } from '../../hosts/xlsx/packing';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { clockTime, now } from '../../model/today';
import type { OnProgress, WorkbookHost } from '../../workbook/host';
import { during } from '../at-work';
import type { OpenBook } from '../book';
import { carryOutOn, toldFirst } from '../carry-out';
import { hostAtHand } from '../chosen-host';
import { refresh } from '../session';
import { moments } from './moments';

/** Files as they were read, held against the workbook as it was then. */
export interface FilesWeighed {
  reading: FilesRead;
  round: Round;
  /** What was said of the words of lists. */
  answers: MatchAnswers;
  collection: Collection;
}

interface Brought {
  name: string;
  received: string;
  /** When it was written last: `2022-12-20T01:30:00.000Z`. */
  written: string;
  bytes: Uint8Array;
}

/** Nothing is written. One file after the other is in memory; archives count as the files in them, once they are opened. */
export const readHandedIn = during('collect', async (files: readonly File[], progress: OnProgress): Promise<Outcome<FilesWeighed>> => {
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const { book } = session.open;
  const host = await hostAtHand();
  const round = await readRound(host, book);
  if (!round.ok) return round;
  const { read } = fileReaderFor(book, round.value, { answers: xlsxReader(streams, mayHoldAnswers), list: openXlsx });
  const reading: FilesRead = { submissions: [], strangers: [], lists: [], annexes: [] };
  let [done, total] = [0, files.length];
  for (const chosen of files) {
    progress(done, total);
    const brought = await broughtBy(chosen);
    total += brought.length - 1;
    for (const { bytes, ...file } of brought) {
      progress(done++, total);
      await read(bytes, { ...file, digest: await digestOf(bytes) }, reading);
    }
  }
  return weighedOn(host, book, round.value, reading, noAnswers);
});

/** The same files with what was said of the words of the lists among them; nothing is written. */
export const confirmNames = during('collect', async (reading: FilesRead, answers: MatchAnswers): Promise<Outcome<FilesWeighed>> => {
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const { book } = session.open;
  const host = await hostAtHand();
  const round = await readRound(host, book);
  return round.ok ? weighedOn(host, book, round.value, reading, answers) : round;
});

async function weighedOn(
  host: WorkbookHost,
  book: OpenedWorkbook,
  round: Round,
  reading: FilesRead,
  answers: MatchAnswers,
): Promise<Outcome<FilesWeighed>> {
  const collection = await collectInto(host, book, round, cellsOf(book, round), reading, { at: now(), answers });
  return collection.ok ? ok({ reading, round, answers, collection: collection.value }) : collection;
}

async function broughtBy(file: File): Promise<Brought[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const times = { received: clockTime(new Date(file.lastModified)), written: new Date(file.lastModified).toISOString() };
  const inside = /\.zip$/iu.test(file.name) ? await filesOfArchive(bytes, streams) : undefined;
  return inside
    ? inside.map(([path, content]) => ({ name: `${file.name}/${path}`, ...times, bytes: content }))
    : [{ name: file.name, ...times, bytes }];
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes as Uint8Array<ArrayBuffer>));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const begun = moments();

/** Against the workbook as it stands now, which may say something else than when the files were read. */
export const bringIn = during(
  'collect',
  async (
    { reading, answers }: Pick<FilesWeighed, 'reading' | 'answers'>,
    prefer: Preference | undefined,
    progress: OnProgress,
  ): Promise<Outcome<{ written: number; open: number }>> => {
    const files = [...reading.submissions, ...reading.lists, ...reading.annexes].map(({ file: { name, digest } }) => [name, digest]);
    const asked = JSON.stringify([prefer, files, answers]);
    const done = await carryOutOn(async ({ book }, host) => {
      const round = await readRound(host, book);
      if (!round.ok) return round;
      const moment = begun.begin(asked, round.value);
      const cells = cellsOf(book, round.value);
      const collected = await collectInto(host, book, round.value, cells, reading, { ...moment, prefer, answers });
      if (!collected.ok) return collected;
      const { decided, changes, weighing } = collected.value;
      const written = decided.writes.length + (moment.isResumed ? writtenAt(weighing, moment.at) : 0);
      return ok({ steps: toldFirst(changes), value: { written, open: decided.open.length } });
    }, progress);
    if (done.ok) begun.end();
    return done;
  },
);

const undoing = moments();

/** How many cells got back what they held, and how many hold something else by now or are confirmed. */
export const takeBackFile = during(
  'collect',
  async (name: string, progress: OnProgress): Promise<Outcome<{ given: number; left: number }>> => {
    const done = await carryOutOn(async ({ book }, host) => {
      const round = await readRound(host, book);
      if (!round.ok) return round;
      const { at, isResumed } = undoing.begin(name, round.value);
      const before = isResumed ? takenBackAt(round.value, name, at) : undefined;
      if (before) return ok({ steps: [], value: before });
      const taken = takeBack(cellsOf(book, round.value), round.value, name, at);
      if (!taken.ok) return taken;
      const { changes, given, left } = taken.value;
      return ok({ steps: [{ do: 'change', changes }], value: { given: given.length, left: left.length } });
    }, progress);
    if (done.ok) undoing.end();
    return done;
  },
);

/** What handing out and collecting have left in the open workbook. */
export async function roundOf({ book }: OpenBook): Promise<Outcome<Round>> {
  return readRound(await hostAtHand(), book);
}
