// Long work in pieces: whoever does it may let others in between, so that a pane stays in use meanwhile.

/** Work whose value comes last; at every `yield` it may be interrupted for a while. */
export type Pieces<T> = Generator<undefined, T>;

/** Milliseconds that a pane may be busy at a stretch: well below what people notice. */
const STRETCH = 50;

/** Without any break. */
export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** With breaks in which the pane draws and hears what people do. */
export async function withBreaks<T>(work: Pieces<T>): Promise<T> {
  const rest = breaks();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await rest();
  }
}

/** To be awaited between pieces: a break where enough was done since the last one. */
export function breaks(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await turn();
    since = performance.now();
  };
}

/** What waits is done first. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
