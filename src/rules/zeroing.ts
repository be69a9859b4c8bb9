// 不得分情形: a rule whose points are lost as soon as one of the flags is found. `存在弄虚作假 → 0`
import * as z from 'zod';
import { any, when, yes } from '../formula/amount';
import type { Input } from '../model/inputs';
import { list } from '../model/text';
import { settledRule } from './inner';
import { inputSchema, type Kind, type Rule } from './kind';

type Flag = z.infer<typeof inputSchema>;
export interface Zeroing {
  kind: 'zeroing';
  rule: Rule;
  /** What makes it worth nothing; they are asked last. */
  flags: Flag[];
}

/** The kind `zeroing`, given the schema of the rules that it can hold and the kinds (of which it is one itself). */
export function zeroingOf(innerRule: z.ZodType<Rule>, kindOf: (rule: Rule) => Kind): Kind<Zeroing> {
  /** Where the flags begin among the values. */
  function firstFlag(rule: Zeroing): number {
    return kindOf(rule.rule).inputs(rule.rule, 1).length;
  }

  const schema = z.strictObject({ kind: z.literal('zeroing'), rule: innerRule, flags: z.array(inputSchema).min(1) });

  return {
    kind: 'zeroing',
    title: '不得分情形',
    english: 'No points in some cases',
    schema,
    needsWeight: ({ rule }) => kindOf(rule).needsWeight?.(rule) ?? false,
    inputs(rule, weight) {
      const flags = rule.flags.map((flag): Input => ({ ...flag, type: 'yes-no', better: 'less' }));
      return [...kindOf(rule.rule).inputs(rule.rule, weight), ...flags];
    },
    range: (rule, weight) => ({ least: 0, most: kindOf(rule.rule).range(rule.rule, weight).most }),
    witness: (rule, weight, goal) => [...kindOf(rule.rule).witness(rule.rule, weight, goal), ...rule.flags.map(() => false)],
    points(rule, weight, at) {
      const first = at + firstFlag(rule);
      return when(any(rule.flags.map((_, index) => yes(first + index))), 0, kindOf(rule.rule).points(rule.rule, weight, at));
    },
    explain(rule, weight, values) {
      const first = firstFlag(rule);
      const found = rule.flags.find((_, index) => values[first + index] === true);
      return found ? `${found.name}：是，该项不得分` : kindOf(rule.rule).explain(rule.rule, weight, values.slice(0, first));
    },
    terms: (rule, weight) => `${kindOf(rule.rule).terms(rule.rule, weight)}\n有“${list(rule.flags.map(({ name }) => name))}”的 0 分`,
    numbers: (rule, weight) => kindOf(rule.rule).numbers(rule.rule, weight),
    faults: (rule, weight) => kindOf(rule.rule).faults?.(rule.rule, weight) ?? [],
    settle: (rule, settled) => ({ ...rule, rule: settledRule(rule.rule, settled, kindOf) }),
    incomplete: (rule) => kindOf(rule.rule).incomplete?.(rule.rule),
  };
}
