// This year's workbook from last year's: as a new workbook beside the open one, or made in the open one from last year's file.
import { nextYearBook, type NextYear } from '../../app/next-year';
import type { OtherRubric } from '../../app/other-rubric/carried';
import { nextYearName } from '../../app/next-year-name';
import { lastYearOf } from '../../app/publish';
import { createXlsx } from '../../hosts/xlsx/create-xlsx';
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { OnProgress } from '../../workbook/host';
import type { OpenBook } from '../book';
import { carryOut, carryOutOn } from '../carry-out';
import { failureMessage, notKept } from '../failure-words';
import { keepLastYear } from '../last-year';
import { today } from '../../model/today';
import { currentSession, refresh } from '../session';
import { readOtherBook } from './other-book';
import { during } from '../at-work';

/** What is told of the new year's sheets: `name` is what a workbook of their own is called, `told` what came along of people's own and what
 *  could not. */
interface MadeYear {
  year: number;
  name: string;
  told: string[];
}

/** A new workbook, which stands open beside this one; this one is only read. `byHand` is told where no new one is opened. Under another
 *  rubric with what was entered it is one of the same year. */
export const openNextYear = during('nextYear', (progress: OnProgress, byHand: string, other?: OtherRubric): Promise<Outcome<MadeYear>> => {
  return carryOutOn(async ({ book }, host) => {
    const next = await nextYearBook(host, book, today(), other?.keepsEntries ? book.frame.year : undefined, other);
    if (!next.ok) return next;
    const made = madeOf(
      next.value,
      nextYearName(await host.workbookName(), {
        scheme: other?.scheme ?? book.frame.scheme,
        before: book.frame.year,
        year: next.value.year,
      }),
    );
    progress(0, 2);
    // A workbook that nobody has stored yet has no name but its title.
    const bytes = await createXlsx({ ...next.value.book, title: made.name.replace(/\.xlsx$/u, '') });
    progress(1, 2);
    progress(1, 2, false);
    try {
      await host.openAsNewWorkbook(bytes);
    } catch (error) {
      return refuse('BAD_REQUEST', `${failureMessage(error)}${byHand}`);
    }
    return ok({ steps: [], value: made });
  });
});

function madeOf({ year, taken, left }: NextYear, name: string): MadeYear {
  return { year, name, told: [...taken, ...left] };
}

/** Makes the sheets in the open workbook; results are compared with that year from now on. */
export const makeFromLastYear = during(
  'nextYear',
  async (file: File, progress: OnProgress, other?: OtherRubric): Promise<Outcome<MadeYear>> => {
    const read = await readOtherBook(file);
    if (!read.ok) return read;
    const { host, book } = read.value;
    const { year } = book.frame;
    const next = await nextYearBook(host, book, today(), undefined, other);
    if (!next.ok) return next;
    const scheme = other?.scheme ?? book.frame.scheme;
    const { sheets } = next.value.book;
    const value = madeOf(next.value, nextYearName(read.value.name, { scheme, before: year, year: next.value.year }));
    const session = currentSession().state === 'refused' ? currentSession() : await refresh();
    if (session.state === 'failed') return refuse('BAD_REQUEST', session.message);
    // A press before has made them; only its answer did not come.
    const isMade = session.state === 'open' && isOfYear(session.open, next.value.year, scheme.id);
    const made = await carryOut(
      {
        steps: [
          ...(isMade ? [] : [{ do: 'change' as const, changes: sheets.map((plan) => ({ do: 'add-sheet' as const, plan })) }]),
          { do: 'show-made', sheets: sheets.map(({ name }) => name) },
        ],
        value,
      },
      progress,
    );
    if (!made.ok) return made;
    const past = lastYearOf(book);
    // What is too long for the workbook is told on the page of results.
    const isLost = (await keepLastYear(past)) === 'failed' && (await keepLastYear(past)) === 'failed';
    return isLost ? refuse('BAD_REQUEST', notKept(year)) : made;
  },
);

function isOfYear({ book: { frame } }: OpenBook, year: number, scheme: string): boolean {
  return frame.year === year && frame.scheme.id === scheme;
}
