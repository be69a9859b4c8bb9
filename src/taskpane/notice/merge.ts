// Lays changed settings of the notice over those of the workbook. Only what was changed is written: the rest may have been changed there.
import type { NoticeSettings } from '../../report/notice/settings';

/** A key that is there but undefined takes the setting away: then the rubric's own holds. */
export type NoticeDraft = { [Key in keyof NoticeSettings]?: NoticeSettings[Key] | undefined };

export function mergedSettings(settings: NoticeSettings, draft: NoticeDraft): NoticeSettings {
  return { ...settings, ...draft, template: { ...settings.template, ...draft.template } } as NoticeSettings;
}

export function mergedDraft(draft: NoticeDraft, change: NoticeDraft): NoticeDraft {
  const template = draft.template || change.template ? { template: { ...draft.template, ...change.template } } : {};
  return { ...draft, ...change, ...template };
}

/** What is left of a draft after `written` was written; what was changed again meanwhile stays. */
export function settled(draft: NoticeDraft, written: NoticeDraft): NoticeDraft {
  const { template, ...rest } = without(draft, written, ['template']);
  const left = without({ ...template }, { ...written.template });
  return Object.keys(left).length > 0 ? { ...rest, template: left } : rest;
}

function without<T extends object>(from: T, taken: T, except: readonly string[] = []): T {
  return Object.fromEntries(
    Object.entries(from).filter(([key, value]) => except.includes(key) || !(key in taken) || taken[key as keyof T] !== value),
  ) as T;
}
