// The emulated hosts that the same tests run on: two requirement sets, both grids, both Excels. What an Excel does otherwise hangs on
// no grid, so Univer is tried as one of them only.
import type { ExcelKind } from '../../src/workbench/host/behaviour';
import { startOfficeHost, type RunningOfficeHost } from './office-host';
import { startUniverGrid } from './univer/start';

/** What the formulas of these tests come to, where no engine works them out. */
const KNOWN: Record<string, string | number> = { '=1/0': '#DIV/0!', '=SUM(1,2)': 3 };
const calculate = (formula: string): string | number => KNOWN[formula] ?? 0;

async function onUniver(excel: ExcelKind): Promise<RunningOfficeHost> {
  const univer = startUniverGrid();
  const host = await startOfficeHost({ grid: univer.grid, excel });
  return {
    ...host,
    close: () => {
      host.close();
      univer.close();
    },
  };
}

export const hostKinds: [name: string, start: () => Promise<RunningOfficeHost>, excel: ExcelKind][] = [
  ['ExcelApi 1.9, plain grid, desktop', () => startOfficeHost({ requirementSet: '1.9', calculate, excel: 'desktop' }), 'desktop'],
  ['ExcelApi 1.17, plain grid, web', () => startOfficeHost({ requirementSet: '1.17', calculate, excel: 'web' }), 'web'],
  ['ExcelApi 1.17, Univer without a screen, desktop', () => onUniver('desktop'), 'desktop'],
];
