// Gives the open workbook rounds or sources, or other ones; nothing is changed where something entered would be lost.
import { changeReview } from '../../app/change-review';
import { reviewFor, type ReviewWords } from '../../app/review';
import { ok, type Outcome } from '../../model/outcome';
import type { OnProgress } from '../../workbook/host';
import { carryOutOn, changing } from '../carry-out';
import { during } from '../at-work';

export const chooseReview = during('settings', async (words: ReviewWords, progress: OnProgress): Promise<Outcome<string>> => {
  const review = reviewFor(words);
  if (!review.ok) return review;
  return carryOutOn(async ({ book }, host) => {
    const change = await changeReview(host, book, review.value);
    return change.ok ? ok(changing(change.value.changes, change.value.told)) : change;
  }, progress);
});
