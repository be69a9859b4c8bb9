// 就高: of several rules one counts, the one that gives most; among deductions the one that takes most. `省级 3 分、市级 2 分，就高计 3 分`
import * as z from 'zod';
import { least, most, type Amount } from '../formula/amount';
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
  numbersWithin,
  pointsAt,
  settledWithin,
  type Inner,
  type Placed,
} from './inner';
import type { Kind, Rule, Weight } from './kind';
import { showSigned } from './signed-words';

export interface BestOf {
  kind: 'best-of';
  /** The most points, or the fewest: the largest deduction. */
  counts: 'most' | 'fewest';
  candidates: Inner[];
}

/** The kind `best-of`, given the schema of the rules that it can hold and the kinds (of which it is one itself). */
export function bestOf(itemRule: z.ZodType<Rule>, kindOf: (rule: Rule) => Kind): Kind<BestOf> {
  const schema = z
    .strictObject({
      kind: z.literal('best-of'),
      counts: z.enum(['most', 'fewest']),
      candidates: z.array(z.strictObject(innerFields(itemRule))).min(2),
    })
    .superRefine((rule, context) => {
      for (const message of nameFaults('情形', rule.candidates)) context.addIssue({ code: 'custom', message });
    });

  const candidatesOf = (rule: BestOf, weight: Weight): Placed[] => arranged(rule.candidates, weight, kindOf);
  const picked = ({ counts }: BestOf, all: readonly number[]): number => (counts === 'most' ? Math.max(...all) : Math.min(...all));

  function range(rule: BestOf, weight: Weight): { least: number; most: number } {
    const ranges = candidatesOf(rule, weight).map((each) => each.kind.range(each.rule, each.weight));
    return {
      least: picked(
        rule,
        ranges.map((range) => range.least),
      ),
      most: picked(
        rule,
        ranges.map((range) => range.most),
      ),
    };
  }

  return {
    kind: 'best-of',
    title: '就高计分',
    english: 'Best of several',
    schema,
    needsWeight: (rule) => needsWeightWithin(rule.candidates, kindOf),
    inputs: (rule, weight) => inputsOf(candidatesOf(rule, weight)),
    range,
    // Each at its own most, or where it has none at what the others leave: so is the one that counts.
    witness(rule, weight, goal = 0) {
      const { most: end } = range(rule, weight);
      const enough = end < Infinity ? Math.max(goal, end) : goal;
      return combined(candidatesOf(rule, weight), (each) => each.kind.witness(each.rule, each.weight, enough));
    },
    points: (rule, weight, at) =>
      candidatesOf(rule, weight)
        .map((each): Amount => pointsAt(each, at))
        .reduceRight((rest, each) => (rule.counts === 'most' ? most(each, rest) : least(each, rest))),
    explain(rule, weight, values) {
      const awards = candidatesOf(rule, weight).map((each) => awardOf(each, values));
      const points = picked(
        rule,
        awards.map((award) => award.points),
      );
      const chosen = awards.find((award) => award.points === points)!;
      const each = awards.map((award) => `${award.words}，计 ${showSigned(award.points)} 分`).join('；');
      return `${each}；只计${rule.counts === 'most' ? '最高' : '扣得最多'}的一项：${chosen.name}`;
    },
    terms(rule, weight) {
      const each = candidatesOf(rule, weight).map((candidate) => candidate.kind.terms(candidate.rule, candidate.weight));
      return [...each, rule.counts === 'most' ? '以上就高计分，不重复' : '以上按扣得最多的一项计，不重复'].join('\n');
    },
    numbers: (rule, weight) => numbersWithin(candidatesOf(rule, weight), weight),
    faults: (rule, weight) => faultsWithin(candidatesOf(rule, weight)),
    within: (rule, weight) => candidatesOf(rule, weight),
    settle: (rule, settled) => ({ ...rule, candidates: settledWithin(rule.candidates, settled, kindOf) }),
    incomplete: (rule) => incompleteWithin(rule.candidates, kindOf),
  };
}
