// Enter and Tab in a field of the form go to the next field of the form, over what is only there to be read; Shift+Tab still stops at
// everything.

const FIELDS = 'input:not([type=search]):not([disabled]), select:not([disabled])';

/** The field after this one, in whatever group it stands; undefined behind the last, from where Tab goes its own way. */
function nextField(form: HTMLElement, from: Element): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => !field.closest('details:not([open])'));
  return fields[fields.indexOf(from as HTMLElement) + 1];
}

/** Takes a key that was pressed in a field of the form; what was typed is written because the field is left. */
export function goOn(event: {
  key: string;
  shiftKey: boolean;
  target: EventTarget;
  currentTarget: HTMLElement;
  preventDefault(): void;
}): void {
  const { target } = event;
  const isForward = (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey;
  if (!isForward || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  const next = nextField(event.currentTarget, target);
  if (!next) {
    if (event.key === 'Enter') target.blur();
    return;
  }
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}
