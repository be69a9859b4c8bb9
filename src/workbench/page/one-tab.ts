// The workbook is kept once in the browser: it is open in one tab at a time, so that no tab stores over what another has entered.

const NAME = 'workbench';
/** A page that was left a moment ago still holds the book. */
const HANDING_OVER = 1_500;

interface Tab {
  /** Stores what is not stored yet. */
  store: () => Promise<void>;
  /** The book has gone to another tab: from now on nothing may be stored here. */
  gone: () => void;
}

/** Resolves when this tab has the book; `elsewhere` is asked when another tab has it, until the answer is to take it over. */
export async function haveBook(elsewhere: () => Promise<void>, tab: Tab): Promise<void> {
  const channel = new BroadcastChannel(NAME);
  if (!(await hold(channel, tab, AbortSignal.timeout(HANDING_OVER)))) {
    await elsewhere();
    channel.postMessage('hand over');
    // A tab that does not answer, because it hangs, loses the book.
    if (!(await hold(channel, tab, AbortSignal.timeout(4 * HANDING_OVER)))) await hold(channel, tab);
  }
}

/** False when it was not to be had in time; without a time it is taken. */
function hold(channel: BroadcastChannel, { store, gone }: Tab, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const held = (): Promise<void> =>
      new Promise((release) => {
        resolve(true);
        channel.onmessage = () => {
          channel.onmessage = null;
          void store().finally(() => {
            gone();
            release();
          });
        };
      });
    navigator.locks.request(NAME, signal ? { signal } : { steal: true }, held).catch((reason: unknown) => {
      if (signal?.aborted && reason === signal.reason) resolve(false);
      else gone(); // it was taken
    });
  });
}
