// What the findings offer to mend: by what stands in the workbook when the button is pressed.
import { enrol } from '../../app/enrol';
import { unfinishedChanges } from '../../app/unfinished';
import type { Issue } from '../../model/issue';
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { OnProgress } from '../../workbook/host';
import type { OpenBook } from '../book';
import { carryOut, carryOutOn, changing } from '../carry-out';
import { today } from '../../model/today';
import { during } from '../at-work';

/** 一键修复: everything that can be repaired without asking. */
export const heal = during('mend', (progress: OnProgress): Promise<Outcome<undefined>> => {
  return carryOutOn(({ healing }) => ok(changing(healing)), progress);
});

/** Sheets that interrupted work has left half laid are as they were before it; results from their copies. */
export const putBack = during('putBack', (progress: OnProgress): Promise<Outcome<{ results: boolean }>> => {
  return carryOutOn(({ book }) => {
    const results = book.survey.sheets.some(({ hasCopy }) => hasCopy);
    const { steps } = changing(unfinishedChanges(book));
    // Also where they are as they were: copies may be left that nobody needs.
    return ok({ steps: [...steps, { do: 'put-back' }], value: { results } });
  }, progress);
});

/** Puts a unit that has entries into the roster. */
export const enrolUnit = during('mend', async ({ book }: OpenBook, issue: Issue, progress: OnProgress): Promise<Outcome<undefined>> => {
  const changes = enrol(book, issue, today());
  return changes.ok ? carryOut(changing(changes.value), progress) : changes;
});

/** Fills what is blank on an entry sheet from the copy `sheet`, and says how many cells; `nothing` where none is blank any more. */
export const takeCopy = during('mend', (sheet: string, nothing: string, progress: OnProgress): Promise<Outcome<number>> => {
  return carryOutOn(({ book }) => {
    const { changes = [] } = book.copies.find((each) => each.sheet === sheet) ?? {};
    return changes.length > 0 ? ok(changing(changes, changes.length)) : refuse('BAD_REQUEST', nothing);
  }, progress);
});
