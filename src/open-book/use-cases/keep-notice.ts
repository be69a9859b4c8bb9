// Writes changed settings of the notice into the workbook, over what stands there now.
import { noticeSettingsChanges } from '../../app/notice-settings';
import { openWorkbook } from '../../app/open';
import { shelf } from '../../functions/shelf';
import type { Outcome } from '../../model/outcome';
import type { NoticeSettings } from '../../report/notice/settings';
import { carryOut, changing } from '../carry-out';
import { hostAtHand } from '../chosen-host';
import { during } from '../at-work';

export const keepNotice = during('notice', async (change: (now: NoticeSettings) => NoticeSettings): Promise<Outcome<undefined>> => {
  const opened = await openWorkbook(await hostAtHand(), shelf);
  if (!opened.ok) return opened;
  const changes = noticeSettingsChanges(opened.value, change);
  return changes.ok ? carryOut(changing(changes.value.changes)) : changes;
});
