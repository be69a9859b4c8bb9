// Every text of the pane.
import { pageIds, pageNames } from '../../src/commands/page-requests';
import { wordsOf, type Language } from '../../src/taskpane/strings';
import { drawStrings } from '../../src/taskpane/strings/draw';
import { entryStrings } from '../../src/taskpane/strings/entry';
import { importStrings } from '../../src/taskpane/strings/import';
import { noticeStrings } from '../../src/taskpane/strings/notice';
import { resultsStrings } from '../../src/taskpane/strings/results';
import { rosterStrings } from '../../src/taskpane/strings/roster';
import { roundStrings } from '../../src/taskpane/strings/round';
import { waitingStrings } from '../../src/taskpane/strings/waiting';
import { yearStrings } from '../../src/taskpane/strings/year';

/** Every text with its path; those with gaps are filled in with ones. */
export async function paneTexts(language: Language): Promise<[path: string, text: string][]> {
  return textsIn({
    ...(await wordsOf(language)),
    pages: Object.fromEntries(pageIds.map((page) => [page, pageNames[page][language]])),
    draw: drawStrings[language],
    entry: entryStrings[language],
    import: importStrings[language],
    notice: noticeStrings[language],
    results: resultsStrings[language],
    roster: rosterStrings[language],
    round: roundStrings[language],
    waiting: waitingStrings[language],
    year: yearStrings[language],
  });
}

function textsIn(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'object') return textsIn(value as object, `${path}${key}.`);
    return [[`${path}${key}`, typeof value === 'function' ? String((value as (...gaps: number[]) => string)(1, 1, 1)) : String(value)]];
  });
}
