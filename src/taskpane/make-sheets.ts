// Makes the sheets of an assessment in the open workbook, or adds what a workbook of ours lacks.
import { buildWorkbook, listedUnits, type BookRequest } from '../app/build';
import { demoAssessment } from '../app/demo';
import { extendWorkbook } from '../app/extend';
import { countingEntries, reviewedScheme, type ReviewWords } from '../app/review';
import type { UnitInput } from '../assessment/assessment';
import { refresh, type OpenBook } from '../commands/session';
import { today } from '../commands/today';
import { excelHost } from '../hosts/excel/excel-host';
import { showMade } from '../hosts/excel/first-sheet';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Change, Progress } from '../workbook/host';

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
  step: Progress,
  told: Told,
): Promise<Outcome<string>> {
  const reviewed = own ? ok(plain.scheme) : reviewedScheme(plain.scheme, review);
  if (!reviewed.ok) return reviewed;
  const wanted = { ...plain, scheme: reviewed.value };
  const request: BookRequest = { ...wanted, ...unitsOf(wanted), today: today() };
  if (own) {
    // Sheets may have been deleted since the workbook was read, and Excel tells nobody.
    const session = await refresh();
    if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
    const extension = extendWorkbook(session.open.book, request);
    if (!extension.ok) return extension;
    const { changes, added, kept } = extension.value;
    return changes.length === 0 ? ok([told.nothing, ...kept].join('')) : finish(changes, step, [...added, ...kept].join(''));
  }
  const plan = buildWorkbook(request);
  const outcome = await finish(plan.sheets.map((sheet): Change => ({ do: 'add-sheet', plan: sheet })), step, told.done);
  if (outcome.ok) await showMade(plan.sheets.map(({ name }) => name)).catch(() => false); // the work is done even where another workbook is in front
  return outcome;
}

function unitsOf({ scheme, units }: Wanted): Pick<BookRequest, 'units' | 'draws'> {
  if (units === 'listed') return { units: listedUnits(scheme) };
  if (units !== 'demo') return { units };
  const made = demoAssessment(scheme);
  return { units: countingEntries(made.units, scheme), ...(made.draws && { draws: made.draws }) };
}

async function finish(changes: readonly Change[], step: Progress, done: string): Promise<Outcome<string>> {
  const applied = await excelHost.apply(changes, step);
  if (!applied.ok) return applied;
  await refresh();
  return ok(done);
}
