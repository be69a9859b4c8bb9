// The emulated hosts that the same tests run on: two requirement sets, and both grids.
import { startOfficeHost, type RunningOfficeHost } from './office-host';
import { startUniverGrid } from './univer/start';

/** What the formulas of these tests come to, where no engine works them out. */
const KNOWN: Record<string, string | number> = { '=1/0': '#DIV/0!', '=SUM(1,2)': 3 };
const calculate = (formula: string): string | number => KNOWN[formula] ?? 0;

async function onUniver(): Promise<RunningOfficeHost> {
  const univer = startUniverGrid();
  const host = await startOfficeHost({ grid: univer.grid });
  return { ...host, close: () => { host.close(); univer.close(); } };
}

export const hostKinds: [name: string, start: () => Promise<RunningOfficeHost>][] = [
  ['ExcelApi 1.9, plain grid', () => startOfficeHost({ requirementSet: '1.9', calculate })],
  ['ExcelApi 1.17, plain grid', () => startOfficeHost({ requirementSet: '1.17', calculate })],
  ['ExcelApi 1.17, Univer without a screen', onUniver],
];
