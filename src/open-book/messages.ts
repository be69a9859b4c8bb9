// The last thing that a command has to tell; the pane shows it above its pages.

export interface Message {
  intent: 'success' | 'warning' | 'error';
  text: string;
}

let message: Message | undefined;
const listeners = new Set<() => void>();

export function tell(next: Message | undefined): void {
  message = next;
  for (const listener of listeners) listener();
}

export const currentMessage = (): Message | undefined => message;

/** Calls `listener` at every change until the returned function is called. */
export function onMessage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
