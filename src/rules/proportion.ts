// A number over another, as most documents mean it: what is more than the other counts no more, unless they say so.
import { atMost, equal, least, over, when, type Amount } from '../formula/amount';

interface Ends {
  /** What counts where there is nothing to divide by. */
  none: number;
  /** More than the other counts in proportion. */
  beyond?: boolean;
  /** What it is divided by may be below 0, which is nothing either. */
  isSigned?: boolean;
}

export function proportion(own: Amount, base: Amount, { none, beyond = false, isSigned = false }: Ends): Amount {
  const reached = beyond ? over(own, base) : least(1, over(own, base));
  if (typeof base === 'number') return reached;
  return when(isSigned ? atMost(base, 0) : equal(base, 0), none, reached);
}
