// Which amounts may come to more decimals than people read: 173.8 ÷ 3.
import type { Amount } from './amount';

/** Whether something is divided by what leaves endless decimals, and no whole steps are counted of it. */
export function isEndless(amount: Amount): boolean {
  if (typeof amount === 'number') return false;
  switch (amount.is) {
    case 'value':
    case 'share':
    case 'whole':
    case 'begun':
    case 'steps':
      return false;
    case 'over': {
      const [, divisor] = amount.of;
      return typeof divisor !== 'number' || !divides(divisor) || isEndless(amount.of[0]);
    }
    case 'least':
    case 'most':
    case 'times':
    case 'minus':
    case 'plus':
      return amount.of.some(isEndless);
    case 'rounded':
    case 'percent':
      return isEndless(amount.of);
    case 'when':
      return isEndless(amount.then) || isEndless(amount.otherwise);
    case 'together':
      return amount.parts.some(({ of }) => isEndless(of));
  }
}

/** Whether what is divided by it ends after a few decimals. */
const divides = (divisor: number): boolean => Number.isInteger(1e6 / divisor);
