// 分项累计: parts that each have their own rule and weight, added up. `1 + 2 + 1 + 1 + 0 = 5`
import * as z from 'zod';
import { together } from '../formula/amount';
import { showPoints, sumPoints } from '../model/points';
import {
  arranged,
  awardOf,
  combined,
  faultsWithin,
  incompleteWithin,
  innerFields,
  inputsOf,
  nameFaults,
  needsWeightWithin,
  pointsAt,
  settledWithin,
  type Inner,
  type Placed,
} from './inner';
import type { Kind, Rule, Weight } from './kind';

export interface Sum {
  kind: 'sum';
  /** Where one states no weight, its rule speaks of the weight of the whole, as percentages do. */
  parts: Inner[];
  /** Parts without which the whole is worth nothing: scoring 0 there makes it 0. */
  decisive?: string[];
}

/** The kind `sum`, given the schema of the rules that it can hold and the kinds (of which it is one itself). */
export function sumOf(innerRule: z.ZodType<Rule>, kindOf: (rule: Rule) => Kind): Kind<Sum> {
  const partsOf = (rule: Sum, weight: Weight): Placed[] => arranged(rule.parts, weight, kindOf);
  const isDecisive = ({ decisive = [] }: Sum, part: { name: string }): boolean => decisive.includes(part.name);

  const schema = z
    .strictObject({
      kind: z.literal('sum'),
      parts: z.array(z.strictObject(innerFields(innerRule))).min(1),
      decisive: z.array(z.string()).min(1).optional(),
    })
    .superRefine((rule, context) => {
      for (const message of partFaults(rule)) context.addIssue({ code: 'custom', message });
    });

  return {
    kind: 'sum',
    title: '分项累计',
    english: 'Sum of parts',
    schema,
    needsWeight: ({ parts }) => needsWeightWithin(parts, kindOf),
    inputs: (rule, weight) => inputsOf(partsOf(rule, weight)),
    range(rule, weight) {
      const ranges = partsOf(rule, weight).map((part) => ({
        decisive: isDecisive(rule, part),
        ...part.kind.range(part.rule, part.weight),
      }));
      const total = (end: 'least' | 'most') =>
        ranges.some((range) => range.decisive && range[end] === 0) ? 0 : sumPoints(ranges.map((range) => range[end]));
      return { least: total('least'), most: total('most') };
    },
    witness: (rule, weight, goal) => combined(partsOf(rule, weight), (part) => part.kind.witness(part.rule, part.weight, goal)),
    points: (rule, weight, at) =>
      together(partsOf(rule, weight).map((part) => ({ of: pointsAt(part, at), decisive: isDecisive(rule, part) }))),
    explain(rule, weight, values) {
      const parts = partsOf(rule, weight).map((part) => awardOf(part, values));
      const failed = parts.find((part) => isDecisive(rule, part) && part.points === 0);
      if (failed) return `“${failed.name}”没有做到（${failed.words}），整项不计分`;
      return parts.map((part) => `${part.words}，计 ${showPoints(part.points)} 分`).join('；');
    },
    terms(rule, weight) {
      const parts = partsOf(rule, weight).map((part) => `${part.name}：${part.kind.terms(part.rule, part.weight)}`);
      return [...parts, ...(rule.decisive ?? []).map((name) => `“${name}”为 0 分的，整项 0 分`)].join('\n');
    },
    numbers: (rule, weight) => partsOf(rule, weight).flatMap((part) => [...part.kind.numbers(part.rule, part.weight)]),
    faults: (rule, weight) => faultsWithin(partsOf(rule, weight)),
    within: (rule, weight) => partsOf(rule, weight),
    settle: (rule, settled) => ({ ...rule, parts: settledWithin(rule.parts, settled, kindOf) }),
    incomplete: (rule) => incompleteWithin(rule.parts, kindOf),
  };
}

/** What keeps parts from being told apart. */
function partFaults(rule: Sum): string[] {
  const partNames = rule.parts.map((part) => part.name);
  return [
    ...nameFaults('分项', rule.parts),
    ...(rule.decisive ?? []).filter((name) => !partNames.includes(name)).map((name) => `decisive 里的“${name}”不是分项的名称。`),
  ];
}
