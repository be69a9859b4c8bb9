// Gives the open workbook rounds or sources, or other ones; nothing is changed where something entered would be lost.
import { changeReview } from '../app/change-review';
import { reviewFor, type ReviewWords } from '../app/review';
import { refresh } from '../commands/session';
import { excelHost } from '../hosts/excel/excel-host';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Progress } from '../workbook/host';

export async function chooseReview(words: ReviewWords, step: Progress): Promise<Outcome<string>> {
  const review = reviewFor(words);
  if (!review.ok) return review;
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const change = await changeReview(excelHost, session.open.book, review.value);
  if (!change.ok) return change;
  const { changes, told } = change.value;
  const applied = changes.length > 0 ? await excelHost.apply(changes, step) : ok(undefined);
  if (!applied.ok) return applied;
  await refresh();
  return ok(told);
}
