// The list of rule kinds; see `further` for those that no bundled rubric needs.
import * as z from 'zod';
import type { Input } from '../model/inputs';
import { bundle } from './bundle';
import { count } from './count';
import { countTiers } from './count-tiers';
import { daysTiers } from './days-tiers';
import { deduction } from './deduction';
import type { Kind, Rule } from './kind';
import { mark } from './mark';
import { penalty } from './penalty';
import { percentOff } from './percent-off';
import { rankTiers } from './rank-tiers';
import { rateTiers } from './rate-tiers';
import { ratio } from './ratio';
import { shares } from './shares';
import { sumOf } from './sum';
import { yesNo } from './yes-no';
import { zeroingOf } from './zeroing';

export type { Kind, Rule, RuleFault, Weight } from './kind';

const byName = new Map<string, Kind>();

/** The kind of a rule that {@link ruleSchema} accepted. */
export function kindOf(rule: Rule): Kind {
  return byName.get(rule.kind)!;
}

/** Any rule: its `kind` chooses the schema that checks the rest. */
export const ruleSchema: z.ZodType<Rule> = z.looseObject({ kind: z.string() }).transform((rule, context) => {
  const kind = byName.get(rule.kind);
  if (!kind) {
    context.addIssue({
      code: 'custom',
      message: `没有“${rule.kind}”这种计分方式，可用：${[...byName.keys()].join('、')}。`,
      path: ['kind'],
    });
    return z.NEVER;
  }
  const parsed = kind.schema.safeParse(rule);
  if (parsed.success) {
    for (const name of namesTwice(kind.inputs(parsed.data, 1)))
      context.addIssue({ code: 'custom', message: `有两个录入项都叫“${name}”，请改名。` });
    return parsed.data;
  }
  for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
  return z.NEVER;
});

/** A rule that can be a part of a sum or lose its points: one that never takes any. */
const innerSchema = ruleSchema.refine((rule) => kindOf(rule).range(rule, 1).least >= 0, '扣分指标应单独成项，不能放在别的计分方式里。');

function namesTwice(inputs: readonly Input[]): string[] {
  const names = inputs.map((input) => input.name);
  return names.filter((name, index) => names.indexOf(name) !== index);
}

const kinds: Kind[] = [];

/** All kinds that are known, in the order in which people meet them. */
export const allKinds: readonly Kind[] = kinds;

/** Makes kinds known. Those below are what the bundled rubrics need, before the first sheet is scored; whatever reads other rubrics has
 *  `further` add the rest. */
export function addKinds(more: readonly Kind[]): void {
  kinds.push(...more);
  for (const kind of more) byName.set(kind.kind, kind);
}

addKinds([
  mark,
  yesNo,
  count,
  countTiers,
  rankTiers,
  rateTiers,
  sumOf(innerSchema, kindOf),
  deduction,
  shares,
  percentOff,
  ratio,
  bundle,
  daysTiers,
  penalty,
  zeroingOf(innerSchema, kindOf),
]);
