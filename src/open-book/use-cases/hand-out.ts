// 下发: makes the files for everybody who has to fill in, as one .zip, and keeps in the workbook what went out.
import { splitAnnex } from '../../hand-out/annex/split-annex';
import { filesBy } from '../../hand-out/make-files';
import { splitBook, type SplitRequest } from '../../hand-out/split';
import { readRound } from '../../hand-out/round';
import { archiveOf } from '../../hosts/xlsx/archive';
import { createXlsx } from '../../hosts/xlsx/create-xlsx';
import { patternXlsx } from '../../hosts/xlsx/pattern';
import { streams } from '../../hosts/xlsx/packing';
import { ok, type Outcome } from '../../model/outcome';
import { turn } from '../../model/pieces';
import type { Annex } from '../../rubric/annex';
import type { OnProgress } from '../../workbook/host';
import { during } from '../at-work';
import { carryOutOn } from '../carry-out';
import { moments } from './moments';
import { readOtherBook } from './other-book';

type HandOutRequest = Omit<SplitRequest, 'newId' | 'at' | 'isResumed' | 'lastYear'> & { lastYear?: File | undefined };

interface HandedOut {
  /** undefined where the workbook must be completed first: `told` says how. */
  archive: Uint8Array | undefined;
  count: number;
  told: string[];
}

const begun = moments();

/** The workbook says that files went out once they are made, and before anybody has them. */
export const handOut = during(
  'handOut',
  async ({ lastYear, ...request }: HandOutRequest, progress: OnProgress): Promise<Outcome<HandedOut>> => {
    const last = lastYear && (await readOtherBook(lastYear));
    if (last && !last.ok) return last;
    const asked = JSON.stringify([request, lastYear && [lastYear.name, lastYear.size]]);
    const done = await carryOutOn(async ({ book }, host) => {
      const round = await readRound(host, book);
      if (!round.ok) return round;
      const made = splitBook(book, round.value, {
        ...request,
        newId: crypto.randomUUID(),
        ...begun.begin(asked, round.value),
        lastYear: last?.value.book,
      });
      if (!made.ok) return made;
      const { files, changes, told } = made.value;
      const archive = await packedOf(files, filesBy({ create: createXlsx, pattern: patternXlsx }), progress);
      return ok({ steps: [{ do: 'change', changes }], value: { archive, count: files.length, told } });
    }, progress);
    if (done.ok) begun.end();
    return done;
  },
);

/** 下发 of an annex form: one file for every unit. */
export const handOutAnnex = during(
  'handOut',
  async (annex: Annex, terms: Pick<SplitRequest, 'deadline' | 'to'>, progress: OnProgress): Promise<Outcome<HandedOut>> => {
    const asked = JSON.stringify([annex.name, terms]);
    const done = await carryOutOn(async ({ book }, host) => {
      const round = await readRound(host, book);
      if (!round.ok) return round;
      const made = splitAnnex(book, round.value, annex, { ...terms, newId: crypto.randomUUID(), ...begun.begin(asked, round.value) });
      if (!made.ok) return made;
      const { files, changes } = made.value;
      const archive = await packedOf(files, (file) => createXlsx(file.plan()), progress);
      return ok({ steps: [{ do: 'change', changes }], value: { archive, count: files.length, told: [] } });
    }, progress);
    if (done.ok) begun.end();
    return done;
  },
);

/** All files as one .zip; undefined where there are none. */
async function packedOf<File extends { name: string }>(
  files: readonly File[],
  make: (file: File) => Promise<Uint8Array>,
  progress: OnProgress,
): Promise<Uint8Array | undefined> {
  const packed: [string, Uint8Array][] = [];
  for (const [index, file] of files.entries()) {
    progress(index, files.length);
    await turn(); // the pane's, before every file
    packed.push([file.name, await make(file)]);
  }
  return packed.length > 0 ? archiveOf(packed, streams) : undefined;
}
