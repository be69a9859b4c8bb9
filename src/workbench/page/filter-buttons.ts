// Tables without filter buttons: Univer draws them on every table that has a header.
import type { Injector } from '@univerjs/core';
import { TableManager } from '@univerjs/sheets-table';
import type { GridPort } from '../host/model/grid-port';

/** To be called once for a workbook, when it is made. Univer has no setting for it: what it asks when it draws them is answered for it. */
export function hideFilterButtons(injector: Injector, grid: GridPort): void {
  const manager = injector.get(TableManager);
  const ask = manager.getSheetFilterRangeWithState.bind(manager);
  manager.getSheetFilterRangeWithState = (unit, sheet) => {
    const without = new Set(
      grid
        .tables()
        .filter(({ filterButton }) => !filterButton)
        .map(({ id }) => id),
    );
    return ask(unit, sheet).filter(({ tableId }) => !without.has(tableId));
  };
}
