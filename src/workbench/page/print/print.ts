// Ctrl+P and the button: prints the sheets as they are laid for paper. The browser alone would print the bars around them.
import type { GridPort, SheetState } from '../../host/model/grid-port';
import { ask } from '../question';
import type { Texts } from '../texts';
import { pagesOf, type Highlights } from './print-sheets';

/** Asks which sheets, and hands their pages to the browser. */
export async function print(grid: GridPort, words: Texts, highlights: Highlights): Promise<void> {
  const seen = grid.sheets().filter(({ hidden }) => !hidden);
  const active = seen.filter(({ id }) => id === grid.activeSheet());
  const chosen = [active, seen, []][await ask(words.printTitle, words.printText, [words.printActive, words.printAll, words.cancel])]!;
  if (chosen.length === 0) return;
  await grid.calculated();
  await highlighted(grid, chosen, highlights);
  const pages = pagesOf(grid, chosen, highlights);
  if (pages.length === 0) return void ask(words.printTitle, words.nothingToPrint, [words.ok]);
  const paper = document.createElement('div');
  paper.id = 'paper';
  paper.append(sizesOf(pages), ...pages);
  document.getElementById('paper')?.remove();
  document.body.append(paper);
  addEventListener('afterprint', () => paper.remove(), { once: true });
  window.print();
}

/** Conditions are worked out when somebody asks for them, and known a moment later. */
async function highlighted(grid: GridPort, sheets: readonly SheetState[], highlights: Highlights): Promise<void> {
  for (const { id } of sheets) {
    for (const { row, column, rows, columns } of grid.conditions(id).flatMap(({ areas }) => areas)) {
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) highlights(id, r, c);
    }
  }
  await new Promise((drawn) => {
    requestAnimationFrame(() => setTimeout(drawn));
  });
}

/** Pages of one size share a rule: portrait and landscape go into one document. */
function sizesOf(pages: readonly HTMLElement[]): HTMLStyleElement {
  const style = document.createElement('style');
  const sizes = [...new Set(pages.map(({ style: { width, height } }) => `${width} ${height}`))];
  for (const page of pages) page.style.setProperty('page', `size${sizes.indexOf(`${page.style.width} ${page.style.height}`)}`);
  style.textContent = sizes.map((size, index) => `@page size${index} { size: ${size}; margin: 0 }`).join('\n');
  return style;
}

/** To be called once; keys are heard in the pane, too. */
export function printOnKey(frame: HTMLIFrameElement, run: () => void): void {
  const hear = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!document.querySelector('dialog[open]')) run();
  };
  addEventListener('keydown', hear, true);
  frame.addEventListener('load', () => frame.contentWindow!.addEventListener('keydown', hear, true));
}
