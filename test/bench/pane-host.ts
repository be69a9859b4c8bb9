// The page around a pane that is measured: the emulated host over an empty grid in memory, and nothing else.
import { MemoryGrid } from '../excel/memory/memory-grid';
import { createOfficeHost } from '../../src/workbench/host/office-host';
import { NEWEST_EXCEL_API, requirementSets } from '../../src/workbench/host/wire/requirement-sets';

/** Milliseconds from opening the pane. */
export interface Opening {
  /** Until its first button, which may be a tab, can be pressed. */
  button: number;
  /** Until the first button of its content can be pressed. */
  content: number;
}

declare global {
  interface Window {
    officeHost: { attach(addin: Window): void };
    /** Opens the pane at an address. */
    openPane(url: string): Promise<Opening>;
  }
}

const host = createOfficeHost(new MemoryGrid(), { sets: requirementSets(NEWEST_EXCEL_API), report: (failure) => console.error(failure) });
window.officeHost = { attach: (addin) => host.bridge.attach(addin) };

window.openPane = (url) =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { width: '350', height: '800' });
    const start = performance.now();
    let button: number | undefined;
    const look = (): void => {
      const buttons = [...(frame.contentDocument?.querySelectorAll('button') ?? [])].filter(isUsable);
      const now = performance.now() - start;
      if (buttons.length > 0) button ??= now;
      // What runs next is what a press of the button would wait for.
      if (button !== undefined && buttons.some(({ role }) => role !== 'tab'))
        setTimeout(() => resolve({ button: button!, content: performance.now() - start }));
      else requestAnimationFrame(look);
    };
    frame.src = url;
    document.body.append(frame);
    look();
  });

/** Drawn and enabled. */
function isUsable(button: HTMLButtonElement): boolean {
  return !button.disabled && button.ariaDisabled !== 'true' && button.getClientRects().length > 0;
}
