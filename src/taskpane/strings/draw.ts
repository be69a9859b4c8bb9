// The words for draws, in the chosen language.
import { useLanguage } from '../language';
import type { Language } from '.';
import { drawEnUS } from './draw-en-US';
import { drawZhCN, type DrawStrings } from './draw-zh-CN';

export const drawStrings: Record<Language, DrawStrings> = { 'zh-CN': drawZhCN, 'en-US': drawEnUS };

export function useDrawStrings(): DrawStrings {
  return drawStrings[useLanguage().language];
}
