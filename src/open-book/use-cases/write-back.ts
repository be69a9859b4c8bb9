// A rubric that was corrected, written back into the open workbook with what was entered; nothing is changed where anything would be lost.
import { writeBack } from '../../app/other-rubric/write-back';
import { ok, type Outcome } from '../../model/outcome';
import type { Scheme } from '../../rubric/tree';
import type { OnProgress } from '../../workbook/host';
import { during } from '../at-work';
import { carryOutOn, changing } from '../carry-out';

/** Answers what came along and what could not, in sentences. */
export const writeRubricBack = during('sheets', (to: Scheme, progress: OnProgress): Promise<Outcome<string[]>> => {
  return carryOutOn(async ({ book }, host) => {
    const written = await writeBack(host, book, to);
    return written.ok ? ok(changing(written.value.changes, written.value.told)) : written;
  }, progress);
});
