// 分项累计: parts that each have their own rule and weight, added up. `1 + 2 + 1 + 1 + 0 = 5`
import * as z from 'zod';
import { together } from '../formula/amount';
import { worth } from '../formula/compile';
import type { Input } from '../model/inputs';
import { showPoints, sumPoints } from '../model/points';
import { INCOMPLETE, pointsSchema, type Kind, type Rule, type RuleFault, type Weight } from './kind';

interface Part {
  name: string;
  /** Absent: the rule of the part speaks of the weight of the whole, as percentages do. */
  weight?: number;
  rule: Rule;
}
export interface Sum {
  kind: 'sum';
  parts: Part[];
  /** Parts without which the whole is worth nothing: scoring 0 there makes it 0. */
  decisive?: string[];
}

/** A part with its place among the others. */
interface PlacedPart extends Part {
  weight: Weight;
  kind: Kind;
  inputs: readonly Input[];
  /** Where its values begin among those of the whole. */
  at: number;
  decisive: boolean;
}

/** The kind `sum`, given the schema of the rules that it can hold and the kinds (of which it is one itself). */
export function sumOf(innerRule: z.ZodType<Rule>, kindOf: (rule: Rule) => Kind): Kind<Sum> {
  function partsOf(rule: Sum, weight: Weight): readonly PlacedPart[] {
    let at = 0;
    return rule.parts.map((part) => {
      const kind = kindOf(part.rule);
      const own = part.weight ?? weight;
      const inputs = kind.inputs(part.rule, own);
      const begins = at;
      at += inputs.length;
      return { ...part, weight: own, kind, inputs, at: begins, decisive: rule.decisive?.includes(part.name) ?? false };
    });
  }

  function inputs(rule: Sum, weight: Weight): Input[] {
    return partsOf(rule, weight).flatMap((part) => part.inputs.map((input) => movedBy(part.at, input)));
  }

  /** Each part with the stretch of `all` that belongs to it. */
  function stretches<Each>(rule: Sum, weight: Weight, all: readonly Each[]): [PlacedPart, readonly Each[]][] {
    return partsOf(rule, weight).map((part) => [part, all.slice(part.at, part.at + part.inputs.length)]);
  }

  const schema = z
    .strictObject({
      kind: z.literal('sum'),
      parts: z.array(z.strictObject({ name: z.string().min(1), weight: pointsSchema.positive().optional(), rule: innerRule })).min(1),
      decisive: z.array(z.string()).min(1).optional(),
    })
    .superRefine((rule, context) => {
      for (const message of partFaults(rule, inputs(rule, 1))) context.addIssue({ code: 'custom', message });
    });

  return {
    kind: 'sum',
    title: '分项累计',
    schema,
    needsWeight: ({ parts }) => parts.some((part) => part.weight === undefined && (kindOf(part.rule).needsWeight?.(part.rule) ?? false)),
    inputs,
    range(rule, weight) {
      const ranges = partsOf(rule, weight).map((part) => ({ decisive: part.decisive, ...part.kind.range(part.rule, part.weight) }));
      const total = (end: 'least' | 'most') =>
        ranges.some((range) => range.decisive && range[end] === 0) ? 0 : sumPoints(ranges.map((range) => range[end]));
      return { least: total('least'), most: total('most') };
    },
    witness: (rule, weight) => partsOf(rule, weight).flatMap((part) => part.kind.witness(part.rule, part.weight)),
    points: (rule, weight, at) =>
      together(
        partsOf(rule, weight).map((part) => ({ of: part.kind.points(part.rule, part.weight, at + part.at), decisive: part.decisive })),
      ),
    explain(rule, weight, values) {
      const parts = stretches(rule, weight, values).map(([part, own]) => ({
        ...part,
        points: worth(part.kind.points(part.rule, part.weight, 0), own),
        words: part.kind.explain(part.rule, part.weight, own),
      }));
      const failed = parts.find((part) => part.decisive && part.points === 0);
      if (failed) return `“${failed.name}”没有做到（${failed.words}），整项不计分`;
      return parts.map((part) => `${part.words}，计 ${showPoints(part.points)} 分`).join('；');
    },
    terms(rule, weight) {
      const parts = partsOf(rule, weight).map((part) => `${part.name}：${part.kind.terms(part.rule, part.weight)}`);
      return [...parts, ...(rule.decisive ?? []).map((name) => `“${name}”为 0 分的，整项 0 分`)].join('\n');
    },
    numbers: (rule, weight) => partsOf(rule, weight).flatMap((part) => [...part.kind.numbers(part.rule, part.weight)]),
    faults: (rule) =>
      rule.parts.flatMap((part) =>
        (kindOf(part.rule).faults?.(part.rule) ?? []).map((fault): RuleFault => ({ ...fault, at: `${part.name} ${fault.at}` })),
      ),
    incomplete(rule) {
      const lacking = rule.parts.map((part) => kindOf(part.rule).incomplete?.(part.rule));
      return INCOMPLETE.find((how) => lacking.includes(how));
    },
  };
}

/** An input whose references to other inputs allow for the inputs before its part. */
function movedBy(at: number, input: Input): Input {
  const { askedWhen, among, taken, lastYearOf } = input;
  return {
    ...input,
    ...(askedWhen && { askedWhen: { ...askedWhen, position: askedWhen.position + at } }),
    ...(among !== undefined && { among: among + at }),
    ...(taken && { taken: { ...taken, of: taken.of + at } }),
    ...(lastYearOf !== undefined && { lastYearOf: lastYearOf + at }),
  };
}

/** What keeps parts from being told apart or read in order. */
function partFaults(rule: Sum, inputs: readonly Input[]): string[] {
  const partNames = rule.parts.map((part) => part.name);
  const firstEntered = inputs.findIndex((input) => input.attribute === undefined);
  return [
    ...partNames.filter((name, index) => partNames.indexOf(name) !== index).map((name) => `有两个分项都叫“${name}”，请改名。`),
    ...(rule.decisive ?? []).filter((name) => !partNames.includes(name)).map((name) => `decisive 里的“${name}”不是分项的名称。`),
    ...inputs
      .slice(Math.max(firstEntered, 0))
      .filter((input) => input.attribute !== undefined)
      .map((input) => `需要单位属性“${input.name}”的分项应放在最前面。`),
  ];
}
