// Reads a formula as a number: compiled once, then worked out again and again. What most formulas consist of is done in one step each.
import type { Value } from '../model/inputs';
import { exact } from '../model/points';
import type { Amount, AmountStep, Test } from './amount';

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
    case 'most':
    case 'times':
    case 'over':
    case 'minus':
      return lineOf(amount) ? alongLine(lineOf(amount)!) : ofTwo(amount.is, amount.of);
    case 'plus':
      return compilePlus(amount.of);
    case 'rounded':
      return compileRounded(amount.of);
    case 'whole':
    case 'begun':
      return compileStepped(amount.is, amount.of);
    case 'percent':
      return compilePercent(amount.weight, amount.of);
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

/** Lifts a product that fell short of its true half by the last binary digits, so that halves go away from 0, as ROUND has it. */
const HALF_UP = 1 + 2 ** -50;
/** Beyond this the last binary digits are as large as the lift. */
const MOST_LIFTED = 1e5;

/** Points of so many percent of a weight, exact to nine decimals: a third of 1 point is 0.333333333. */
export function percentOf(weight: number, percent: number): number {
  return exact(((weight * percent) / 100) * HALF_UP);
}

/** `the constant + the value, held at most, × by`, not below the floor: most formulas have such lines. */
interface Line {
  constant: number;
  at: number;
  most: number;
  by: number;
  floor: number;
}

function lineOf(amount: Amount): Line | undefined {
  if (typeof amount === 'number') return undefined;
  if (amount.is === 'value' || amount.is === 'share') return { constant: 0, at: amount.at, most: Infinity, by: 1, floor: -Infinity };
  if (amount.is !== 'least' && amount.is !== 'most' && amount.is !== 'times' && amount.is !== 'minus') return undefined;
  const [one, other] = amount.of;
  if (amount.is === 'minus') {
    const line = typeof one === 'number' ? lineOf(other) : undefined;
    return line?.constant === 0 && line.floor === -Infinity ? { ...line, constant: one as number, by: -line.by } : undefined;
  }
  const [number, rest] = typeof one === 'number' ? [one, other] : [other, one];
  const line = typeof number === 'number' ? lineOf(rest) : undefined;
  if (!line || line.floor !== -Infinity) return undefined;
  if (amount.is === 'most') return { ...line, floor: number as number };
  if (line.constant !== 0 || line.by !== 1) return undefined;
  if (amount.is === 'times') return { ...line, by: number as number };
  return line.most === Infinity ? { ...line, most: number as number } : undefined;
}

function alongLine({ constant, at, most, by, floor }: Line): Compiled {
  if (floor === -Infinity) return (values) => constant + Math.min(most, values[at] as number) * by;
  return (values) => Math.max(floor, constant + Math.min(most, values[at] as number) * by);
}

function compileRounded(of: Amount): Compiled {
  const line = lineOf(of);
  if (line?.floor === -Infinity) {
    const { constant, at, most, by } = line;
    return (values) => exact(constant + Math.min(most, values[at] as number) * by);
  }
  const amount = compile(of);
  return (values) => {
    const number = amount(values);
    return exact(number < MOST_LIFTED && number > -MOST_LIFTED ? number * HALF_UP : number);
  };
}

/** Half of the grain of points: what is nearer to a whole number is that number. */
const HARDLY_OFF = 5e-10;

function compileStepped(is: 'whole' | 'begun', of: Amount): Compiled {
  const amount = compile(of);
  const stepped = is === 'whole' ? Math.floor : Math.ceil;
  return (values) => {
    const number = amount(values);
    const size = Math.abs(number);
    const near = Math.round(size);
    return (Math.abs(size - near) < HARDLY_OFF ? near : stepped(size)) * (number < 0 ? -1 : 1) + 0;
  };
}

/** Of lines that are added up, as most items of an indicator are, or of any amount. */
function compilePercent(weight: number, of: Amount): Compiled {
  const lines = plainLines(of);
  if (lines) return (values) => percentOf(weight, sumAlong(lines, values));
  const amount = compile(of);
  return (values) => percentOf(weight, amount(values));
}

/** Lines from 0 that nothing keeps above a floor; one is a sum of one. */
function plainLines(amount: Amount): readonly Line[] | undefined {
  const terms = typeof amount !== 'number' && amount.is === 'plus' ? amount.of : [amount];
  const lines = terms.map(lineOf);
  return lines.every((line) => line !== undefined && line.constant === 0 && line.floor === -Infinity) ? (lines as Line[]) : undefined;
}

function sumAlong(lines: readonly Line[], values: readonly Value[]): number {
  let total = 0;
  for (let index = 0; index < lines.length; index++) {
    const { at, most, by } = lines[index]!;
    const number = values[at] as number;
    total += (number > most ? most : number) * by;
  }
  return total;
}

function ofTwo(is: 'least' | 'most' | 'times' | 'over' | 'minus', [one, other]: readonly [Amount, Amount]): Compiled {
  const line = typeof one === 'number' && typeof other !== 'number' && other.is === 'rounded' ? lineOf(other.of) : undefined;
  if (line?.floor === -Infinity && (is === 'least' || is === 'most')) {
    const limit = one as number;
    const { constant, at, most, by } = line;
    if (is === 'least' && constant === 0 && most === Infinity && by === 1) return (values) => Math.min(limit, exact(values[at] as number));
    if (is === 'least' && constant === 0) return (values) => Math.min(limit, exact(Math.min(most, values[at] as number) * by));
    if (is === 'least') return (values) => Math.min(limit, exact(constant + Math.min(most, values[at] as number) * by));
    return (values) => Math.max(limit, exact(constant + Math.min(most, values[at] as number) * by));
  }
  const lost = is === 'most' && typeof one === 'number' ? percentLost(other) : undefined;
  if (lost) {
    const limit = one as number;
    const { weight, lines } = lost;
    return (values) => Math.max(limit, 0 - percentOf(weight, sumAlong(lines, values)));
  }
  if (typeof other === 'number' && typeof one !== 'number') {
    const left = compile(one);
    if (is === 'over') return (values) => left(values) / other;
    if (is === 'times') return (values) => left(values) * other;
  }
  const right = compile(other);
  if (typeof one === 'number') {
    if (is === 'least') return (values) => Math.min(one, right(values));
    if (is === 'most') return (values) => Math.max(one, right(values));
    if (is === 'times') return (values) => one * right(values);
    if (is === 'minus') return (values) => one - right(values);
  }
  const left = compile(one);
  if (is === 'least') return (values) => Math.min(left(values), right(values));
  if (is === 'most') return (values) => Math.max(left(values), right(values));
  if (is === 'times') return (values) => left(values) * right(values);
  if (is === 'over') return (values) => left(values) / right(values);
  return (values) => left(values) - right(values);
}

/** What a penalty takes: 0 less so many percent. */
function percentLost(amount: Amount): { weight: number; lines: readonly Line[] } | undefined {
  if (typeof amount === 'number' || amount.is !== 'minus' || amount.of[0] !== 0) return undefined;
  const [, taken] = amount.of;
  const lines = typeof taken !== 'number' && taken.is === 'percent' ? plainLines(taken.of) : undefined;
  return lines && { weight: (taken as { weight: number }).weight, lines };
}

function compilePlus(of: readonly Amount[]): Compiled {
  const plain = plainLines({ is: 'plus', of });
  if (plain) return (values) => sumAlong(plain, values);
  const lines = of.map(lineOf);
  if (lines.every((line) => line !== undefined)) {
    return (values) => {
      let total = 0;
      for (const { constant, at, most, by, floor } of lines) total += Math.max(floor, constant + Math.min(most, values[at] as number) * by);
      return total;
    };
  }
  const counted = of.map(oneIfYes);
  if (counted.every((at) => at !== undefined)) {
    return (values) => {
      let total = 0;
      for (const at of counted) if (values[at] === true) total++;
      return total;
    };
  }
  const terms = of.map(compile);
  return (values) => {
    let total = 0;
    for (const term of terms) total += term(values);
    return total;
  };
}

/** Which yes counts one. */
function oneIfYes(amount: Amount): number | undefined {
  if (typeof amount === 'number' || amount.is !== 'when' || amount.test.test !== 'yes') return undefined;
  return amount.then === 1 && amount.otherwise === 0 ? amount.test.at : undefined;
}

/** A stretch with all its bounds; it is open where nothing is below an end of its own. */
interface Stretch {
  from: number;
  above: number;
  to: number;
  below: number;
  isOpen: boolean;
}

function isIn({ from, above, to, below, isOpen }: Stretch, number: number): boolean {
  return number >= from && number > above && number <= to && (isOpen || number < below);
}

function compileSteps(of: Amount, steps: readonly AmountStep[], otherwise: number): Compiled {
  const all = steps.map(({ from = -Infinity, above = -Infinity, to = Infinity, below, points }) => ({
    from,
    above,
    to,
    below: below ?? Infinity,
    isOpen: below === undefined,
    points,
  }));
  const line = lineOf(of);
  if (line && line.constant === 0 && line.by === 1 && line.floor === -Infinity) {
    const { at, most } = line;
    return (values) => {
      const entered = values[at] as number;
      const number = entered > most ? most : entered;
      for (const step of all) if (isIn(step, number)) return step.points;
      return otherwise;
    };
  }
  const amount = compile(of);
  return (values) => {
    const number = amount(values);
    for (const step of all) if (isIn(step, number)) return step.points;
    return otherwise;
  };
}

function compileWhen(test: Test, then: Amount, otherwise: Amount): Compiled {
  if (test.test === 'yes' && typeof then === 'number' && typeof otherwise === 'number') {
    const { at } = test;
    return (values) => (values[at] === true ? then : otherwise);
  }
  const other = compile(otherwise);
  if (typeof then === 'number') {
    if (test.test === 'yes') {
      const { at } = test;
      return (values) => (values[at] === true ? then : other(values));
    }
    const told = numberTold(test);
    if (told) {
      const { at, number } = told;
      return (values) => ((values[at] as number) === number ? then : other(values));
    }
    const places = anyYes(test);
    if (places) {
      return (values) => {
        for (let index = 0; index < places.length; index++) if (values[places[index]!] === true) return then;
        return other(values);
      };
    }
  }
  const one = compile(then);
  if (test.test === 'word') {
    const { at, word } = test;
    return (values) => (values[at] === word ? one(values) : other(values));
  }
  if (test.test === 'number' && typeof otherwise === 'number') {
    const { at } = test;
    return (values) => (values[at] === Infinity ? otherwise : one(values));
  }
  const holds = compileTest(test);
  return (values) => (holds(values) ? one(values) : other(values));
}

/** Where a test asks whether a value is a number, and which. */
function numberTold(test: Test): { at: number; number: number } | undefined {
  if (test.test !== 'equal') return undefined;
  const [of, number] = test.of;
  return typeof of !== 'number' && of.is === 'value' ? { at: of.at, number } : undefined;
}

function anyYes(test: Test): number[] | undefined {
  if (test.test !== 'any') return undefined;
  const places = test.of.map((each) => (each.test === 'yes' ? each.at : undefined));
  return places.every((at) => at !== undefined) ? places : undefined;
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
    case 'equal': {
      const [of, number] = test.of;
      const amount = compile(of);
      return (values) => amount(values) === number;
    }
    case 'atMost': {
      const [one, other] = test.of.map(compile) as [Compiled, Compiled];
      return (values) => one(values) <= other(values);
    }
    case 'number': {
      const { at } = test;
      return (values) => values[at] !== Infinity; // what the words that stand in place of numbers are read as
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
