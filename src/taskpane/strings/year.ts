// The words of the preview of a list of units in the chosen language.
import { useLanguage } from '../language';
import type { Language } from '.';
import { yearEnUS } from './year-en-US';
import { yearZhCN, type YearStrings } from './year-zh-CN';

export const yearStrings: Record<Language, YearStrings> = { 'zh-CN': yearZhCN, 'en-US': yearEnUS };

export function useYearStrings(): YearStrings {
  return yearStrings[useLanguage().language];
}
