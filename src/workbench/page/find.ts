// Ctrl+F: finds what is seen in the cells of all sheets. The browser's own search sees no cells.
import type { GridPort } from '../host/model/grid-port';
import type { Texts } from './texts';

interface Found {
  sheet: string;
  row: number;
  column: number;
}

export function findInCells(grid: GridPort, words: Texts, box: HTMLElement, focusGrid: () => void): void {
  const input = document.createElement('input');
  input.type = 'search';
  input.setAttribute('aria-label', words.find);
  input.placeholder = words.find;
  const count = document.createElement('span');
  count.setAttribute('role', 'status');
  const close = (): void => {
    box.hidden = true;
    focusGrid();
  };
  const go = (step: 1 | -1): void => {
    const found = search(grid, input.value);
    const target = next(grid, found, step);
    count.textContent = input.value === '' ? '' : target ? words.foundAt(found.indexOf(target) + 1, found.length) : words.foundNone;
    if (target) grid.select(target.sheet, { row: target.row, column: target.column, rows: 1, columns: 1 });
  };
  input.addEventListener('input', () => {
    count.textContent = '';
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === input) go(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape') close();
    event.stopPropagation();
  });
  box.replaceChildren(
    input,
    count,
    ...(
      [
        [words.previous, () => go(-1)],
        [words.next, () => go(1)],
        [words.closeFind, close],
      ] as const
    ).map(([label, run]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', run);
      return button;
    }),
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      box.hidden = false;
      count.textContent = '';
      input.select();
    },
    true,
  );
}

/** Sheet by sheet in their order, row by row; upper and lower case are the same. */
export function search(grid: GridPort, text: string): Found[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return grid
    .sheets()
    .filter(({ hidden }) => !hidden)
    .flatMap(({ id }) => {
      const used = grid.used(id, true);
      return used === null
        ? []
        : grid
            .texts(id, used)
            .flatMap((line, row) =>
              line.flatMap((shown, column) =>
                shown.toLowerCase().includes(wanted) ? [{ sheet: id, row: used.row + row, column: used.column + column }] : [],
              ),
            );
    });
}

/** The one after the selected cell, or before it; at the end it begins anew. */
function next(grid: GridPort, found: readonly Found[], step: 1 | -1): Found | undefined {
  const { sheet, area } = grid.selection();
  const order = grid.sheets().map(({ id }) => id);
  const compare = (one: Found): number => order.indexOf(one.sheet) - order.indexOf(sheet) || one.row - area.row || one.column - area.column;
  return step === 1 ? (found.find((each) => compare(each) > 0) ?? found[0]) : (found.findLast((each) => compare(each) < 0) ?? found.at(-1));
}
