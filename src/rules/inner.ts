// Rules inside a rule: whose values are whose. The attributes of the unit come first, each once; the rest in the order of the rules.
import * as z from 'zod';
import type { Amount } from '../formula/amount';
import { worth } from '../formula/compile';
import { moved } from '../formula/moved';
import type { Input, Value } from '../model/inputs';
import { INCOMPLETE, pointsSchema, type Incomplete, type Kind, type Rule, type RuleFault, type Settled, type Weight } from './kind';

/** A rule inside another. */
export interface Inner {
  name: string;
  /** What the rule takes for its weight; absent: that of the whole. */
  weight?: number;
  rule: Rule;
}

/** The fields of one in a rubric, given the schema of the rules that it can hold. */
export const innerFields = (rule: z.ZodType<Rule>) => ({ name: z.string().min(1), weight: pointsSchema.positive().optional(), rule });

/** One with the weight that it goes by, its kind, and where its values stand among those of the whole. */
export type Placed<Each extends Inner = Inner> = Omit<Each, 'weight'> & {
  weight: Weight;
  kind: Kind;
  inputs: readonly Input[];
  places: readonly number[];
};

/** `weight` is that of the whole. */
export function arranged<Each extends Inner>(all: readonly Each[], weight: Weight, kindOf: (rule: Rule) => Kind): Placed<Each>[] {
  const each = all.map((inner) => {
    const kind = kindOf(inner.rule);
    const own = inner.weight ?? weight;
    return { ...inner, weight: own, kind, inputs: kind.inputs(inner.rule, own) };
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

/** Every number that they state, their own weights included. */
export function numbersWithin(all: readonly Placed[], weight: Weight): number[] {
  return all.flatMap((inner) => [
    ...(inner.weight === undefined || inner.weight === weight ? [] : [inner.weight]),
    ...inner.kind.numbers(inner.rule, inner.weight),
  ]);
}

export function faultsWithin(all: readonly Placed[]): RuleFault[] {
  return all.flatMap(({ name, kind, rule, weight }) =>
    (kind.faults?.(rule, weight) ?? []).map((fault): RuleFault => ({ ...fault, at: `${name} ${fault.at}` })),
  );
}

/** Whether one of them means nothing without a weight, and states none of its own. */
export function needsWeightWithin(all: readonly Inner[], kindOf: (rule: Rule) => Kind): boolean {
  return all.some(({ weight, rule }) => weight === undefined && (kindOf(rule).needsWeight?.(rule) ?? false));
}

/** The whole lacks what one of them lacks. */
export function incompleteWithin(all: readonly { rule: Rule }[], kindOf: (rule: Rule) => Kind): Incomplete | undefined {
  const lacking = all.map(({ rule }) => kindOf(rule).incomplete?.(rule));
  return INCOMPLETE.find((how) => lacking.includes(how));
}

/** Each with what it leaves open as a note settles it. */
export function settledWithin<Each extends { rule: Rule }>(all: readonly Each[], settled: Settled, kindOf: (rule: Rule) => Kind): Each[] {
  return all.map((inner) => ({ ...inner, rule: settledRule(inner.rule, settled, kindOf) }));
}

/** A rule with what it leaves open as a note settles it. */
export function settledRule(rule: Rule, settled: Settled, kindOf: (rule: Rule) => Kind): Rule {
  return kindOf(rule).settle?.(rule, settled) ?? rule;
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
