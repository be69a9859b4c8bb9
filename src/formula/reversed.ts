// The other side of 0: what is taken off, of an amount that takes off by its shape, so that texts can say it as people do.
import { least, most, over, plus, times, when, type Amount } from './amount';

/** The same amount with the other sign where the amount is never above 0 by its shape, as −2 × a count is; undefined elsewhere. */
export function reversed(amount: Amount): Amount | undefined {
  if (typeof amount === 'number') return amount < 0 ? -amount : undefined;
  switch (amount.is) {
    case 'times':
      return reversedProduct(amount.of);
    case 'over': {
      const [one, other] = amount.of;
      const [first, second] = [reversed(one), reversed(other)];
      if ((first === undefined) === (second === undefined)) return undefined;
      return over(first ?? one, second ?? other);
    }
    case 'minus':
      return amount.of[0] === 0 && reversed(amount.of[1]) === undefined ? amount.of[1] : undefined;
    case 'plus': {
      const terms = amount.of.map(reversed);
      return terms.every((term) => term !== undefined) ? plus(terms) : undefined;
    }
    case 'least':
    case 'most': {
      const [one, other] = amount.of.map(reversed);
      if (one === undefined || other === undefined) return undefined;
      return amount.is === 'most' ? least(one, other) : most(one, other);
    }
    case 'rounded':
    case 'whole':
    case 'begun': {
      const of = reversed(amount.of);
      return of === undefined ? undefined : { is: amount.is, of };
    }
    case 'when': {
      const [then, otherwise] = [reversedOrNothing(amount.then), reversedOrNothing(amount.otherwise)];
      if (then === undefined || otherwise === undefined || (then === 0 && otherwise === 0)) return undefined;
      return when(amount.test, then, otherwise);
    }
    case 'steps': {
      const points = [...amount.steps.map((step) => step.points), amount.otherwise];
      if (points.some((each) => each > 0) || points.every((each) => each === 0)) return undefined;
      const steps = amount.steps.map((step) => ({ ...step, points: 0 - step.points }));
      return { ...amount, steps, otherwise: 0 - amount.otherwise };
    }
    default:
      return undefined;
  }
}

function reversedOrNothing(amount: Amount): Amount | undefined {
  return amount === 0 ? 0 : reversed(amount);
}

/** Of one factor alone: two make it a gain again. */
function reversedProduct([one, other]: readonly [Amount, Amount]): Amount | undefined {
  const [first, second] = [reversed(one), reversed(other)];
  if ((first === undefined) === (second === undefined)) return undefined;
  if (first !== undefined) return first === 1 ? other : times(first, other);
  return second === 1 ? one : times(one, second!);
}
