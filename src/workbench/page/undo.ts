// Undoing while the add-in is at work would leave a sheet half-written: it is refused, with a sentence.
import type { FUniver } from '@univerjs/core/facade';

export function guardUndo(api: FUniver, writing: () => boolean, refused: () => void): void {
  const refuse = (event: { cancel?: boolean }): void => {
    if (!writing()) return;
    event.cancel = true;
    refused();
  };
  api.addEvent(api.Event.BeforeUndo, refuse);
  api.addEvent(api.Event.BeforeRedo, refuse);
}
