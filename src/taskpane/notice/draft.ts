// What staff changed about the notice and what is not in the workbook yet. It outlives the page, so that leaving it loses nothing.
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { refuse } from '../../model/outcome';
import { failureMessage } from '../../open-book/failure-words';
import { tell } from '../../open-book/messages';
import { today } from '../../model/today';
import type { OpenBook } from '../../open-book/book';
import { templateFor, type NoticeSettings } from '../../report/notice/settings';
import type { NoticeTemplate } from '../../report/notice/template';
import { mergedSettings, mergedDraft, settled, type NoticeDraft } from './merge';

/** A pause in typing after which the workbook is written. */
const PAUSE = 1_200;

export type Keeping = { state: 'kept' | 'waiting' | 'saving' } | { state: 'failed'; message: string };

let draft: NoticeDraft = {};
let keeping: Keeping = { state: 'kept' };
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<boolean> | undefined;
/** Files being made that need nothing of what still waits. */
let files = 0;
const listeners = new Set<() => void>();

function changed(next: NoticeDraft, how: Keeping): void {
  draft = next;
  keeping = how;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes some settings; the workbook is written after a pause. */
export function edit(change: NoticeDraft): void {
  changed(mergedDraft(draft, change), { state: 'waiting' });
  keepAfter(PAUSE);
}

/** Writes what the program itself found out, and all that still waits, at once; false when the workbook did not take it. */
export async function noteFound(change: NoticeDraft): Promise<boolean> {
  changed(mergedDraft(draft, change), { state: 'waiting' });
  return keepNow();
}

function keepAfter(pause: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (files === 0) void keepNow();
  }, pause);
}

/** Makes a file that needs nothing of what still waits: the workbook is written after it. */
export async function beforeKeeping<T>(make: () => Promise<T>): Promise<T> {
  files++;
  try {
    return await make();
  } finally {
    files--;
    if (files === 0 && keeping.state === 'waiting') keepAfter(PAUSE);
  }
}

/** Writes what is still waiting; false when the workbook did not take it: then it stays here. */
export async function keepNow(): Promise<boolean> {
  clearTimeout(timer);
  if (writing) return writing.then(() => keepNow());
  if (Object.keys(draft).length === 0) return true;
  writing = write(draft).finally(() => {
    writing = undefined;
  });
  return (await writing) && keepNow();
}

async function write(written: NoticeDraft): Promise<boolean> {
  changed(draft, { state: 'saving' });
  const { keepNotice } = await import('../../open-book/use-cases/keep-notice');
  const outcome = await keepNotice((now) => mergedSettings(now, written)).catch((error: unknown) =>
    refuse('BAD_REQUEST', failureMessage(error)),
  );
  if (!outcome.ok) tell({ intent: 'error', text: outcome.refusal.message });
  const left = settled(draft, outcome.ok ? written : {});
  changed(
    left,
    outcome.ok ? { state: Object.keys(left).length > 0 ? 'waiting' : 'kept' } : { state: 'failed', message: outcome.refusal.message },
  );
  return outcome.ok;
}

export interface NoticeDesk {
  settings: NoticeSettings;
  /** The whole template that a notice is made from. */
  template: NoticeTemplate;
  keeping: Keeping;
  edit(change: NoticeDraft): void;
  /** Sets one field of the template. */
  set<Key extends keyof NoticeTemplate>(key: Key, value: NoticeTemplate[Key]): void;
}

/** The settings of the workbook with what was changed since. */
export function useNoticeDesk({ book }: OpenBook): NoticeDesk {
  const typed = useSyncExternalStore(listen, () => draft);
  const how = useSyncExternalStore(listen, () => keeping);
  const settings = useMemo(() => mergedSettings(book.notice.settings, typed), [book.notice.settings, typed]);
  const template = useMemo(() => templateFor(settings, book.frame.scheme, today()), [settings, book.frame.scheme]);
  const set = useCallback<NoticeDesk['set']>((key, value) => edit({ template: { [key]: value } }), []);
  return { settings, template, keeping: how, edit, set };
}
