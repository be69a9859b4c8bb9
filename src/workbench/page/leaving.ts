// Leaving the page: the browser asks first while something that was entered is not kept yet.
import type { Injector } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';
import type { OpenDocument } from './document';

/** What is being typed into a cell is not in the workbook, and what has just been entered is stored a moment later. */
export function askBeforeLeaving(file: Pick<OpenDocument, 'laying' | 'unstored'>, injector: Injector): void {
  const editor = injector.get(IEditorBridgeService);
  addEventListener('beforeunload', (event) => {
    if (file.unstored || (!file.laying && editor.isVisible().visible)) event.preventDefault();
  });
}
