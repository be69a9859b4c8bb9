// What handing out and collecting have left in the open workbook, read again whenever the workbook is.
import { useEffect, useState } from 'react';
import type { Round } from '../../hand-out/round';
import { refuse, type Outcome } from '../../model/outcome';
import type { OpenBook } from '../../open-book/book';
import { failureMessage } from '../../open-book/failure-words';
import { roundOf } from '../../open-book/use-cases/bring-in';

/** undefined until it was read for the first time; what was read before stays until there is something newer. */
export function useRound(open: OpenBook): Outcome<Round> | undefined {
  const [round, setRound] = useState<Outcome<Round>>();
  useEffect(() => {
    let isLatest = true;
    void roundOf(open)
      .catch((error: unknown) => refuse('BAD_REQUEST', failureMessage(error)))
      .then((read) => isLatest && setRound(read));
    return () => {
      isLatest = false;
    };
  }, [open]);
  return round;
}
