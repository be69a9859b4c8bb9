// What a rule inside another says, for values that stand elsewhere than at its own beginning.
import type { Amount } from '../formula/amount';
import type { Input } from '../model/inputs';

/** An input whose references to other inputs follow them to where they stand. */
export function movedInput(input: Input, to: (at: number) => number): Input {
  const { askedWhen, among, taken, lastYearOf } = input;
  return {
    ...input,
    ...(askedWhen && { askedWhen: { ...askedWhen, position: to(askedWhen.position) } }),
    ...(among !== undefined && { among: to(among) }),
    ...(taken && { taken: { ...taken, of: to(taken.of) } }),
    ...(lastYearOf !== undefined && { lastYearOf: to(lastYearOf) }),
  };
}

/** A formula whose values follow the inputs: wherever it names a place (`at`), it names the one that this has become. */
export function movedAmount(amount: Amount, to: (at: number) => number): Amount {
  return moved(amount, to) as Amount;
}

function moved(part: unknown, to: (at: number) => number): unknown {
  if (Array.isArray(part)) return part.map((each) => moved(each, to));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, own]) => [name, name === 'at' ? to(own as number) : moved(own, to)]));
}
