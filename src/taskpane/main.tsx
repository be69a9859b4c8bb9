// Entry point of the pane: waits for Office, associates the ribbon buttons, draws the pages, follows the workbook.
import { lazy, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands';
import { refresh } from '../commands/session';
import { App } from './App';
import { followScheme } from './follow-scheme';
import { followChanges } from './live';
import { watchFunctions } from './watch-functions';
import { chosenLanguage, preferredLanguage, strings } from './strings';

const element = document.getElementById('pane')!;

/** The first page. The page's head asks for it already; where it cannot be loaded, the pane tries again and says so. */
const loadStart = () => import(/* webpackChunkName: "start" */ './pages/Start');
const first: Promise<ComponentType> = loadStart().then((page) => page.default, () => lazy(loadStart));

async function start(): Promise<void> {
  // The first look into the browser's storage takes a while, and Office takes longer.
  const chosen = chosenLanguage();
  if (typeof Office === 'undefined') {
    element.textContent = strings[preferredLanguage(navigator.language, chosen)].pane.noOffice;
    return;
  }
  const { host } = await Office.onReady();
  const language = preferredLanguage(Office.context?.displayLanguage ?? navigator.language, chosen);
  document.documentElement.lang = language;
  if (host !== Office.HostType.Excel) {
    element.textContent = strings[language].pane.outside;
    return;
  }
  associateCommands();
  followScheme();
  const Start = await first;
  await new Promise<void>((drawn) => createRoot(element).render(<App language={language} Start={Start} onDrawn={drawn} />));
  await refresh();
  watchFunctions();
  await followChanges();
}

void start();
