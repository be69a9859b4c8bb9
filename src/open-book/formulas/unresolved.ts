// Sheets on which Excel has not recognised our functions, as far as anybody has looked.

let sheets: readonly string[] = [];
const listeners = new Set<() => void>();

export const unresolvedSheets = (): readonly string[] => sheets;

export function setUnresolved(next: readonly string[]): void {
  sheets = next;
  for (const listener of listeners) listener();
}

/** Calls `listener` at every change until the returned function is called. */
export function onUnresolvedChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
