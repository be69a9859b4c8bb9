// What is said while the workbook's program does not answer, in the chosen language.
import { useLanguage } from '../language';
import type { Language } from '.';
import { waitingEnUS } from './waiting-en-US';
import { waitingZhCN, type WaitingStrings } from './waiting-zh-CN';

export const waitingStrings: Record<Language, WaitingStrings> = { 'zh-CN': waitingZhCN, 'en-US': waitingEnUS };

export function useWaitingStrings(): WaitingStrings {
  return waitingStrings[useLanguage().language];
}
