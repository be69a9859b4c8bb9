// Rules to begin with where one is made from nothing: one of every kind that people choose by its name, valid for any weight.
import { allKinds, kindOf, ruleSchema, type Rule } from '../rules';
import { STARTER_GROUPS } from '../rules/kind';

interface RuleStarter {
  /** Unique among all: the kind, with a sign where there is one for points that are given and one for those that are taken. */
  id: string;
  kind: string;
  /** 按次加减分：每次扣多少分. */
  label: string;
  /** Points each time: points taken each time. */
  english: string;
  /** `name`: what is to be entered. */
  rule(name: string, weight: number | undefined): Rule;
}

/** What a weight stands for where the document states none. */
const UNSTATED = 10;

/** Points have three decimals. */
const thousandth = (value: unknown): unknown => {
  if (typeof value === 'number') return Math.round(value * 1000) / 1000;
  if (Array.isArray(value)) return value.map(thousandth);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, thousandth(each)]));
};

/** Those that can stand where there is such a weight, in the order in which people look for them. */
export function ruleStarters(weight: number | undefined): RuleStarter[] {
  const all = allKinds.flatMap(({ starters = [], ...kind }) => starters.map((starter) => ({ kind, starter })));
  return STARTER_GROUPS.flatMap((group) => all.filter(({ starter }) => starter.among === group)).flatMap(
    ({ kind: { kind, title, english }, starter }) => {
      const rule = (name: string): Rule => thousandth({ kind, ...starter.rule(name, weight ?? UNSTATED) }) as Rule;
      const parsed = ruleSchema.safeParse(rule('甲'));
      if (!parsed.success || (weight === undefined && kindOf(parsed.data).needsWeight?.(parsed.data))) return [];
      return [
        { id: `${kind}${starter.sign ?? ''}`, kind, label: `${title}：${starter.aside}`, english: `${english}: ${starter.english}`, rule },
      ];
    },
  );
}
