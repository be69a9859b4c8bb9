// The words of the page of results, in the chosen language.
import { useLanguage } from '../language';
import type { Language } from '.';
import { resultsEnUS } from './results-en-US';
import { resultsZhCN, type ResultsStrings } from './results-zh-CN';

export const resultsStrings: Record<Language, ResultsStrings> = { 'zh-CN': resultsZhCN, 'en-US': resultsEnUS };

export function useResultsStrings(): ResultsStrings {
  return resultsStrings[useLanguage().language];
}
