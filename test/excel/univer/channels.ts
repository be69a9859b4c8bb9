// The message channels that Univer waits with: it leaves those of a stopped calculation open, and in Node they keep the process alive.
import { MessageChannel as Channel } from 'node:worker_threads';

const opened = new Set<Channel>();
let grids = 0;

/** Stands in Univer's code in place of the global one. */
export class MessageChannel extends Channel {
  constructor() {
    super();
    opened.add(this);
  }
}

/** A grid begins; what it returns is called when the grid is closed. */
export function usesChannels(): () => void {
  grids++;
  return () => {
    if (--grids > 0) return; // the others may be waiting
    for (const { port1 } of opened) port1.close();
    opened.clear();
  };
}
