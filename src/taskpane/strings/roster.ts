// The words of the preview of a list of units in the chosen language.
import { useLanguage } from '../language';
import type { Language } from '.';
import { rosterEnUS } from './roster-en-US';
import { rosterZhCN, type RosterStrings } from './roster-zh-CN';

export const rosterStrings: Record<Language, RosterStrings> = { 'zh-CN': rosterZhCN, 'en-US': rosterEnUS };

export function useRosterStrings(): RosterStrings {
  return rosterStrings[useLanguage().language];
}
