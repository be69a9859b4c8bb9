// 加倍减半: what a rule gives or takes, times a factor where something is found. `扣 2 分，瞒报：是，× 2`
import * as z from 'zod';
import { rounded, times, when, yes } from '../formula/amount';
import { worth } from '../formula/compile';
import type { Input } from '../model/inputs';
import { showSigned } from './signed-words';
import { settledRule } from './inner';
import { inputSchema, type Kind, type Rule, type Weight } from './kind';

type Flag = z.infer<typeof inputSchema>;
export interface Multiplied {
  kind: 'multiplied';
  rule: Rule;
  /** 2 doubles, 0.5 halves. */
  factor: number;
  /** What makes it so; asked after the values of the rule. */
  input: Flag;
}

/** The kind `multiplied`, given the schema of the rules that it can hold and the kinds (of which it is one itself). */
export function multipliedOf(itemRule: z.ZodType<Rule>, kindOf: (rule: Rule) => Kind): Kind<Multiplied> {
  const schema = z.strictObject({
    kind: z.literal('multiplied'),
    rule: itemRule,
    factor: z
      .number()
      .positive()
      .multipleOf(0.001)
      .refine((factor) => factor !== 1, '倍数不能是 1：加倍写 2，减半写 0.5。'),
    input: inputSchema,
  });

  const rangeOf = ({ rule, factor }: Multiplied, weight: Weight) => {
    const { least, most } = kindOf(rule).range(rule, weight);
    const by = (end: number): number => worth(rounded(times(end, factor)), []);
    return { plain: { least, most }, least: Math.min(least, by(least)), most: Math.max(most, by(most)) };
  };
  /** Whether the factor lifts the most that can be reached. */
  const lifts = (own: Multiplied, weight: Weight): boolean => {
    const { plain, most } = rangeOf(own, weight);
    return most > plain.most || (plain.most === Infinity && own.factor > 1);
  };
  const countOf = ({ rule }: Multiplied): number => kindOf(rule).inputs(rule, 1).length;

  /** A factor on what is given is good where it is above 1, on what is taken where it is below; on either it is neither. */
  function betterOf(own: Multiplied, weight: Weight): Input['better'] {
    const { least, most } = rangeOf(own, weight).plain;
    if (least < 0 && most > 0) return undefined;
    return own.factor > 1 === most > 0 ? 'more' : 'less';
  }

  return {
    kind: 'multiplied',
    title: '加倍减半',
    english: 'Doubled or halved',
    schema,
    needsWeight: ({ rule }) => kindOf(rule).needsWeight?.(rule) ?? false,
    inputs(own, weight) {
      const better = betterOf(own, weight);
      return [...kindOf(own.rule).inputs(own.rule, weight), { ...own.input, type: 'yes-no', ...(better && { better }) }];
    },
    range(own, weight) {
      const { least, most } = rangeOf(own, weight);
      return { least, most };
    },
    witness(own, weight, goal = 0) {
      const isLifted = lifts(own, weight);
      // Rounded up, so that what the nine places of points cut off is not lacking in the end.
      const asked = isLifted ? Math.ceil((goal / own.factor) * 1e6) / 1e6 : goal;
      return [...kindOf(own.rule).witness(own.rule, weight, asked), isLifted];
    },
    points: (own, weight, at) => rounded(times(kindOf(own.rule).points(own.rule, weight, at), when(yes(at + countOf(own)), own.factor, 1))),
    explain(own, weight, values) {
      const { rule, factor, input } = own;
      const inner = values.slice(0, countOf(own));
      const words = kindOf(rule).explain(rule, weight, inner);
      if (values[countOf(own)] !== true) return words;
      return `${words}，计 ${showSigned(worth(kindOf(rule).points(rule, weight, 0), inner))} 分；${input.name}：是，× ${factor}`;
    },
    terms: ({ rule, factor, input }, weight) => `${kindOf(rule).terms(rule, weight)}；有“${input.name}”的 × ${factor}`,
    numbers: ({ rule, factor }, weight) => [...kindOf(rule).numbers(rule, weight), factor],
    faults: ({ rule }, weight) => kindOf(rule).faults?.(rule, weight) ?? [],
    settle: (rule, settled) => ({ ...rule, rule: settledRule(rule.rule, settled, kindOf) }),
    incomplete: ({ rule }) => kindOf(rule).incomplete?.(rule),
  };
}
