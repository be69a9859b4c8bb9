// What the parts of a clause come to: one that is all of it, or several; and whether that is a rule.
import { kindOf, ruleSchema } from '../../rules';
import type { Rule } from '../../rules/kind';
import { nameFrom } from './naming';
import { onlyPart } from './only-part';
import { ruleOf, type About, type ClausePart } from './part';
import { severalParts } from './together';
import { unstatedNumbers } from './trace';
import type { Whole } from './whole';

export function wholeOf(parts: readonly ClausePart[], about: About): Whole | undefined {
  const governing = parts.filter(({ side }) => side === 'governs');
  const vetoes = parts.filter(({ kind }) => kind === 'veto');
  const scored = parts.filter((part) => part.side !== 'governs' && part.kind !== 'veto');
  if (scored.length === 0) return vetoes.length > 0 ? undefined : unscored(parts, about);
  const floored = governing.some(({ hasFloor }) => hasFloor) && about.governing.floor === undefined;
  const own: About = floored ? { ...about, governing: { ...about.governing, floor: 'zero' } } : about;
  const [only] = scored;
  // Full marks less what is found, beside what makes all of it nothing: one list.
  const zeroes = scored.filter(({ side }) => side === 'zeroes');
  const [base, ...others] = scored.filter(({ side }) => side !== 'zeroes');
  const isList =
    base?.parts !== undefined && others.length === 0 && base.full === about.facts.weight && base.parts.length + zeroes.length > 1;
  const inner = isList ? [...base.parts!, ...zeroes] : undefined;
  const whole = inner
    ? severalParts(inner, base!.hasFloor ? { ...own, governing: { ...own.governing, floor: 'zero' } } : own)
    : scored.length === 1
      ? onlyPart(only!, own)
      : severalParts(scored, own);
  return {
    ...whole,
    items: whole.items.length > 0 ? [...whole.items, ...vetoes].sort((one, other) => one.from - other.from) : whole.items,
    why: [
      ...new Set([...whole.why, ...governing.flatMap(({ why }) => why), ...(vetoes.length > 0 ? ['另有否决的情形，请记为单项否决'] : [])]),
    ],
  };
}

/** A requirement without a word about points: all or nothing where a note says so for every row. */
function unscored(parts: readonly ClausePart[], { words, facts, governing }: About): Whole | undefined {
  if (parts.length > 0 || facts.weight === null || !governing.isAllOrNothing || words.plain === '') return undefined;
  const name = nameFrom(words.plain, facts.name);
  return {
    kind: 'yes-no',
    rule: ruleOf('yes-no', { input: { name } }),
    numbers: [{ role: 'points', value: facts.weight, given: 'weight' }],
    why: [],
    items: [],
  };
}

/** Valid for the house, for the weight, and without a number that stands nowhere. */
export function isSound(rule: Rule, whole: Whole, { facts }: About): boolean {
  const parsed = ruleSchema.safeParse(rule);
  if (!parsed.success) return false;
  const weight = facts.weight ?? undefined;
  if (weight === undefined && kindOf(rule).needsWeight?.(rule)) return false;
  return (
    unstatedNumbers(
      rule,
      weight,
      whole.numbers.map(({ value }) => value),
    ).length === 0
  );
}
