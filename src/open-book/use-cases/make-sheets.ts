// Makes the sheets of an assessment in the open workbook, or adds what a workbook of ours lacks.
import { buildWithBreaks, listedUnits, type BookRequest } from '../../app/build';
import { demoInPieces } from '../../app/demo';
import { extendWorkbook } from '../../app/extend';
import type { OpenedWorkbook } from '../../app/open';
import { countingEntries, reviewedScheme, type ReviewWords } from '../../app/review';
import type { UnitInput } from '../../assessment/assessment';
import { shelf } from '../../functions/shelf';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { withBreaks } from '../../model/pieces';
import type { Change, OnProgress } from '../../workbook/host';
import { isSheetOfOurs } from '../../workbook/names';
import { bookIn, type OpenBook } from '../book';
import { carryOut, carryOutOn, type Step, type Work } from '../carry-out';
import { currentSession, refresh } from '../session';
import { today } from '../../model/today';
import { during } from '../at-work';

/** What was chosen: the demonstration, the units that the document lists, or those of a list. */
interface Wanted extends Omit<BookRequest, 'today' | 'units' | 'draws'> {
  /** 评审方式 of a new workbook; one that exists keeps its own. */
  review?: ReviewWords;
  units: 'demo' | 'listed' | readonly UnitInput[];
}

/** What is told when it is done, and when there was nothing to do. */
interface Told {
  done: string;
  nothing: string;
}

export const makeSheets = during(
  'sheets',
  async ({ review = {}, ...plain }: Wanted, shown: OpenBook | undefined, progress: OnProgress, told: Told): Promise<Outcome<string>> => {
    const session = shown || currentSession().state === 'refused' ? currentSession() : await refresh();
    if (session.state === 'failed') return refuse('BAD_REQUEST', session.message);
    const own = shown ?? bookIn(session);
    const reviewed = own ? ok(plain.scheme) : reviewedScheme(plain.scheme, review);
    if (!reviewed.ok) return reviewed;
    const wanted = { ...plain, scheme: reviewed.value };
    const request: BookRequest = { ...wanted, ...(await unitsOf(wanted)), today: today() };
    // Sheets may have been deleted since the workbook was read, and nobody is told.
    if (own) return carryOutOn(({ book }) => extended(book, request, told), progress);
    const { sheets } = await buildWithBreaks(request);
    const { rubric } = wanted.scheme;
    if (rubric.text !== undefined) await (await import('../../app/carried-offer')).expectCarried(rubric, shelf);
    const changes = sheets.map((plan): Change => ({ do: 'add-sheet', plan }));
    return carryOut(
      {
        steps: [
          { do: 'change', changes },
          { do: 'show-made', sheets: sheets.map(({ name }) => name) },
        ],
        value: told.done,
      },
      progress,
    );
  },
);

function extended(book: OpenedWorkbook, request: BookRequest, told: Told): Outcome<Work<string>> {
  const extension = extendWorkbook(book, request);
  if (!extension.ok) return extension;
  const { changes, added, kept } = extension.value;
  const show = showing(book);
  return ok(
    changes.length === 0
      ? { steps: show, value: [told.nothing, ...kept].join('') }
      : { steps: [{ do: 'change', changes }, ...show], value: [...added, ...kept].join('') },
  );
}

/** Where the sheets were made and could not be shown, the program's own empty sheet still stands before them. */
function showing({ survey: { sheets } }: OpenedWorkbook): Step[] {
  const [first, ...others] = sheets;
  const isLeft = first?.used === null && !isSheetOfOurs(first.name) && others.length > 0 && others.every(({ name }) => isSheetOfOurs(name));
  return isLeft ? [{ do: 'show-made', sheets: others.map(({ name }) => name) }] : [];
}

async function unitsOf({ scheme, units }: Wanted): Promise<Pick<BookRequest, 'units' | 'draws'>> {
  if (units === 'listed') return { units: listedUnits(scheme) };
  if (units !== 'demo') return { units };
  const made = await withBreaks(demoInPieces(scheme));
  return { units: countingEntries(made.units, scheme), ...(made.draws && { draws: made.draws }) };
}
