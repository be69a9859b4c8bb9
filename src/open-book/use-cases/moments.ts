// When a piece of work that the journal tells of began: pressed again after it was interrupted it goes on under its own moment, so that the
// journal has it once.
import type { Round } from '../../hand-out/round';
import { now } from '../../model/today';

interface Moment {
  /** `2022-12-20 09:30:00` */
  at: string;
  /** Whether the journal may have rows of it already. */
  isResumed: boolean;
}

interface Moments {
  /** `asked` tells whether it is the same work. */
  begin(asked: string, round: Round): Moment;
  /** It is done: the same may be asked for once more. */
  end(): void;
}

export function moments(): Moments {
  let last: { asked: string; at: string } | undefined;
  return {
    begin(asked, { journal }) {
      const isResumed = last?.asked === asked && journal !== undefined && journal.rows.some(({ at }) => at === last?.at);
      last = { asked, at: isResumed ? last!.at : now() };
      return { at: last.at, isResumed };
    },
    end() {
      last = undefined;
    },
  };
}
