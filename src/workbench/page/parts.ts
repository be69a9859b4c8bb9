// F6 goes round the parts of the window, as in Excel: ribbon, cells, pane; with Shift the other way.

interface Parts {
  ribbon: HTMLElement;
  grid: HTMLElement;
  pane: HTMLElement;
  frame: HTMLIFrameElement;
  focusGrid: () => void;
}

export function goRound({ ribbon, grid, pane, frame, focusGrid }: Parts): void {
  const goes: [HTMLElement, () => void][] = [
    [ribbon, () => firstIn(ribbon, '.command:not(:disabled)')],
    [grid, focusGrid],
    [
      pane,
      () => {
        const inside = frame.contentDocument;
        frame.contentWindow?.focus();
        if (inside && inside.activeElement === inside.body) firstIn(inside, '[role=tab][aria-selected=true], button, input, select');
      },
    ],
  ];
  const go = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const seen = goes.filter(([part]) => !part.hidden && !part.inert);
    const at = seen.findIndex(([part]) => part.contains(document.activeElement));
    const step = event.shiftKey ? seen.length - 1 : 1;
    seen[(at < 0 ? 0 : at + step) % seen.length]?.[1]();
  };
  addEventListener('keydown', go, true);
  frame.addEventListener('load', () => frame.contentWindow!.addEventListener('keydown', go, true));
}

function firstIn(part: ParentNode, selector: string): void {
  part.querySelector<HTMLElement>(selector)?.focus();
}
