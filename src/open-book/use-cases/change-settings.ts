// Writes a choice into the settings of the open workbook, where it is recorded for everyone who opens it.
import { formulaChanges, readingChanges, settingChange } from '../../app/change-setting';
import type { Outcome } from '../../model/outcome';
import type { FormulaMode } from '../../workbook/frame';
import type { OnProgress } from '../../workbook/host';
import { tableNames } from '../../workbook/names';
import type { OpenBook } from '../book';
import { carryOut, changing } from '../carry-out';
import { hostAtHand } from '../chosen-host';
import { currentSession } from '../session';
import { during } from '../at-work';

/** Chooses a reading by the label of its choice; points follow. Score sheets that hold the rule itself are laid anew. */
export const chooseReading = during('settings', async (id: string, label: string): Promise<Outcome<undefined>> => {
  const change = await settingChange(await hostAtHand(), tableNames.readings, id, ['编号', '当前理解'], label);
  if (!change.ok) return change;
  const recorded = await carryOut(changing([change.value]));
  const session = currentSession();
  if (!recorded.ok || session.state !== 'open') return recorded; // one that cannot be read is refused already
  const changes = readingChanges(session.open.book, id);
  return changes.length > 0 ? carryOut(changing(changes)) : recorded;
});

/** Chooses how points stand in the score sheets, and lays these anew. */
export async function chooseFormulas(open: OpenBook, mode: FormulaMode, progress?: OnProgress): Promise<Outcome<undefined>> {
  const changes = await formulaChanges(await hostAtHand(), open.book, mode);
  return changes.ok ? carryOut(changing(changes.value), progress) : changes;
}
