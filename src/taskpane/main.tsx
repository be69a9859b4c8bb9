// Entry point of the pane: waits for Office, associates the ribbon buttons, draws the pages, follows the workbook.
import { lazy, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands';
import { refresh } from '../commands/session';
import { App } from './App';
import { followScheme } from './follow-scheme';
import { followChanges } from './live';
import { watchFunctions } from './watch-functions';
import { chosenLanguage, preferredLanguage, strings, type Language } from './strings';

const element = document.getElementById('pane')!;

/** The first page. The page's head asks for it already; where it cannot be loaded, the pane tries again and says so. */
const loadStart = () => import(/* webpackChunkName: "start" */ './pages/Start');
const first: Promise<ComponentType> = loadStart().then((page) => page.default, () => lazy(loadStart));

async function start(): Promise<void> {
  // The first look into the browser's storage takes a while, and Office takes longer.
  const chosen = chosenLanguage();
  if (typeof Office === 'undefined') {
    const language = preferredLanguage(navigator.language, chosen);
    say(strings[language].pane.noOffice, language);
    return;
  }
  const { host } = await Office.onReady();
  const language = preferredLanguage(Office.context?.displayLanguage ?? navigator.language, chosen);
  if (host !== Office.HostType.Excel) {
    say(strings[language].pane.outside, language);
    return;
  }
  document.documentElement.lang = language;
  associateCommands();
  followScheme();
  const Start = await first;
  await new Promise<void>((drawn) => createRoot(element).render(<App language={language} Start={Start} onDrawn={drawn} />));
  await refresh();
  watchFunctions();
  await followChanges();
}

/** In the place of the words that the page came with, and looking like them. */
function say(text: string, language: Language): void {
  document.documentElement.lang = language;
  const page = document.createElement('main');
  const words = document.createElement('p');
  page.className = 'words';
  words.setAttribute('role', 'alert');
  words.textContent = text;
  page.append(words);
  element.replaceChildren(page);
}

void start();
