// Starting the page anew on purpose, with another language or another Excel: Univer's list of what can be undone does not outlive it.
import { type Injector, IUndoRedoService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';
import { ask } from './question';
import type { Texts } from './texts';

/** Whether the page may be left now: asks where something would be lost by it. */
export async function mayRestart(api: FUniver, injector: Injector, words: Texts, writing: () => boolean): Promise<boolean> {
  await api.getActiveWorkbook()?.endEditingAsync(true);
  if (injector.get(IEditorBridgeService).isVisible().visible) return false; // what was typed is not allowed: somebody is asked about that
  if (writing()) {
    await ask(words.writingTitle, words.restartLaterText, [words.ok]);
    return false;
  }
  const done = injector.get(IUndoRedoService);
  if (!done.pitchTopUndoElement() && !done.pitchTopRedoElement()) return true;
  return (await ask(words.restartTitle, words.restartText, [words.restart, words.cancel])) === 0;
}
