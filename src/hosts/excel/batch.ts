// Collects what is to be done into a few requests: none near Excel's limit of 5 MB, enough of them to show progress.

import { breaks, turn } from '../../model/pieces';

/** Half of what Excel on the web takes in one request; the estimate is rough. */
const MOST = 2_000_000;
const LEAST = 300_000;
const REQUESTS = 5;
/** What one assignment or call costs on the wire. */
export const CALL = 300;

export class Batch {
  #context: Excel.RequestContext;
  #sent: () => void;
  #room: number;
  #spent = 0;
  /** What is queued takes its time too. */
  #rest = breaks();

  /** `expected` is the sum of what will be spent; `sent` is called whenever Excel has carried out what was queued. */
  constructor(context: Excel.RequestContext, expected: number, sent: () => void) {
    this.#context = context;
    this.#sent = sent;
    this.#room = Math.min(MOST, Math.max(LEAST, expected / REQUESTS));
  }

  /** Makes room for so many bytes: sends what is queued when the next would be too much. */
  async spend(bytes: number): Promise<void> {
    if (this.#spent > 0 && this.#spent + bytes > this.#room) await this.send();
    else await this.#rest();
    if (this.#spent === 0) this.#quieten();
    this.#spent += bytes;
  }

  /** Lets others in where enough was queued since they were. */
  rest(): Promise<void> {
    return this.#rest();
  }

  /** Sends what is queued. */
  async send(): Promise<void> {
    await this.#context.sync();
    this.#spent = 0;
    await turn(); // the pane draws how far it has come, and hears who wants it stopped
    this.#sent();
  }

  /** Both last until the next request only. */
  #quieten(): void {
    this.#context.application.suspendApiCalculationUntilNextSync();
    this.#context.application.suspendScreenUpdatingUntilNextSync();
  }
}
