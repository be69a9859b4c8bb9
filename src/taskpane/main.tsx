// Entry point of the pane: waits for Office, associates the ribbon buttons, draws the pages, follows the workbook.
import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands';
import { refresh } from '../commands/session';
import { App } from './App';
import { followScheme } from './follow-scheme';
import { followChanges } from './live';
import { preferredLanguage, strings } from './strings';

const element = document.getElementById('pane')!;

async function start(): Promise<void> {
  // The first page loads while Office gets ready; where it cannot, the pane says so when it is drawn.
  void import('./pages/Start').catch(() => undefined);
  if (typeof Office === 'undefined') {
    element.textContent = strings[preferredLanguage(navigator.language)].pane.noOffice;
    return;
  }
  const { host } = await Office.onReady();
  const language = preferredLanguage(Office.context?.displayLanguage ?? navigator.language);
  document.documentElement.lang = language;
  if (host !== Office.HostType.Excel) {
    element.textContent = strings[language].pane.outside;
    return;
  }
  associateCommands();
  followScheme();
  createRoot(element).render(<App language={language} />);
  await refresh();
  await followChanges();
}

void start();
