// Rules inside a rule: whose values are whose. The attributes of the unit come first, each once; the rest in the order of the rules.
import type { Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import { moved } from '../formula/moved';
import type { Input, Value } from '../model/inputs';
import { INCOMPLETE, type Incomplete, type Kind, type Rule, type RuleFault, type Weight } from './kind';

/** A rule inside another, under a name and a weight. */
interface Inner {
  name: string;
  weight: Weight;
  rule: Rule;
}

/** The same with its kind, and where its values stand among those of the whole. */
export type Placed<Each extends Inner = Inner> = Each & { kind: Kind; inputs: readonly Input[]; places: readonly number[] };

export function arranged<Each extends Inner>(all: readonly Each[], kindOf: (rule: Rule) => Kind): Placed<Each>[] {
  const each = all.map((inner) => {
    const kind = kindOf(inner.rule);
    return { ...inner, kind, inputs: kind.inputs(inner.rule, inner.weight) };
  });
  const attributes = [...new Set(each.flatMap(({ inputs }) => inputs.flatMap(({ attribute }) => attribute ?? [])))];
  let next = attributes.length;
  return each.map((inner) => ({
    ...inner,
    places: inner.inputs.map(({ attribute }) => (attribute === undefined ? next++ : attributes.indexOf(attribute))),
  }));
}

/** The inputs of the whole. */
export function inputsOf(all: readonly Placed[]): Input[] {
  const whole: Input[] = [];
  for (const { inputs, places } of all)
    inputs.forEach((input, index) => (whole[places[index]!] ??= movedInput(input, (own) => places[own]!)));
  return whole;
}

/** What one of them gives, of values of the whole that begin at `at`. */
export function pointsAt({ kind, rule, weight, places }: Placed, at: number): Amount {
  return moved(kind.points(rule, weight, 0), (own) => at + places[own]!);
}

/** Those of the values of the whole that belong to one. */
function valuesFor({ places }: Placed, values: readonly Value[]): Value[] {
  return places.map((place) => values[place]!);
}

/** What one of them gives for values of the whole, and why. */
export function awardOf(inner: Placed, values: readonly Value[]): { name: string; points: number; words: string } {
  const { name, kind, rule, weight } = inner;
  const own = valuesFor(inner, values);
  return { name, points: worth(kind.points(rule, weight, 0), own), words: kind.explain(rule, weight, own) };
}

/** Values of the whole from those of each. */
export function combined(all: readonly Placed[], valuesOf: (inner: Placed) => readonly Value[]): Value[] {
  const whole: Value[] = [];
  for (const inner of all) valuesOf(inner).forEach((value, index) => (whole[inner.places[index]!] ??= value));
  return whole;
}

export function faultsWithin(all: readonly Placed[]): RuleFault[] {
  return all.flatMap(({ name, kind, rule, weight }) =>
    (kind.faults?.(rule, weight) ?? []).map((fault): RuleFault => ({ ...fault, at: `${name} ${fault.at}` })),
  );
}

/** Whether one of them means nothing without a weight, and states none of its own. */
export function needsWeightWithin(all: readonly { weight?: number; rule: Rule }[], kindOf: (rule: Rule) => Kind): boolean {
  return all.some(({ weight, rule }) => weight === undefined && (kindOf(rule).needsWeight?.(rule) ?? false));
}

/** The whole lacks what one of them lacks. */
export function incompleteWithin(all: readonly { rule: Rule }[], kindOf: (rule: Rule) => Kind): Incomplete | undefined {
  const lacking = all.map(({ rule }) => kindOf(rule).incomplete?.(rule));
  return INCOMPLETE.find((how) => lacking.includes(how));
}

/** What keeps them from being told apart; `what` they are called. */
export function nameFaults(what: string, all: readonly { name: string }[]): string[] {
  const names = all.map(({ name }) => name);
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `有两个${what}都叫“${name}”，请改名。`);
}

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
