// Entry point of the pane: waits for Office, associates the ribbon buttons, draws the pages, follows the workbook.
import { lazy, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands';
import { chooseHost } from '../open-book/chosen-host';
import { readSession } from '../open-book/session';
import { App } from './App';
import { followScheme } from '../open-book/follow-scheme';
import { followChanges } from '../open-book/live';
import { watchFunctions } from '../open-book/formulas/watch-functions';
import { chosenLanguage, preferredLanguage, wordsOf, type Language, type Speech } from './strings';
import { zhCN } from './strings/zh-CN';

const element = document.getElementById('pane')!;

/** The first page. The page's head asks for it already; where it cannot be loaded, the pane tries again and says so. */
const loadStart = () => import(/* webpackChunkName: "start" */ './pages/Start');
const first: Promise<ComponentType> = loadStart().then(
  (page) => page.default,
  () => lazy(loadStart),
);

async function start(): Promise<void> {
  // The first look into the browser's storage takes a while, and Office takes longer.
  const chosen = chosenLanguage();
  if (typeof Office === 'undefined') {
    say(await spoken(preferredLanguage(navigator.language, chosen)), 'noOffice');
    return;
  }
  const { host } = await Office.onReady();
  const speech = await spoken(preferredLanguage(Office.context?.displayLanguage ?? navigator.language, chosen));
  if (host !== Office.HostType.Excel) {
    say(speech, 'outside');
    return;
  }
  const { language } = speech;
  document.documentElement.lang = language;
  chooseHost('Excel', async () => (await import('../hosts/excel')).excelHost);
  associateCommands();
  followScheme();
  const Start = await first;
  await new Promise<void>((drawn) => createRoot(element).render(<App speech={speech} Start={Start} onDrawn={drawn} />));
  await readSession();
  watchFunctions();
  await followChanges();
}

/** The wanted language with its words; Chinese, which is always there, where its file cannot be loaded. */
async function spoken(wanted: Language): Promise<Speech> {
  return wordsOf(wanted).then(
    (words) => ({ language: wanted, words }),
    () => ({ language: 'zh-CN', words: zhCN }),
  );
}

/** In the place of the words that the page came with, and looking like them. */
function say({ language, words: { pane } }: Speech, what: 'noOffice' | 'outside'): void {
  document.documentElement.lang = language;
  const page = document.createElement('main');
  const line = document.createElement('p');
  page.className = 'words';
  line.setAttribute('role', 'alert');
  line.textContent = pane[what];
  page.append(line);
  element.replaceChildren(page);
}

void start();
