// The list under a cell, of its allowed words or a calendar: it belongs to the selected cell, and closes with it.
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IEditorBridgeService, ISheetCellDropdownManagerService } from '@univerjs/preset-sheets-core';
import type { GridPort } from '../host/model/grid-port';
import type { Screen } from './screen';

const HIDE = 'sheet.operation.hide-data-validation-dropdown';
const SHOW = 'sheet.operation.show-data-validation-dropdown';

interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** Univer leaves the list open when its cell is left or scrolled away, on another sheet too: what is chosen then goes where nobody looks. */
export function closeDropDowns(api: FUniver, injector: Injector, grid: GridPort, screen: Screen, container: HTMLElement): void {
  let open: Place | undefined;
  let left = 0;
  let top = 0;
  const corner = ({ row, column }: Place): [number, number] => {
    const cell = screen.cell(row, column);
    return [cell?.left ?? 0, cell?.top ?? 0];
  };
  const lists = injector.get(ISheetCellDropdownManagerService);
  const show = lists.showDropdown.bind(lists);
  lists.showDropdown = (list) => {
    const { subUnitId, row, col } = list.location;
    const here = { sheet: subUnitId, row, column: col };
    open = here;
    [left, top] = corner(here);
    return show({
      ...list,
      onHide: () => {
        if (open === here) open = undefined;
        list.onHide?.();
      },
    });
  };

  const close = (): void => { if (open) void api.executeCommand(HIDE, {}); };
  const isSelected = ({ sheet, row, column }: Place): boolean => {
    const selected = grid.selection();
    return selected.sheet === sheet && selected.area.row === row && selected.area.column === column;
  };
  grid.listen((event) => {
    if (!open || event.kind === 'stored' || (event.kind === 'changed' && event.change === 'RangeEdited')) return;
    // Rows that were inserted, deleted or sorted have moved the cell away from under its list.
    if ((event.kind !== 'selected' && event.kind !== 'activated') || !isSelected(open)) close();
  });
  api.addEvent(api.Event.Scroll, () => {
    if (!open) return;
    const [x, y] = corner(open);
    if (x !== left || y !== top) close();
  });

  addEventListener('blur', close); // the pane is another window
  addEventListener('focusin', ({ target }) => { if (!container.contains(target as Node)) close(); });
  const editor = injector.get(IEditorBridgeService);
  addEventListener('keydown', (event) => {
    const isOpening = event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && !editor.isVisible().visible && container.contains(event.target as Node);
    if (isOpening) {
      const { sheet, area: { row, column } } = grid.selection();
      void (open ? close() : api.executeCommand(SHOW, { unitId: api.getActiveWorkbook()!.getId(), subUnitId: sheet, row, column }));
    } else if (!open || event.key !== 'Escape') return;
    const isTyping = editor.isVisible().visible; // then Esc is for what is typed, too
    if (!isOpening) close();
    if (isTyping) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}
