// Keeps what staff decide about honours and notice in the workbook: read afresh ─► change ─► its sheet, and what follows from it.
import { ok, refuse, type Outcome } from '../model/outcome';
import { stored, withNoticeSettings, type NoticeSettings } from '../report/notice/settings';
import type { Shelf } from '../rubric/shelf';
import type { Scheme } from '../rubric/tree';
import { isHalfLaid, type Change, type WorkbookHost } from '../workbook/host';
import { sheetNames } from '../workbook/names';
import { noticeSheet } from '../workbook/notice/notice-sheet';
import { openWorkbook, type OpenedWorkbook } from './open';
import { scoreChanges } from './rescore';

/** Reads the workbook, changes the settings that stand there now and writes them. Gives the settings as they are kept. */
export async function changeNoticeSettings(
  host: WorkbookHost,
  shelf: Shelf,
  change: (now: NoticeSettings, scheme: Scheme) => NoticeSettings,
): Promise<Outcome<NoticeSettings>> {
  const opened = await openWorkbook(host, shelf);
  const next = opened.ok ? noticeSettingsChanges(opened.value, change) : opened;
  if (!next.ok) return next;
  const applied = await host.apply(next.value.changes);
  return applied.ok ? ok(next.value.settings) : applied;
}

/**
 * What changes the settings that the workbook was read with, and the settings as they are kept. Refuses while something there
 * cannot be read, because it would be lost.
 */
export function noticeSettingsChanges(
  opened: OpenedWorkbook,
  change: (now: NoticeSettings, scheme: Scheme) => NoticeSettings,
): Outcome<{ settings: NoticeSettings; changes: Change[] }> {
  const { notice } = opened;
  const [unread] = notice.issues;
  if (unread) return refuse('BAD_REQUEST', `${unread.where}：${unread.message}改好以后再保存，免得这里的内容丢失。`);
  const next = change(notice.settings, notice.rubric);
  const settings: NoticeSettings = { ...next, template: stored(next, withNoticeSettings(notice.rubric, next)) };
  return ok({ settings, changes: noticeChanges(opened, settings) });
}

/** The sheet of the settings, where it was left half laid, with what was read of it. */
export function noticeAsRead(opened: OpenedWorkbook): Change[] {
  const { notice, survey } = opened;
  if (notice.sheet === undefined || !isHalfLaid(survey, notice.sheet)) return [];
  const kept = noticeSettingsChanges(opened, (now) => now);
  return kept.ok ? kept.value.changes : [];
}

/** Writes the settings onto their sheet, which is added where there is none; other honours give the score sheets other grades. */
function noticeChanges(opened: OpenedWorkbook, settings: NoticeSettings): Change[] {
  const { notice, frame, survey } = opened;
  const next = opened.with({ scheme: withNoticeSettings(notice.rubric, settings) });
  const plan = noticeSheet(next.frame, settings);
  const after = survey.sheets.find(({ name }) => name === sheetNames.settings)?.name;
  const sheet: Change =
    notice.sheet === undefined
      ? { do: 'add-sheet', plan, ...(after !== undefined && { after }) }
      : { do: 'replace-sheet', sheet: notice.sheet, plan: { ...plan, name: notice.sheet }, keepsFormer: true };
  const isOther = JSON.stringify(next.frame.scheme.data.honours) !== JSON.stringify(frame.scheme.data.honours);
  return [sheet, ...(isOther ? scoreChanges(next) : [])];
}
