// Puts what was typed into its cell, tells what went wrong, and has the workbook read anew.
import { failureMessage } from '../../open-book/failure-words';
import { tell } from '../../open-book/messages';
import type { OpenBook } from '../../open-book/book';
import { refresh } from '../../open-book/session';
import type { Cell } from '../../model/cell';
import type { Target } from '../../open-book/use-cases/write-cell';
import type { UnitForm } from '../entry-form';

/** Whether it was written. */
export async function commitCell(open: OpenBook, form: UnitForm, target: Target, cell: Cell): Promise<boolean> {
  const { writeCell } = await import('../../open-book/use-cases/write-cell');
  try {
    const written = await writeCell(open, form.index, target, cell);
    tell(written.ok ? undefined : { intent: 'error', text: written.refusal.message });
    if (!written.ok) await refresh();
    return written.ok;
  } catch (error) {
    tell({ intent: 'error', text: failureMessage(error) });
    return false;
  }
}
