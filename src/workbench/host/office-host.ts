// Puts the emulated host together over a grid: what an add-in's window is attached to, in a page or in a test.
import type { ExcelKind } from './behaviour';
import { ChartAnchors } from './model/chart-anchors';
import type { GridPort } from './model/grid-port';
import type { Host } from './objects/object-type';
import { registry } from './objects/registry';
import { Bridge } from './wire/bridge';
import { eventMessages } from './wire/event-messages';
import { quiet, type Surroundings } from './surroundings';
import type { Theme } from './wire/host-context';
import { Processor } from './wire/processor';
import { tellUndoGroups } from './wire/undo-groups';
import { swallowFileClicks } from './wire/web-view';

interface OfficeHostOptions {
  /** Which Excel the host behaves like; `desktop` when left out. */
  excel?: ExcelKind;
  locale?: string;
  /** Requirement set → version, names in lower case. */
  sets: Record<string, string>;
  theme?(): Theme;
  /** Told of every failure that the add-in's author must see: members that are not modelled, defects of the host. */
  report(failure: string): void;
  functionsReady?(): void;
  functionResults?(results: unknown): void;
  showPane?(visible: boolean): void;
  paneVisible?(): boolean;
  /** What a click on a link to a file of the page's own does; it `works` when left out. */
  fileClicks?: 'work' | 'swallowed';
  openWorkbook?(file: Uint8Array | undefined): void;
}

const LIGHT: Theme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#FFFFFF',
  controlForegroundColor: '#000000',
};

interface OfficeHost {
  bridge: Bridge;
  /** To be switched by tests. */
  around: Surroundings;
  /** Whether a batch of the add-in is being carried out. */
  busy(): boolean;
  /** Whether the add-in is at work that takes several batches: it has turned events off until it is done. */
  writing(): boolean;
  /** A new page of the add-in begins with events, as in Excel. */
  attach(addin: Window): void;
}

export function createOfficeHost(grid: GridPort, options: OfficeHostOptions): OfficeHost {
  const host: Host = {
    excel: options.excel ?? 'desktop',
    around: quiet(),
    undoGroup: null,
    grid,
    eventsEnabled: true,
    functionsReady: () => {
      tellUndoGroups(bridge.addin);
      options.functionsReady?.();
    },
    functionResults: (results) => options.functionResults?.(results),
    showPane: (visible) => options.showPane?.(visible),
    paneVisible: () => options.paneVisible?.() ?? true,
    openWorkbook: (file) => options.openWorkbook?.(file),
  };
  const processor = new Processor(host, registry, options.report);
  grid.functions.excel = host.excel;
  grid.functions.holds.push(() => processor.busy);
  const bridge: Bridge = new Bridge(processor, {
    excel: host.excel,
    locale: options.locale ?? 'zh-CN',
    fileName: () => grid.fileName(),
    sets: options.sets,
    theme: options.theme ?? (() => LIGHT),
    extras: () => grid.extras(),
    keepExtras: () => grid.keepExtras(),
  });
  const anchors = new ChartAnchors(grid);
  grid.listen((event) => {
    processor.moved(event);
    anchors.follow(event);
    if (!host.eventsEnabled) return;
    eventMessages(event, grid, processor.busy).forEach((message) => bridge.raise(message));
    if (event.kind === 'selected') bridge.selectionChanged();
  });
  return {
    bridge,
    around: host.around,
    busy: () => processor.busy,
    writing: () => !host.eventsEnabled,
    attach: (addin) => {
      host.eventsEnabled = true;
      bridge.attach(addin);
      if (options.fileClicks === 'swallowed') swallowFileClicks(addin);
    },
  };
}
