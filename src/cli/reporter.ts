// Says on stderr how far work has come that takes longer than people like to wait without a word.
import type { Io } from './command';

/** Milliseconds from one word to the next. */
const PAUSE = 2000;

/** Called with what is done of `total`. */
export function reporter(io: Pick<Io, 'stderr'>, what: string, total: number): (done: number) => void {
  let last = Date.now();
  return (done) => {
    if (Date.now() - last < PAUSE || done === total) return;
    last = Date.now();
    io.stderr.write(`${what}：${done}/${total}\n`);
  };
}
