// 下发: makes the files for everybody who has to fill in, as one .zip, and keeps in the workbook what went out.
import { filesBy } from '../../hand-out/make-files';
import { splitBook, type SplitRequest } from '../../hand-out/split';
import { readRound } from '../../hand-out/round';
import { archiveOf } from '../../hosts/xlsx/archive';
import { createXlsx } from '../../hosts/xlsx/create-xlsx';
import { patternXlsx } from '../../hosts/xlsx/pattern';
import { streams } from '../../hosts/xlsx/packing';
import { ok, type Outcome } from '../../model/outcome';
import { turn } from '../../model/pieces';
import { now } from '../../model/today';
import type { OnProgress } from '../../workbook/host';
import { during } from '../at-work';
import { carryOutOn } from '../carry-out';
import { readOtherBook } from './other-book';

type HandOutRequest = Omit<SplitRequest, 'newId' | 'at' | 'lastYear'> & { lastYear?: File | undefined };

interface HandedOut {
  /** undefined where the workbook must be completed first: `told` says how. */
  archive: Uint8Array | undefined;
  count: number;
  told: string[];
}

/** The workbook says that files went out once they are made, and before anybody has them. */
export const handOut = during(
  'handOut',
  async ({ lastYear, ...request }: HandOutRequest, progress: OnProgress): Promise<Outcome<HandedOut>> => {
    const last = lastYear && (await readOtherBook(lastYear));
    if (last && !last.ok) return last;
    return carryOutOn(async ({ book }, host) => {
      const round = await readRound(host, book);
      if (!round.ok) return round;
      const made = splitBook(book, round.value, { ...request, newId: crypto.randomUUID(), at: now(), lastYear: last?.value.book });
      if (!made.ok) return made;
      const { files, changes, told } = made.value;
      const packed: [string, Uint8Array][] = [];
      const make = filesBy({ create: createXlsx, pattern: patternXlsx });
      for (const [index, file] of files.entries()) {
        progress(index, files.length);
        packed.push([file.name, await make(file)]);
        await turn(); // the pane's, between two files
      }
      const archive = packed.length > 0 ? await archiveOf(packed, streams) : undefined;
      return ok({ steps: [{ do: 'change', changes }], value: { archive, count: files.length, told } });
    }, progress);
  },
);
