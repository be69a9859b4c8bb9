// The input message of a cell, beside it while it is selected.
import type { FUniver } from '@univerjs/core/facade';
import type { GridPort } from '../host/model/grid-port';
import { ruleAt } from './rule-at';
import type { Screen } from './screen';

/** Univer keeps input messages but never shows them. Answers what puts the message beside an open list of the cell, or back under the cell.
 *  */
export function showPrompts(
  api: FUniver,
  grid: GridPort,
  screen: Screen,
  box: HTMLElement,
  container: HTMLElement,
  list: HTMLElement,
): () => void {
  let at: { sheet: string; row: number; column: number } | undefined;
  /** Under the cell, wherever that has come by scrolling. */
  const place = (): void => {
    const cell = at && at.sheet === grid.activeSheet() ? screen.cell(at.row, at.column) : undefined; // the sheet may be changing
    const frame = (screen.view ?? container).getBoundingClientRect(); // not over the tabs of the sheets
    const isSeen =
      cell && cell.width > 0 && cell.top >= frame.top && cell.top <= frame.bottom && cell.left >= frame.left && cell.left <= frame.right;
    box.hidden = !isSeen;
    if (!isSeen) return;
    const taken = list.hidden ? undefined : list.getBoundingClientRect();
    const room = frame.right - box.offsetWidth - 12;
    const beside = taken && (taken.right + 8 <= room ? taken.right + 8 : taken.left - box.offsetWidth - 8);
    box.style.left = `${beside ?? Math.min(cell.left + 16, room)}px`;
    box.style.top = `${Math.min(cell.top + cell.height + 8, frame.bottom - box.offsetHeight - 12)}px`;
  };
  grid.listen((event) => {
    if (event.kind !== 'selected' && event.kind !== 'activated') return;
    at = undefined;
    const prompt = event.kind === 'selected' && ruleAt(grid, event.sheet, event.area.row, event.area.column)?.validation.prompt;
    if (prompt && prompt.showPrompt && (prompt.title || prompt.message)) {
      const title = document.createElement('b');
      title.textContent = prompt.title;
      box.replaceChildren(...(prompt.title ? [title] : []), prompt.message);
      at = { sheet: event.sheet, row: event.area.row, column: event.area.column };
    }
    place();
  });
  api.addEvent(api.Event.Scroll, place); // going to another sheet and drawing the first one scroll, too
  return place;
}
