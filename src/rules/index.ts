// The one list of rule kinds.
import { z } from 'zod';
import { count } from './count';
import type { Kind } from './kind';

export type { Kind, RuleFault } from './kind';

/** A rule as it stands in a rubric: plain data, told apart by `kind`. */
export interface Rule {
  kind: string;
}

const kinds = [count];

const byName = new Map<string, Kind>(kinds.map((kind) => [kind.kind, kind as unknown as Kind]));

/** All kinds, in the order of the list above. */
export const allKinds: readonly Kind[] = [...byName.values()];

/** The kind of a rule that {@link ruleSchema} accepted. */
export function kindOf(rule: Rule): Kind {
  return byName.get(rule.kind)!;
}

/** Any rule: its `kind` chooses the schema that checks the rest. */
export const ruleSchema: z.ZodType<Rule> = z
  .looseObject({ kind: z.enum(kinds.map((kind) => kind.kind)) })
  .transform((rule, context) => {
    const parsed = byName.get(rule.kind)!.schema.safeParse(rule);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
    return z.NEVER;
  });
