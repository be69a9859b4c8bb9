// Puts what was typed into its cell, tells what went wrong, and has the workbook read anew.
import { tell } from '../../commands/messages';
import { refresh, type OpenBook } from '../../commands/session';
import type { Cell } from '../../model/cell';
import type { UnitForm } from '../entry-form';
import type { Target } from './target';

/** Whether it was written. */
export async function commitCell(open: OpenBook, form: UnitForm, target: Target, cell: Cell): Promise<boolean> {
  const [{ writeCell }, { failureMessage }] = await Promise.all([import('../write-entry'), import('../../hosts/excel/failure')]);
  try {
    const written = await writeCell(open, form, target, cell);
    tell(written.ok ? undefined : { intent: 'error', text: written.refusal.message });
    await refresh();
    return written.ok;
  } catch (error) {
    tell({ intent: 'error', text: failureMessage(error) });
    return false;
  }
}
