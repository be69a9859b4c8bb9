// The words of the notice page in the chosen language.
import { useLanguage } from '../language';
import type { Language } from '.';
import { noticeEnUS } from './notice-en-US';
import { noticeZhCN, type NoticeStrings } from './notice-zh-CN';

export const noticeStrings: Record<Language, NoticeStrings> = { 'zh-CN': noticeZhCN, 'en-US': noticeEnUS };

export function useNoticeStrings(): NoticeStrings {
  return noticeStrings[useLanguage().language];
}
