// Reads a formula as a number: compiled once, then worked out again and again. What most formulas consist of is done in one step each.
import type { Value } from '../model/inputs';
import { exact } from '../model/points';
import type { Amount, Step, Test } from './amount';

/** The number that values give; they were read and are complete. */
export type Compiled = (values: readonly Value[]) => number;
type CompiledTest = (values: readonly Value[]) => boolean;

/** The number for these values, for whoever asks once. */
export function worth(amount: Amount, values: readonly Value[]): number {
  return compile(amount)(values);
}

export function compile(amount: Amount): Compiled {
  if (typeof amount === 'number') return () => amount;
  switch (amount.is) {
    case 'value':
    case 'share': {
      const { at } = amount;
      return (values) => values[at] as number;
    }
    case 'least':
      return bounded(amount.of, Math.min);
    case 'most':
      return bounded(amount.of, Math.max);
    case 'times':
      return both(amount.of, (one, other) => one * other);
    case 'over':
      return both(amount.of, (one, other) => one / other);
    case 'minus':
      return both(amount.of, (one, other) => one - other);
    case 'plus':
      return sum(amount.of.map(compile));
    case 'rounded':
      return compileRounded(amount.of);
    case 'percent': {
      const { weight } = amount;
      const of = compile(amount.of);
      return (values) => percentOf(weight, of(values));
    }
    case 'steps':
      return compileSteps(amount.of, amount.steps, amount.otherwise);
    case 'when':
      return compileWhen(amount.test, amount.then, amount.otherwise);
    case 'together': {
      const parts = amount.parts.map(({ of, decisive }) => ({ points: compile(of), decisive }));
      return (values) => {
        let total = 0;
        for (const part of parts) {
          const points = part.points(values);
          if (points === 0 && part.decisive) return 0;
          total += points;
        }
        return exact(total);
      };
    }
  }
}

/** Lifts a product that fell short of its true half by the last binary digits, so that halves go up, as ROUND has it. */
const HALF_UP = 1 + 2 ** -50;

/** Points of so many percent of a weight, exact to nine decimals: a third of 1 point is 0.333333333. */
export function percentOf(weight: number, percent: number): number {
  return exact(((weight * percent) / 100) * HALF_UP);
}

/** `constant + the value, held at most, × by`: most formulas have one such line. */
interface Line {
  constant: number;
  at: number;
  most: number;
  by: number;
}

function lineOf(amount: Amount): Line | undefined {
  if (typeof amount === 'number') return undefined;
  if (amount.is === 'value' || amount.is === 'share') return { constant: 0, at: amount.at, most: Infinity, by: 1 };
  if (amount.is !== 'least' && amount.is !== 'times' && amount.is !== 'minus') return undefined;
  const [one, other] = amount.of;
  if (amount.is === 'minus') {
    const line = typeof one === 'number' ? lineOf(other) : undefined;
    return line?.constant === 0 ? { ...line, constant: one as number, by: -line.by } : undefined;
  }
  const [number, rest] = typeof one === 'number' ? [one, other] : [other, one];
  const line = typeof number === 'number' ? lineOf(rest) : undefined;
  if (!line || line.constant !== 0 || line.by !== 1) return undefined;
  if (amount.is === 'times') return { ...line, by: number as number };
  return line.most === Infinity ? { ...line, most: number as number } : undefined;
}

function compileRounded(of: Amount): Compiled {
  const line = lineOf(of);
  if (line) {
    const { constant, at, most, by } = line;
    return (values) => exact(constant + Math.min(most, values[at] as number) * by);
  }
  const amount = compile(of);
  return (values) => exact(amount(values));
}

function bounded([one, other]: readonly [Amount, Amount], bound: (one: number, other: number) => number): Compiled {
  const line = typeof one === 'number' && typeof other !== 'number' && other.is === 'rounded' ? lineOf(other.of) : undefined;
  if (line) {
    const limit = one as number;
    const { constant, at, most, by } = line;
    if (bound === Math.min) return (values) => Math.min(limit, exact(constant + Math.min(most, values[at] as number) * by));
    return (values) => Math.max(limit, exact(constant + Math.min(most, values[at] as number) * by));
  }
  return both([one, other], bound);
}

function both([one, other]: readonly [Amount, Amount], join: (one: number, other: number) => number): Compiled {
  const [left, right] = [compile(one), compile(other)];
  return (values) => join(left(values), right(values));
}

function sum(terms: readonly Compiled[]): Compiled {
  return (values) => {
    let total = 0;
    for (const term of terms) total += term(values);
    return total;
  };
}

function compileSteps(of: Amount, steps: readonly Step[], otherwise: number): Compiled {
  const all = steps.map(({ from = -Infinity, to = Infinity, below, points }) => ({ from, to, below: below ?? Infinity, isOpen: below === undefined, points }));
  const pointsOf = (number: number): number => {
    for (const step of all) if (number >= step.from && number <= step.to && (step.isOpen || number < step.below)) return step.points;
    return otherwise;
  };
  const line = lineOf(of);
  if (line && line.constant === 0 && line.by === 1) {
    const { at, most } = line;
    return (values) => pointsOf(Math.min(most, values[at] as number));
  }
  const amount = compile(of);
  return (values) => pointsOf(amount(values));
}

function compileWhen(test: Test, then: Amount, otherwise: Amount): Compiled {
  if (test.test === 'yes' && typeof then === 'number' && typeof otherwise === 'number') {
    const { at } = test;
    return (values) => (values[at] === true ? then : otherwise);
  }
  const holds = compileTest(test);
  const [one, other] = [compile(then), compile(otherwise)];
  return (values) => (holds(values) ? one(values) : other(values));
}

function compileTest(test: Test): CompiledTest {
  switch (test.test) {
    case 'yes': {
      const { at } = test;
      return (values) => values[at] === true;
    }
    case 'word': {
      const { at, word } = test;
      return (values) => values[at] === word;
    }
    case 'number': {
      const { at } = test;
      return (values) => Number.isFinite(values[at]);
    }
    case 'equal': {
      const [of, number] = test.of;
      const amount = compile(of);
      return (values) => amount(values) === number;
    }
    case 'all': {
      const tests = test.of.map(compileTest);
      return (values) => tests.every((each) => each(values));
    }
    case 'any': {
      const tests = test.of.map(compileTest);
      return (values) => tests.some((each) => each(values));
    }
  }
}
