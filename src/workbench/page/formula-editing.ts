// An unresolved formula is shown and edited as it was typed; entering it again lets Excel recognise its functions.
import type { ICellDataForSheetInterceptor, Injector, Nullable } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { isMarked, unmarked } from '../host/model/function-spelling';

type Cell = Nullable<ICellDataForSheetInterceptor>;

export function editAsTyped(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell: Cell, _location: unknown, next: (cell: Cell) => Cell): Cell => {
      const shown = next(cell);
      return shown?.f && isMarked(shown.f) ? { ...shown, f: unmarked(shown.f) } : shown;
    },
  });
}
