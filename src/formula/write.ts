// Writes a formula as text: one grammar, spelled for Excel or for people.
import type { Amount, AmountStep, Test } from './amount';
import { reversed } from './reversed';

/** How inputs and signs are spelled. */
export interface Spelling {
  value(at: number): string;
  share(at: number): string;
  yes(at: number): string;
  word(at: number, word: string): string;
  isNumber(at: number): string;
  /** `inner` is written loose: whether it is a sum or a difference is told by `isSum`. */
  rounded(inner: Written): Written;
  /** Around what is rounded already. */
  stepped: Readonly<Record<'whole' | 'begun', (text: string) => string>>;
  /** `below` stands before what is taken off nothing: −[次数]. */
  signs: Readonly<Record<'times' | 'over' | 'minus' | 'below' | 'atLeast' | 'atMost', string>>;
}

/** A text, and whether it has to stand in brackets as a factor or where it is taken off. */
interface Written {
  text: string;
  isSum: boolean;
}

export function write(amount: Amount, spelling: Spelling): string {
  return written(amount, spelling).text;
}

const tight = (text: string): Written => ({ text, isSum: false });

function written(amount: Amount, spelling: Spelling): Written {
  const { signs } = spelling;
  const inner = (each: Amount): string => write(each, spelling);
  const factor = (each: Amount): string => bracketed(written(each, spelling));
  if (typeof amount === 'number') return tight(numeral(amount, signs));
  const taken = isProduct(amount) ? reversed(amount) : undefined;
  if (taken !== undefined) return { text: `${signs.below}${factor(taken)}`, isSum: true };
  switch (amount.is) {
    case 'value':
      return tight(spelling.value(amount.at));
    case 'share':
      return tight(spelling.share(amount.at));
    case 'least':
      return tight(`MIN(${amount.of.map(inner).join()})`);
    case 'most':
      return tight(`MAX(${amount.of.map(inner).join()})`);
    case 'times':
    case 'over': {
      const gains = amount.of.map(reversed);
      const isGain = gains.every((gain) => gain !== undefined); // two losses make a gain
      return tight((isGain ? gains : amount.of).map(factor).join(signs[amount.is]));
    }
    case 'minus': {
      const [one, other] = amount.of;
      const given = reversed(other);
      return { text: `${inner(one)}${given === undefined ? `${signs.minus}${factor(other)}` : gained(given, spelling)}`, isSum: true };
    }
    case 'plus':
      return { text: added(amount.of, spelling), isSum: true };
    case 'rounded':
      return spelling.rounded(written(amount.of, spelling));
    case 'whole':
    case 'begun':
      return tight(spelling.stepped[amount.is](spelling.rounded(written(amount.of, spelling)).text));
    case 'percent': {
      const { text, isSum } = written(amount.of, spelling);
      // where a sum of shares is taken off, people see at a glance what
      return spelling.rounded({ text: `${amount.weight}${signs.times}(${text})${signs.over}100`, isSum });
    }
    case 'steps':
      return tight(writeSteps(inner(amount.of), amount.steps, amount.otherwise, signs));
    case 'when':
      return tight(`IF(${writeTest(amount.test, spelling)},${inner(amount.then)},${inner(amount.otherwise)})`);
    case 'together': {
      const total = spelling.rounded({
        text: added(
          amount.parts.map(({ of }) => of),
          spelling,
        ),
        isSum: amount.parts.length > 1,
      });
      const failed = amount.parts.filter(({ decisive }) => decisive).map(({ of }) => `${inner(of)}=0`);
      return failed.length === 0 ? total : tight(`IF(${joined('OR', failed)},0,${total.text})`);
    }
  }
}

/** Terms one after the other: what is below 0 by its shape is taken off, so that no two signs meet. */
function added(terms: readonly Amount[], spelling: Spelling): string {
  return terms
    .map((term, index) => {
      const taken = index === 0 ? undefined : reversed(term);
      if (taken !== undefined) return `${spelling.signs.minus}${bracketed(written(taken, spelling))}`;
      return index === 0 ? write(term, spelling) : gained(term, spelling);
    })
    .join('');
}

/** A further term. What begins with a sign stands in brackets. */
function gained(term: Amount, spelling: Spelling): string {
  const { text } = written(term, spelling);
  return [spelling.signs.below, spelling.signs.minus].some((sign) => text.startsWith(sign)) ? `+(${text})` : `+${text}`;
}

/** Only a product has no place of its own for the sign. */
function isProduct(amount: Exclude<Amount, number>): boolean {
  return (
    amount.is === 'times' || amount.is === 'over' || (amount.is === 'rounded' && typeof amount.of !== 'number' && isProduct(amount.of))
  );
}

function numeral(number: number, signs: Spelling['signs']): string {
  return `${number}`.replace(/^-/u, signs.minus);
}

function bracketed({ text, isSum }: Written): string {
  return isSum ? `(${text})` : text;
}

function writeTest(test: Test, spelling: Spelling): string {
  switch (test.test) {
    case 'yes':
      return spelling.yes(test.at);
    case 'word':
      return spelling.word(test.at, test.word);
    case 'number':
      return spelling.isNumber(test.at);
    case 'atMost':
      return test.of.map((each) => write(each, spelling)).join(spelling.signs.atMost);
    case 'equal':
      return `${bracketed(written(test.of[0], spelling))}=${numeral(test.of[1], spelling.signs)}`;
    case 'all':
      return joined(
        'AND',
        test.of.map((each) => writeTest(each, spelling)),
      );
    case 'any':
      return joined(
        'OR',
        test.of.map((each) => writeTest(each, spelling)),
      );
  }
}

/** Nested IFs, the first step first. */
function writeSteps(amount: string, [step, ...rest]: readonly AmountStep[], otherwise: number, signs: Spelling['signs']): string {
  if (!step) return numeral(otherwise, signs);
  const bounds = [
    [step.from, signs.atLeast],
    [step.above, '>'],
    [step.to, signs.atMost],
    [step.below, '<'],
  ] as const;
  const tests = bounds.flatMap(([bound, sign]) => (bound === undefined ? [] : [`${amount}${sign}${numeral(bound, signs)}`]));
  const points = numeral(step.points, signs);
  return tests.length === 0 ? points : `IF(${joined('AND', tests)},${points},${writeSteps(amount, rest, otherwise, signs)})`;
}

function joined(by: 'AND' | 'OR', tests: readonly string[]): string {
  return tests.length === 1 ? tests[0]! : `${by}(${tests.join()})`;
}
