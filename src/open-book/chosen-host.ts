// Which program has the workbook open: chosen once, where the pane starts, and loaded when it is first asked.
import type { OpenBookHost } from './host';

let name = '';
let load: () => Promise<OpenBookHost> = () => Promise.reject(new Error('No host was chosen.'));
let loaded: Promise<OpenBookHost> | undefined;

/** `program` is what people call it. */
export function chooseHost(program: string, loadHost: () => Promise<OpenBookHost>): void {
  [name, load, loaded] = [program, loadHost, undefined];
}

export const programName = (): string => name;

/** Where it cannot be loaded it is tried again the next time. */
export function hostAtHand(): Promise<OpenBookHost> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
