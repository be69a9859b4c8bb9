// The words for handing out files and bringing them in, in the chosen language.
import { useLanguage } from '../language';
import type { Language } from '.';
import { roundEnUS } from './round-en-US';
import { roundZhCN, type RoundStrings } from './round-zh-CN';

export const roundStrings: Record<Language, RoundStrings> = { 'zh-CN': roundZhCN, 'en-US': roundEnUS };

export function useRoundStrings(): RoundStrings {
  return roundStrings[useLanguage().language];
}
