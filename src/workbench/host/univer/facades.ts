// The workbook and its sheets as Univer's facade shows them: it makes a new object whenever it is asked, which costs more than what is
// asked of it.
import { IUniverInstanceService, UniverInstanceType, type Injector, type Workbook, type Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';

export interface Facades {
  workbook(): FWorkbook;
  /** Null where there is no such sheet. */
  sheet(id: string): FWorksheet | null;
  /** In order. */
  sheets(): FWorksheet[];
  activeSheet(): FWorksheet;
}

export function keptFacades(api: FUniver, injector: Injector): Facades {
  const instances = injector.get(IUniverInstanceService);
  let kept: { of: Workbook; facade: FWorkbook } | undefined;
  const sheets = new WeakMap<Worksheet, FWorksheet>();
  const workbook = (): FWorkbook => {
    const open = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!open || kept?.of !== open) {
      const facade = api.getActiveWorkbook()!; // none while no document is open
      kept = open && facade ? { of: open, facade } : undefined;
      return facade;
    }
    return kept.facade;
  };
  const facadeOf = (model: Worksheet): FWorksheet => {
    // a sheet that was deleted and came back has another model
    const facade = sheets.get(model) ?? workbook().getSheetBySheetId(model.getSheetId())!;
    sheets.set(model, facade);
    return facade;
  };
  const models = (): Workbook => workbook().getWorkbook();
  return {
    workbook,
    sheet: (id) => {
      const model = models().getSheetBySheetId(id);
      return model ? facadeOf(model) : null;
    },
    sheets: () => models().getSheets().map(facadeOf),
    activeSheet: () => facadeOf(models().getActiveSheet()),
  };
}
