// Univer in the page. Put together by hand: the @univerjs/presets package would bring in packages that need a licence.
import { type Injector, LocaleType, LogLevel, merge, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionsEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionsZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { CalculationMode, FormulaDataModel, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteZh from '@univerjs/preset-sheets-note/locales/zh-CN';
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableZh from '@univerjs/preset-sheets-table/locales/zh-CN';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import type { GridPort } from '../host/model/grid-port';
import { createUniverGrid } from '../host/univer/univer-grid';
import { rememberCellsOfFrame } from './frame-cells';
import type { Preferences } from './preferences';

/** Words that Univer's own translations lack. */
const PROGRESS_ZH = {
  'sheets-formula': { progress: { analyzing: '正在分析公式', calculating: '正在计算', array: '正在计算数组公式', done: '计算完成' } },
};
const PROGRESS_EN = {
  'sheets-formula': { progress: { analyzing: 'Analysing', calculating: 'Calculating', array: 'Calculating arrays', done: 'Done' } },
};

interface PageGrid {
  api: FUniver;
  grid: GridPort;
  injector: Injector;
}

export function startUniver(container: string, { lang, theme }: Preferences): PageGrid {
  const univer = new Univer({
    locale: lang === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: merge({}, coreZh, validationZh, conditionsZh, noteZh, tableZh, PROGRESS_ZH),
      [LocaleType.EN_US]: merge({}, coreEn, validationEn, conditionsEn, noteEn, tableEn, PROGRESS_EN),
    },
    logLevel: LogLevel.WARN,
    darkMode: theme === 'dark',
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      formulaBar: true,
      ribbonType: 'simple',
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
    }),
    // The list's search box would take the keys from the cell, and whoever fills in a form does not change its lists.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
  ];
  // Presets repeat plugins; the last mention wins, as in Univer's own createUniver().
  type Registered = Parameters<Univer['registerPlugin']>;
  const plugins = new Map<string, Registered>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = (Array.isArray(entry) ? entry : [entry]) as Registered;
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  // The name tag above a table that starts in row 1 would push the frozen rows out of sight.
  plugins.set(UniverSheetsTableUIPlugin.pluginName, [UniverSheetsTableUIPlugin, { hideAnchor: true }] as unknown as Registered);
  // The filter buttons of a table offer to sort, but their preset does not bring what sorts.
  plugins.set(UniverSheetsSortPlugin.pluginName, [UniverSheetsSortPlugin, {}] as unknown as Registered);
  plugins.forEach(([plugin, options]) => univer.registerPlugin(plugin, options));
  rememberCellsOfFrame();
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  return { api, injector, grid: createUniverGrid(univer, api, injector.get(FormulaDataModel)) };
}
