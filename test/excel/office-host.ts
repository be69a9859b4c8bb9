// The genuine, unmodified Office.js client in a jsdom window, talking to the emulated host over a grid in memory.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { runtimeIn } from '../../src/workbench/host/functions-runtime';
import { createOfficeHost } from '../../src/workbench/host/office-host';
import type { ExcelKind } from '../../src/workbench/host/behaviour';
import { MemoryGrid, type Calculate } from './memory/memory-grid';
import type { FunctionMetadata } from '../../src/workbench/host/model/custom-functions';
import type { GridPort } from '../../src/workbench/host/model/grid-port';
import type { Surroundings } from '../../src/workbench/host/surroundings';
import type { Traffic } from '../../src/workbench/host/wire/bridge';
import { tellUndoGroups } from '../../src/workbench/host/wire/undo-groups';
import { NEWEST_EXCEL_API, requirementSets } from '../../src/workbench/host/wire/requirement-sets';
import { addNotes } from './notes-client';

export interface OfficeHostSettings {
  /** Which Excel the host behaves like; `desktop` when left out. */
  excel?: ExcelKind;
  /** ExcelApi version, `'1.9'`; members above it fail with ApiNotFound. The newest when left out. */
  requirementSet?: string;
  /** Works out formulas; without it every formula cell holds #CALC!. */
  calculate?: Calculate;
  locale?: string;
  /** Told of workbooks that the add-in opens beside this one. */
  openWorkbook?(file: Uint8Array | undefined): void;
  /** The add-in's functions; their implementations are associated in its window. */
  functions?: readonly FunctionMetadata[];
  /** Associates them as the add-in's page would, while it loads. */
  associate?(client: typeof CustomFunctions): void;
  /** Another grid than the plain one in memory; `calculate` is then not asked. */
  grid?: GridPort;
  /** Puts Excel, Office and OfficeExtension into the global scope until `close`. */
  global?: boolean;
}

export interface RunningOfficeHost {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  /** The add-in's window. */
  window: Window & typeof globalThis;
  /** The workbook itself, to look into and to change as a user would. */
  grid: GridPort;
  /** Syncs and bytes since the start or the last `resetTraffic()`. */
  traffic: Traffic;
  /** What goes on around the workbook, to be switched. */
  around: Surroundings;
  resetTraffic(): void;
  /** What the host could not do: unmodelled members, defects. Empty in a passing test. */
  failures: string[];
  /** Ribbon button → Office.actions function; resolves when it has called event.completed(). */
  command(functionName: string, controlId?: string): Promise<void>;
  close(): void;
}

const LIBRARY = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const ORIGIN = 'https://addin.test/';

/** Serves the package's own files; nothing else is reachable. */
class LibraryFiles extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    const path = url.startsWith(ORIGIN) ? join(LIBRARY, new URL(url).pathname) : '';
    const content = path ? Promise.resolve(readFileSync(path)) : Promise.reject(new Error(`blocked: ${url}`));
    return Object.assign(content, { abort: () => undefined }) as ReturnType<ResourceLoader['fetch']>;
  }
}

export async function startOfficeHost(settings: OfficeHostSettings = {}): Promise<RunningOfficeHost> {
  const grid = settings.grid ?? new MemoryGrid(settings.calculate);
  const failures: string[] = [];
  const host = createOfficeHost(grid, {
    ...(settings.excel && { excel: settings.excel }),
    sets: requirementSets(settings.requirementSet ?? NEWEST_EXCEL_API),
    report: (failure) => failures.push(failure),
    ...(settings.locale && { locale: settings.locale }),
    ...(settings.openWorkbook && { openWorkbook: settings.openWorkbook }),
    functionsReady: () => {
      if (settings.functions) grid.functions.start(runtimeIn(() => host.bridge.addin));
    },
  });
  if (settings.functions) grid.functions.declare(settings.functions);
  const console_ = new VirtualConsole();
  console_.on('jsdomError', (error: Error) => failures.push(error.message));
  const dom = new JSDOM('<!doctype html><script src="/office.js"></script>', {
    url: ORIGIN,
    runScripts: 'dangerously',
    resources: new LibraryFiles(),
    virtualConsole: console_,
    beforeParse: (window) => host.bridge.attach(window as unknown as Window),
  });
  const window = dom.window as unknown as RunningOfficeHost['window'] & Pick<RunningOfficeHost, 'Excel' | 'Office' | 'OfficeExtension'>;
  await new Promise((loaded) => {
    window.addEventListener('load', loaded);
  });
  settings.associate?.((window as unknown as { CustomFunctions: typeof CustomFunctions }).CustomFunctions);
  await window.Office.onReady();
  checkRequirementSets(window.OfficeExtension);
  tellUndoGroups(window);
  addNotes(window);
  const globals = ['Excel', 'Office', 'OfficeExtension'] as const;
  if (settings.global) for (const name of globals) Reflect.set(globalThis, name, window[name]);
  return {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    window,
    grid,
    failures,
    traffic: host.bridge.traffic,
    around: host.around,
    resetTraffic: () => host.bridge.resetTraffic(),
    command: (functionName, controlId = functionName) => host.bridge.command(functionName, controlId),
    close: () => {
      host.bridge.detach();
      grid.functions.stop();
      if (settings.global) for (const name of globals) Reflect.deleteProperty(globalThis, name);
      window.close();
    },
  };
}

/** The client knows for each member the set that it came with, and checks it when asked to. */
function checkRequirementSets(client: typeof OfficeExtension): void {
  const internals = client as unknown as Record<'CommonUtility' | 'Utility', { _doApiNotSupportedCheck: boolean }>;
  internals.CommonUtility._doApiNotSupportedCheck = true;
  internals.Utility._doApiNotSupportedCheck = true;
}
