// The one list of rule kinds.
import { z } from 'zod';
import { count } from './count';
import { countTiers } from './count-tiers';
import { deduction } from './deduction';
import type { Kind, Rule } from './kind';
import { rankTiers } from './rank-tiers';
import { rateTiers } from './rate-tiers';
import { sumOf } from './sum';
import { yesNo } from './yes-no';

export type { Kind, Rule, RuleFault } from './kind';

const byName = new Map<string, Kind>();

/** The kind of a rule that {@link ruleSchema} accepted. */
export function kindOf(rule: Rule): Kind {
  return byName.get(rule.kind)!;
}

/** Any rule: its `kind` chooses the schema that checks the rest. */
export const ruleSchema: z.ZodType<Rule> = z.looseObject({ kind: z.string() }).transform((rule, context) => {
  const kind = byName.get(rule.kind);
  if (!kind) {
    context.addIssue({ code: 'custom', message: `没有“${rule.kind}”这种计分方式，可用：${[...byName.keys()].join('、')}。`, path: ['kind'] });
    return z.NEVER;
  }
  const parsed = kind.schema.safeParse(rule);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
  return z.NEVER;
});

/** All kinds, in the order in which people meet them. */
export const allKinds: readonly Kind[] = [count, countTiers, rankTiers, rateTiers, yesNo, sumOf(ruleSchema, kindOf), deduction];

for (const kind of allKinds) byName.set(kind.kind, kind);
