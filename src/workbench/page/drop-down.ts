// The list under a cell, of its allowed words or a calendar: it belongs to the selected cell, and closes with it.
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { ISheetCellDropdownManagerService } from '@univerjs/preset-sheets-core';
import type { GridPort } from '../host/model/grid-port';
import type { Screen } from './screen';

const HIDE = 'sheet.operation.hide-data-validation-dropdown';

/** Univer leaves the list open when another cell with a list is selected, on another sheet too: what is chosen then goes where nobody looks. */
export function closeDropDowns(api: FUniver, injector: Injector, grid: GridPort, screen: Screen): void {
  interface Place { sheet: string; row: number; column: number }
  let open: Place | undefined;
  const lists = injector.get(ISheetCellDropdownManagerService);
  const show = lists.showDropdown.bind(lists);
  lists.showDropdown = (list) => {
    const { subUnitId, row, col } = list.location;
    const here = { sheet: subUnitId, row, column: col };
    open = here;
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
  api.addEvent(api.Event.Scroll, () => { if (open && !screen.shows(open.row, open.column)) close(); });
}
