// What is being done for whoever pressed a button, so that it can be named where it takes long.

type Task =
  | 'reading'
  | 'results'
  | 'sheets'
  | 'nextYear'
  | 'notice'
  | 'entry'
  | 'settings'
  | 'draw'
  | 'round'
  | 'handOut'
  | 'collect'
  | 'mend'
  | 'putBack'
  | 'formulas';

const under: { task: Task }[] = [];

/** The same work; while it goes on it is known as this task. */
export function during<Given extends unknown[], T>(task: Task, work: (...given: Given) => Promise<T>): (...given: Given) => Promise<T> {
  return async (...given) => {
    const own = { task };
    under.push(own);
    try {
      return await work(...given);
    } finally {
      under.splice(under.indexOf(own), 1);
    }
  };
}

/** The last that was begun; reading only where nothing else goes on, of which it is a part. */
export function taskAtHand(): Task | undefined {
  return (under.findLast(({ task }) => task !== 'reading') ?? under.at(-1))?.task;
}
