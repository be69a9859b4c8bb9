// The words of the page of entry, in the chosen language.
import { useLanguage } from '../language';
import type { Language } from '.';
import { entryEnUS } from './entry-en-US';
import { entryZhCN, type EntryStrings } from './entry-zh-CN';

export const entryStrings: Record<Language, EntryStrings> = { 'zh-CN': entryZhCN, 'en-US': entryEnUS };

export function useEntryStrings(): EntryStrings {
  return entryStrings[useLanguage().language];
}
