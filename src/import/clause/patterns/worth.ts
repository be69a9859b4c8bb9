// 事项（n分）: an item with its points and no word about what else they depend on.
import { nameFrom } from '../naming';
import { at, rangeOf, type Pattern, ruleOf } from '../part';

export const itemPoints: Pattern = (own, rules, about) => {
  const [statement, ...others] = own;
  if (!statement || others.length > 0 || (statement.effect.name !== 'worth' && statement.effect.name !== 'full')) return undefined;
  const points = statement.effect.numbers[0];
  const isHeading = points === undefined && about.facts.weight === null;
  if (isHeading || points?.value === 0) return undefined;
  const name = nameFrom(statement.condition || statement.tail, statement.lead || about.facts.name);
  return {
    ...rangeOf([statement, ...rules]),
    kind: 'yes-no',
    rule: ruleOf('yes-no', { ...(points && { points: points.value }), input: { name } }),
    numbers: points ? [at('points', points)] : [{ role: 'points', value: about.facts.weight!, given: 'weight' }],
    full: points?.value ?? about.facts.weight!,
    side: 'gives',
    name,
    why: ['没有写做不到、做得不全的怎样计分'],
  };
};
