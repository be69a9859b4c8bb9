// Which language the pane speaks.
import { createContext, useContext } from 'react';
import { zhCN, type Strings } from './zh-CN';

export type { Strings };
export type Language = 'zh-CN' | 'en-US';

/** A language and its words. */
export interface Speech {
  language: Language;
  words: Strings;
}

const LANGUAGE_KEY = 'rubric-score.language';

/** The words of a language. Chinese comes with the pane, English with a file of its own; rejects where that cannot be loaded. */
export async function wordsOf(language: Language): Promise<Strings> {
  return language === 'zh-CN' ? zhCN : (await import(/* webpackChunkName: "en-US" */ './en-US')).enUS;
}

export const StringsContext = createContext<Strings>(zhCN);

/** The words of the pane in the chosen language. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}

/** The language chosen on this machine, else Office's own, else Chinese. */
export function preferredLanguage(officeLanguage: string | undefined, chosen = chosenLanguage()): Language {
  if (chosen === 'zh-CN' || chosen === 'en-US') return chosen;
  return !officeLanguage || /^zh\b/iu.test(officeLanguage) ? 'zh-CN' : 'en-US';
}

/** Remembers the choice on this machine; where storage is closed to add-ins it lasts until the pane is closed. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Nothing is lost but the habit.
  }
}

/** What was chosen on this machine, if anything; storage may be closed to add-ins. */
export function chosenLanguage(): string | null {
  try {
    return localStorage.getItem(LANGUAGE_KEY);
  } catch {
    return null;
  }
}
