// What is said of all items at once, in notes or in the clause: where deductions stop, that nothing else than full marks counts.
import { effectsIn } from './effects';

export interface Governing {
  /** 扣完为止; `below`: 可以为负; absent: nobody says. */
  floor?: 'zero' | 'below';
  /** Whether a note says so. */
  isNoted: boolean;
  /** 符合的得满分. */
  isAllOrNothing: boolean;
  /** 加分无上限. */
  hasNoCeiling: boolean;
}

const ALL_OR_NOTHING =
  /符合[^,;。]{0,6}(?:得|计)?(?:该项)?(?:得)?满分|(?:达到|满足|符合|合格)[^,;。]{0,4}要求[^;。]{0,8}(?:得|计)(?:该项)?满分/u;
const NO_CEILING = /加分(?:无上限|不封顶|上不封顶)|上不封顶/u;

/** What notes govern; each is read by itself. */
export function governingIn(notes: readonly string[]): Governing {
  const plain = notes.map((note) => note.normalize('NFKC').replace(/\s+/gu, ''));
  const names = plain.flatMap((note) => effectsIn(note).map(({ name }) => name));
  const floor = names.includes('below-zero') ? 'below' : names.includes('floor') ? 'zero' : undefined;
  return {
    ...(floor && { floor }),
    isNoted: floor !== undefined,
    isAllOrNothing: plain.some((note) => ALL_OR_NOTHING.test(note)),
    hasNoCeiling: plain.some((note) => NO_CEILING.test(note)),
  };
}
