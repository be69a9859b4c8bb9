// Brings the keyboard to the cells.
import { type Injector, IUniverInstanceService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { ILayoutService } from '@univerjs/preset-sheets-core';

/** Keys go to the cells from now on. */
export function focusGrid(api: FUniver, injector: Injector): void {
  injector.get(IUniverInstanceService).focusUnit(api.getActiveWorkbook()!.getId());
  injector.get(ILayoutService).focus();
  // Where the mouse has pressed a button, the browser leaves its caret there: keys are pressed in the cell, but nothing is typed into it.
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.isContentEditable) getSelection()?.selectAllChildren(activeElement);
}

/** The browser gives the focus back to what had it before a question; the cells have to be told. */
export function refocusAfter(question: HTMLElement, container: HTMLElement, focus: () => void): void {
  question.addEventListener('close', () => {
    if (container.contains(document.activeElement)) focus();
  });
}
