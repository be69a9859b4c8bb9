// The words for a rubric of somebody's own in the chosen language.
import { useLanguage } from '../language';
import type { Language } from '.';
import { importEnUS } from './import-en-US';
import { importZhCN, type ImportStrings } from './import-zh-CN';

export const importStrings: Record<Language, ImportStrings> = { 'zh-CN': importZhCN, 'en-US': importEnUS };

export function useImportStrings(): ImportStrings {
  return importStrings[useLanguage().language];
}
