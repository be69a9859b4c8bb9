// Writes changed settings of the notice into the workbook, over what stands there now.
import { changeNoticeSettings } from '../../app/notice-settings';
import { refresh } from '../../commands/session';
import { shelf } from '../../functions/shelf';
import { excelHost } from '../../hosts/excel/excel-host';
import { failureMessage } from '../../hosts/excel/failure';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { merged, type NoticeDraft } from './merge';

export async function keep(draft: NoticeDraft): Promise<Outcome<undefined>> {
  try {
    const kept = await changeNoticeSettings(excelHost, shelf, (now) => merged(now, draft));
    if (!kept.ok) return kept;
    await refresh();
    return ok(undefined);
  } catch (error) {
    return refuse('BAD_REQUEST', failureMessage(error));
  }
}
