// The language in force and how to change it.
import { createContext, useContext } from 'react';
import type { Language } from './strings';

export const LanguageContext = createContext<{ language: Language; choose(language: Language): void }>({
  language: 'zh-CN',
  choose: () => undefined,
});

export const useLanguage = () => useContext(LanguageContext);
