// 按期录入: a rule that is entered and scored once for every period, the points added up or averaged. `第一季度 3 分，第二季度 5 分，平均 4 分`
import * as z from 'zod';
import { over, plus, rounded } from '../formula/amount';
import { worth } from '../formula/compile';
import { moved } from '../formula/moved';
import type { Input, Value } from '../model/inputs';
import { exact, sumPoints } from '../model/points';
import { list } from '../model/text';
import { pointsSchema, type Kind, type Rule, type Weight } from './kind';
import { movedInput, settledRule } from './inner';
import { showSigned } from './signed-words';

interface Periods {
  kind: 'periods';
  /** 第一季度, 第二季度 …, in their order. */
  names: string[];
  join: 'sum' | 'mean';
  /** Full marks of a single period, which its rule speaks of; absent: those of the whole. */
  weight?: number | undefined;
  rule: Rule;
}

/** The kind `periods`, given the schema of the rules that it can hold and the kinds (of which it is one itself). */
export function periodsOf(innerRule: z.ZodType<Rule>, kindOf: (rule: Rule) => Kind): Kind<Periods> {
  const schema = z
    .strictObject({
      kind: z.literal('periods'),
      names: z
        .array(z.string().trim().min(1))
        .min(2, '至少写两期的名称。')
        .refine((names) => new Set(names).size === names.length, '各期的名称不能相同。'),
      join: z.enum(['sum', 'mean']),
      weight: pointsSchema.positive().optional(),
      rule: innerRule,
    })
    .superRefine((rule, context) => {
      const message = fault(rule);
      if (message !== undefined) context.addIssue({ code: 'custom', message, path: ['weight'] });
    });

  /** Added up, the rule of a period cannot speak of the weight of all. */
  function fault({ join, weight, rule }: Periods): string | undefined {
    const { needsWeight, title } = kindOf(rule);
    if (join === 'mean' || weight !== undefined || !needsWeight?.(rule)) return undefined;
    return `各期的分相加时，请写明每期的分值 weight：计分方式“${title}”要按它计算。`;
  }

  const weightOf = ({ weight, join }: Periods, whole: Weight): Weight => weight ?? (join === 'mean' ? whole : undefined);

  /** Facts of the unit come first and are asked once; what is entered stands period by period. */
  function placed(rule: Periods, whole: Weight) {
    const inputs = kindOf(rule.rule).inputs(rule.rule, weightOf(rule, whole));
    const facts = inputs.filter(({ attribute }) => attribute !== undefined).length;
    const each = inputs.length - facts;
    const ofPeriod = rule.names.map((name, period) => ({ name, at: (own: number): number => (own < facts ? own : own + period * each) }));
    return { inputs, facts, ofPeriod };
  }

  /** The values of every period, as its rule reads them. */
  function valuesOf(rule: Periods, whole: Weight, values: readonly Value[]): { name: string; own: Value[] }[] {
    const { inputs, ofPeriod } = placed(rule, whole);
    return ofPeriod.map(({ name, at }) => ({ name, own: inputs.map((_, own) => values[at(own)]!) }));
  }

  const joined = ({ names, join }: Periods, points: number): number => (join === 'sum' ? exact(points * names.length) : points);

  return {
    kind: 'periods',
    title: '按期录入',
    english: 'Entered by period',
    schema,
    needsWeight: (rule) => rule.join === 'mean' && rule.weight === undefined && (kindOf(rule.rule).needsWeight?.(rule.rule) ?? false),
    inputs(rule, whole) {
      const { inputs, facts, ofPeriod } = placed(rule, whole);
      const entered = ofPeriod.flatMap(({ name, at }) =>
        inputs.slice(facts).map((input): Input => ({ ...movedInput(input, at), name: `${name}·${input.name}` })),
      );
      return [...inputs.slice(0, facts), ...entered];
    },
    range(rule, whole) {
      const { least, most } = kindOf(rule.rule).range(rule.rule, weightOf(rule, whole));
      return { least: joined(rule, least), most: joined(rule, most) };
    },
    witness(rule, whole, goal = 0) {
      const { facts } = placed(rule, whole);
      const own = kindOf(rule.rule).witness(rule.rule, weightOf(rule, whole), goal);
      return [...own.slice(0, facts), ...rule.names.flatMap(() => own.slice(facts))];
    },
    points(rule, whole, begins) {
      const formula = kindOf(rule.rule).points(rule.rule, weightOf(rule, whole), 0);
      const all = plus(placed(rule, whole).ofPeriod.map(({ at }) => moved(formula, (own) => begins + at(own))));
      return rounded(rule.join === 'sum' ? all : over(all, rule.names.length));
    },
    explain(rule, whole, values) {
      const [kind, weight] = [kindOf(rule.rule), weightOf(rule, whole)];
      const formula = kind.points(rule.rule, weight, 0);
      const periods = valuesOf(rule, whole, values).map(({ name, own }) => ({
        points: worth(formula, own),
        words: `${name}：${kind.explain(rule.rule, weight, own)}，计 ${showSigned(worth(formula, own))} 分`,
      }));
      const sum = sumPoints(periods.map(({ points }) => points));
      const end = rule.join === 'sum' ? `合计 ${showSigned(sum)} 分` : `平均 ${showSigned(sum / periods.length)} 分`;
      return [...periods.map(({ words }) => words), end].join('；');
    },
    terms(rule, whole) {
      const how = rule.join === 'sum' ? '各期的分相加' : '各期的分平均';
      return `${kindOf(rule.rule).terms(rule.rule, weightOf(rule, whole))}\n按期录入：${list(rule.names)}，${how}`;
    },
    numbers: (rule, whole) => kindOf(rule.rule).numbers(rule.rule, weightOf(rule, whole)),
    faults: (rule, whole) => kindOf(rule.rule).faults?.(rule.rule, weightOf(rule, whole)) ?? [],
    settle: (rule, settled) => ({ ...rule, rule: settledRule(rule.rule, settled, kindOf) }),
    incomplete: ({ rule }) => kindOf(rule).incomplete?.(rule),
  };
}
