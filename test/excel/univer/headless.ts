// The same grid port over Univer without a screen, so that the page's implementation is tested here as well.
import { IUniverInstanceService, LocaleType, LogLevel, merge, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { SheetInterceptorService, UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import formulaZh from '@univerjs/sheets-formula/locale/zh-CN';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-note/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-table/facade';
import type { FunctionMetadata } from '../../../src/workbench/host/model/custom-functions';
import type { GridPort } from '../../../src/workbench/host/model/grid-port';
import { register } from '../../../src/workbench/host/univer/function-cells';
import { createUniverGrid } from '../../../src/workbench/host/univer/univer-grid';
import { usesChannels } from './channels';

interface HeadlessGrid {
  grid: GridPort;
  /** Makes an add-in's functions known. */
  declare(functions: readonly FunctionMetadata[]): void;
  api: FUniver;
  /** The commands about tables for which Univer's other parts, those with formulas among them, were asked what follows. */
  listen(): { asked: string[]; stop(): void };
  close(): void;
}

export function startUniverGrid(): HeadlessGrid {
  const closeChannels = usesChannels();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: merge({}, sheetsZh, formulaZh) },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugins([
    [UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin],
    [UniverSheetsNumfmtPlugin],
    [UniverSheetsDataValidationPlugin],
    [UniverSheetsConditionalFormattingPlugin],
    [UniverSheetsSortPlugin],
    [UniverSheetsTablePlugin],
    [UniverSheetsNotePlugin],
  ]);
  const api = FUniver.newAPI(univer);
  const grid = createUniverGrid(univer, api, univer.__getInjector().get(FormulaDataModel));
  api.createWorkbook({
    id: 'test',
    name: '工作簿1.xlsx',
    sheetOrder: ['one'],
    sheets: { one: { id: 'one', name: 'Sheet1', rowCount: 200, columnCount: 30 } },
  });
  univer.__getInjector().get(IUniverInstanceService).focusUnit('test'); // undoing is for the workbook in focus
  const listen = () => {
    const asked: string[] = [];
    const listening = univer
      .__getInjector()
      .get(SheetInterceptorService)
      .interceptCommand({
        getMutations: ({ id }) => {
          if (id.includes('table')) asked.push(id);
          return { undos: [], redos: [] };
        },
      });
    return { asked, stop: () => listening.dispose() };
  };
  const declare = (functions: readonly FunctionMetadata[]): void => {
    grid.functions.declare(functions);
    register(api, univer.__getInjector(), grid.functions);
  };
  const close = (): void => {
    univer.dispose();
    closeChannels();
  };
  return { grid, api, declare, listen, close };
}
