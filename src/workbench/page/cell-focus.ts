// Brings the keyboard to the cells.
import { type Injector, IUniverInstanceService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { ILayoutService } from '@univerjs/preset-sheets-core';

/** Keys go to the cells from now on. */
export function focusGrid(api: FUniver, injector: Injector): void {
  injector.get(IUniverInstanceService).focusUnit(api.getActiveWorkbook()!.getId());
  injector.get(ILayoutService).focus();
}
