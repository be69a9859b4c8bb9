// The workbench page: a grid, the add-in's ribbon, the add-in in its frame, and the emulated host between them.
import './workbench.css';
import { fileTitle } from '../file/package-parts';
import { runtimeIn } from '../host/functions-runtime';
import { createOfficeHost } from '../host/office-host';
import { areaAddress } from '../host/model/area';
import { isErrorValue } from '../host/model/cell';
import type { FunctionMetadata } from '../host/model/custom-functions';
import type { GridPort } from '../host/model/grid-port';
import { register } from '../host/univer/function-cells';
import { requirementSets } from '../host/wire/requirement-sets';
import { bookNameFor, nameBook } from './book-name';
import { focusGrid, refocusAfter } from './cell-focus';
import { showCharts } from './charts';
import { OpenDocument, storeFile } from './document';
import { offerLists, withoutOwnLists } from './drop-down';
import { hideFilterButtons } from './filter-buttons';
import { editAsTyped } from './formula-editing';
import { findInCells } from './find';
import { bringIntoSight } from './in-sight';
import { showPrompts } from './input-message';
import { askBeforeLeaving } from './leaving';
import { followLinks } from './links';
import { startSmaller } from './low-window';
import { readManifest, type RibbonButton } from './manifest';
import { haveBook } from './one-tab';
import { goRound } from './parts';
import { keepPlace } from './place';
import { applyTheme, readPreferences } from './preferences';
import { highlightsOf } from './print/highlights';
import { print, printOnKey } from './print/print';
import { guardProtection } from './protection';
import { pasteText } from './paste';
import { ask } from './question';
import { mayRestart } from './restart';
import { drawRibbon } from './ribbon';
import { Screen } from './screen';
import { keepTabs } from './sheet-tabs';
import { drawShell, setPaneVisible } from './shell';
import { growTables, listenToTyping } from './table-growth';
import { keepFormulas } from './table-lines';
import { texts, type Texts } from './texts';
import { themeOf } from './theme';
import { guardUndo } from './undo';
import { startUniver } from './univer';
import { checkTyping } from './validation';
import { stopped, waitForWorkbook } from './waiting';

const ADDIN = '/addin/';

async function start(): Promise<void> {
  const preferences = readPreferences();
  const words = texts(preferences.lang);
  const at = (id: string): HTMLElement => document.getElementById(id)!;
  const frame = at('addin') as HTMLIFrameElement;
  const manifest = readManifest(await (await fetch(`${ADDIN}manifest.xml`)).text(), ADDIN, preferences.lang);
  const metadata = manifest.functionsUrl
    ? ((await (await fetch(manifest.functionsUrl)).json()) as { functions: FunctionMetadata[] })
    : { functions: [] };

  const bookName = at('file') as HTMLInputElement;
  const { api, grid, injector } = startUniver('grid', preferences);
  const { functions } = grid;
  functions.declare(metadata.functions);
  const file: OpenDocument = new OpenDocument(
    api,
    grid,
    injector,
    () => {
      register(api, injector, functions);
      hideFilterButtons(injector, grid);
      withoutOwnLists(injector);
      bookName.value = grid.fileName();
      document.title = `${grid.fileName()} - ${words.product}`;
    },
    (state) => {
      at('saved').textContent = { saved: words.saved, saving: words.saving, failed: words.notSaved }[state];
    },
  );
  const host = createOfficeHost(grid, {
    excel: preferences.excel,
    locale: preferences.lang,
    sets: requirementSets(preferences.api),
    theme: () => themeOf(preferences.theme),
    report: (failure) => console.error(`[workbench] ${failure}`),
    functionsReady: () => functions.start(runtimeIn(() => host.bridge.addin)),
    showPane: setPaneVisible,
    paneVisible: () => !at('pane').hidden,
    fileClicks: preferences.files,
    openWorkbook: (bytes) => void offerWorkbook(file, words, bytes),
  });
  // The script at the top of the add-in's page calls this before office.js runs.
  const attach = (addin: Window): void => {
    functions.stop();
    host.attach(addin);
  };
  const screen = new Screen(api, injector, grid, at('grid'));
  Object.assign(window, { officeHost: { attach }, workbench: { api, grid, functions, host, file, screen } });

  const printSheets = (): void => {
    if (api.getActiveWorkbook()) void print(grid, words, highlightsOf(api, injector));
  };
  drawShell({
    words,
    preferences,
    manifest,
    file,
    frame,
    print: printSheets,
    recolour: (theme) => {
      preferences.theme = theme;
      applyTheme(theme);
      api.toggleDarkMode(theme === 'dark');
      frame.contentWindow?.dispatchEvent(new Event('focus')); // the add-in asks for the theme when somebody comes back to the pane
    },
    mayRestart: () => mayRestart(api, injector, words, host.writing),
  });
  printOnKey(frame, printSheets);
  drawRibbon(at('ribbon'), manifest, words.ribbon, (button) => press(button));
  const done = waitForWorkbook(words.opening, frame);

  const busy = (): boolean => host.busy() || file.laying;
  await haveBook(() => isOpenElsewhere(words), {
    store: async () => {
      await api.getActiveWorkbook()?.endEditingAsync(true);
      await file.store();
    },
    gone: () => {
      file.letGo();
      location.reload();
    },
  });
  const found = await file.restore();
  if (found === 'neither') await openDemo(file, words.create);
  askBeforeLeaving(file, injector);
  grid.listen(() => file.changed());
  api.addEvent(api.Event.CommandExecuted, ({ type }) => {
    if (type === 2) file.changed();
  }); // mutations, whoever made them
  const filled = growTables(grid);
  listenToTyping(api, filled);
  checkTyping(api, injector, grid, words, filled);
  guardProtection(api, grid, busy, () => void ask(words.protectedTitle, words.protectedText, [words.ok]));
  let told = false; // one sentence is enough, however often the keys are pressed
  guardUndo(api, host.writing, () => {
    if (told) return;
    told = true;
    void ask(words.writingTitle, words.writingText, [words.ok]).finally(() => {
      told = false;
    });
  });
  pasteText(api, grid, filled);
  keepFormulas(api, grid);
  editAsTyped(injector);
  keepTabs(at('grid'));
  const placePrompt = showPrompts(api, grid, screen, at('prompt'), at('grid'), at('list'));
  followLinks(api, grid);
  at('list-arrow').setAttribute('aria-label', words.openList);
  at('list').setAttribute('aria-label', words.list);
  offerLists(api, injector, grid, screen, { arrow: at('list-arrow'), list: at('list'), container: at('grid') }, filled, placePrompt);
  showCharts(api, grid, screen);
  showErrors(grid, at('strip'));
  const toCells = (): void => focusGrid(api, injector);
  findInCells(grid, words, at('find'), toCells);
  refocusAfter(at('question'), at('grid'), toCells);
  bringIntoSight(api, grid, screen, () => {
    if (document.activeElement === frame) toCells();
  });
  nameBook(
    bookName,
    words,
    (name) => {
      file.rename(name);
      document.title = `${name} - ${words.product}`;
    },
    () => void ask(words.badNameTitle, words.badNameText, [words.ok]).then(() => bookName.focus()),
    toCells,
  );
  startSmaller(api, grid, found === 'kept');
  keepPlace(grid, found === 'kept');
  goRound({ ribbon: at('ribbon'), grid: at('grid'), pane: at('pane'), frame, focusGrid: toCells });
  done();
  frame.src = manifest.pageUrl;

  async function press({ action, id }: RibbonButton): Promise<void> {
    if (!action) return setPaneVisible(true);
    await host.bridge.command(action, id).catch(() => ask(words.commandTitle, words.commandText, [words.ok]));
  }
}

/** Excel opens a window for it. This page holds one workbook: the other is stored, or takes the place of this one. */
async function offerWorkbook(file: OpenDocument, words: Texts, bytes: Uint8Array | undefined): Promise<void> {
  const name = bookNameFor(bytes ? fileTitle(bytes) : '', words.create);
  const open = (): Promise<void> => file.replaceBy({ name, ...(bytes && { bytes }) }, async () => true);
  const ways: [string, () => unknown][] = [
    ...(bytes ? [[words.storeAnother, () => storeFile(bytes, name)] as [string, () => void]] : []),
    [words.openAnother, open],
    [words.cancel, () => undefined],
  ];
  const answer = await ask(
    words.anotherTitle,
    words.anotherText,
    ways.map(([label]) => label),
  );
  await ways[answer]![1]();
}

/** Resolves when somebody wants to have it here; another tab hands it over then. */
async function isOpenElsewhere(words: Texts): Promise<void> {
  if ((await ask(words.elsewhereTitle, words.elsewhereText, [words.openHere, words.leaveThere])) !== 0)
    await stopped(words.isElsewhere, words.openHere);
}

/** A visitor starts with the demo workbook where there is one, and with an empty one otherwise. */
async function openDemo(file: OpenDocument, name: string): Promise<void> {
  const response = await fetch('/demo.xlsx');
  if (response.status === 200) await file.lay({ name: '演示工作簿.xlsx', bytes: new Uint8Array(await response.arrayBuffer()) });
  else await file.lay({ name: `${name}.xlsx` });
}

/** The message of an error in the selected cell, under the ribbon. */
function showErrors(grid: GridPort, strip: HTMLElement): void {
  const show = (): void => {
    const { sheet, area } = grid.selection();
    const here = { ...area, rows: 1, columns: 1 };
    const { value } = grid.contents(sheet, here)[0]![0]!;
    const message = isErrorValue(value) ? grid.functions.messageAt({ sheet, row: area.row, column: area.column }) : undefined;
    strip.textContent = message ? `${areaAddress(here)}　${String(value)}　${message}` : '';
  };
  grid.listen((event) => {
    if (event.kind === 'selected' || event.kind === 'activated' || event.kind === 'changed') setTimeout(show, 150);
  });
}

void start();
