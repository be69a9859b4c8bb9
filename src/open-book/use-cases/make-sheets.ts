// Makes the sheets of an assessment in the open workbook, or adds what a workbook of ours lacks.
import { buildWorkbook, listedUnits, type BookRequest } from '../../app/build';
import { demoAssessment } from '../../app/demo';
import { extendWorkbook } from '../../app/extend';
import type { OpenedWorkbook } from '../../app/open';
import { countingEntries, reviewedScheme, type ReviewWords } from '../../app/review';
import type { UnitInput } from '../../assessment/assessment';
import { ok, type Outcome } from '../../model/outcome';
import type { Change, OnProgress } from '../../workbook/host';
import type { OpenBook } from '../book';
import { carryOut, carryOutOn, changing, type Work } from '../carry-out';
import { today } from '../../model/today';

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

export async function makeSheets(
  { review = {}, ...plain }: Wanted,
  own: OpenBook | undefined,
  progress: OnProgress,
  told: Told,
): Promise<Outcome<string>> {
  const reviewed = own ? ok(plain.scheme) : reviewedScheme(plain.scheme, review);
  if (!reviewed.ok) return reviewed;
  const wanted = { ...plain, scheme: reviewed.value };
  const request: BookRequest = { ...wanted, ...unitsOf(wanted), today: today() };
  // Sheets may have been deleted since the workbook was read, and nobody is told.
  if (own) return carryOutOn(({ book }) => extended(book, request, told), progress);
  const { sheets } = buildWorkbook(request);
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
}

function extended(book: OpenedWorkbook, request: BookRequest, told: Told): Outcome<Work<string>> {
  const extension = extendWorkbook(book, request);
  if (!extension.ok) return extension;
  const { changes, added, kept } = extension.value;
  return ok(
    changes.length === 0 ? { steps: [], value: [told.nothing, ...kept].join('') } : changing(changes, [...added, ...kept].join('')),
  );
}

function unitsOf({ scheme, units }: Wanted): Pick<BookRequest, 'units' | 'draws'> {
  if (units === 'listed') return { units: listedUnits(scheme) };
  if (units !== 'demo') return { units };
  const made = demoAssessment(scheme);
  return { units: countingEntries(made.units, scheme), ...(made.draws && { draws: made.draws }) };
}
