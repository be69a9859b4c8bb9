// The list of words that a cell allows, as Excel has it: an arrow beside the selected cell or Alt+↓ opens it, ↑ and ↓ go through it, Enter
// takes, Esc closes.
import { DataValidationType, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { DataValidatorRegistryService } from '@univerjs/preset-sheets-data-validation';
import { IEditorBridgeService, IShortcutService } from '@univerjs/preset-sheets-core';
import { enter } from '../host/model/cell';
import type { GridPort } from '../host/model/grid-port';
import { listWords } from '../host/model/validate';
import { WordList } from './word-list';
import { isLocked } from './protection';
import { ruleAt } from './rule-at';
import type { Screen } from './screen';
import type { Filled } from './table-growth';

interface Offer {
  sheet: string;
  row: number;
  column: number;
  source: string;
}
interface Parts {
  arrow: HTMLElement;
  list: HTMLElement;
  /** What holds the grid. */
  container: HTMLElement;
}

/** Univer's own lists and calendars open wherever a cell's words are clicked, stay when it is left, and empty it when the word that it
 *  holds is chosen.
 *  To be called before the cells are drawn. */
export function withoutOwnLists(injector: Injector): void {
  const validators = injector.get(DataValidatorRegistryService);
  const nothing = { get: () => undefined, set: () => undefined };
  for (const type of [DataValidationType.LIST, DataValidationType.LIST_MULTIPLE, DataValidationType.DATE]) {
    Object.defineProperties(validators.getValidatorItem(type), {
      dropdownType: nothing,
      canvasRender: nothing,
      skipDefaultFontRender: { value: () => false },
    });
  }
}

/** `moved` is called when the list has opened, closed or come elsewhere. */
export function offerLists(
  api: FUniver,
  injector: Injector,
  grid: GridPort,
  screen: Screen,
  { arrow, list, container }: Parts,
  filled: Filled,
  moved: () => void,
): void {
  const editor = injector.get(IEditorBridgeService);
  const isTyping = (): boolean => editor.isVisible().visible;
  const words = new WordList(list, (word) => take(word));
  let offer: Offer | undefined;
  let opened: { left: number; top: number } | undefined;

  const close = (): void => {
    if (!opened) return;
    opened = undefined;
    words.hide();
    moved();
  };

  /** The arrow stands at the foot of the cell, outside it where there is room. */
  const place = (): void => {
    const isHere = offer && offer.sheet === grid.activeSheet() && screen.shows(offer.row, offer.column); // the sheet may be changing
    const cell = offer && isHere ? screen.cell(offer.row, offer.column) : undefined;
    const frame = screen.view?.getBoundingClientRect();
    arrow.hidden = !cell || !frame;
    if (!cell || !frame) return close();
    if (opened && (opened.left !== cell.left || opened.top !== cell.top)) close();
    arrow.style.left = `${Math.min(cell.left + cell.width, frame.right - arrow.offsetWidth)}px`;
    arrow.style.top = `${Math.max(cell.top, Math.min(cell.top + cell.height, frame.bottom) - arrow.offsetHeight)}px`;
  };

  /** Another cell is selected, or the selected one may have another rule. */
  const look = (): void => {
    close();
    const {
      sheet,
      area: { row, column },
    } = grid.selection();
    const rule = ruleAt(grid, sheet, row, column)?.validation.rule.list;
    const isOffered = rule?.inCellDropDown && !isLocked(grid, sheet, { row, column, rows: 1, columns: 1 });
    offer = isOffered ? { sheet, row, column, source: rule.source } : undefined;
    place();
  };

  const open = async (): Promise<void> => {
    const here = offer;
    if (!here || isTyping()) return;
    const given = await listWords(grid, here.sheet, here.source, async (formula) =>
      grid.evaluate(here.sheet, here.row, here.column, formula),
    );
    const cell = offer === here ? screen.cell(here.row, here.column) : undefined; // it may have been left meanwhile
    const frame = screen.view?.getBoundingClientRect();
    if (!cell || !frame || given.length === 0) return;
    const { value } = grid.contents(here.sheet, { ...here, rows: 1, columns: 1 })[0]![0]!;
    words.show(given, value === null ? undefined : String(value), cell, frame);
    opened = { left: cell.left, top: cell.top };
    moved();
  };

  function take(word: string | undefined): void {
    const here = offer;
    close();
    if (!here || word === undefined) return;
    const { numberFormat } = grid.styles(here.sheet, { ...here, rows: 1, columns: 1 })[0]![0]!;
    const entered = enter(word, numberFormat);
    if (grid.contents(here.sheet, { ...here, rows: 1, columns: 1 })[0]![0]!.value === entered.value) return;
    grid.write(here.sheet, here.row, here.column, [[entered]]);
    filled(here.sheet, { row: here.row, column: here.column, rows: 1, columns: 1 });
  }

  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      // where rows and columns have come is known by then
      waiting = false;
      place();
    });
  };
  grid.listen((event) => {
    if (event.kind === 'stored' || (event.kind === 'changed' && event.change === 'RangeEdited')) return;
    look();
  });
  api.addEvent(api.Event.Scroll, place);
  api.addEvent(api.Event.CommandExecuted, soon); // sizes, zoom
  addEventListener('resize', soon);
  addEventListener('blur', close); // the pane is another window
  addEventListener('focusin', ({ target }) => {
    if (!container.contains(target as Node)) close();
  });
  container.addEventListener('pointerdown', close, true);
  editor.visible$.subscribe(({ visible }) => {
    if (visible) close();
  });

  arrow.addEventListener('mousedown', (event) => event.preventDefault()); // the keys stay with the cell
  arrow.addEventListener('click', () => (opened ? close() : void open()));
  const isForList = ({ key, altKey, target }: KeyboardEvent): boolean => {
    if (altKey)
      return (key === 'ArrowDown' || key === 'ArrowUp') && offer !== undefined && !isTyping() && container.contains(target as Node);
    return opened !== undefined && (key === 'Escape' || WordList.knows(key));
  };
  const shortcuts = injector.get(IShortcutService); // hears of every key first
  const dispatch = shortcuts.dispatch.bind(shortcuts);
  shortcuts.dispatch = (event) => (isForList(event) ? undefined : dispatch(event));
  addEventListener(
    'keydown',
    (event) => {
      if (!isForList(event)) return ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key) ? undefined : close(); // it is for the cell
      event.preventDefault();
      event.stopImmediatePropagation();
      if (opened && (event.altKey || event.key === 'Escape')) close();
      else if (opened) words.press(event.key);
      else void open();
    },
    true,
  );
  look();
}
