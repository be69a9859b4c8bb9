// 有得10分、无扣2分: one fact, points on either side.
import { nameFrom } from '../naming';
import { at, rangeOf, type Pattern, ruleOf } from '../part';
import { happeningOf } from './taken';

export const eitherSide: Pattern = (own, rules, about) => {
  const [good, bad, ...others] = own;
  if (!good || !bad || others.length > 0 || rules.length > 0 || good.sentence !== bad.sentence) return undefined;
  if (good.effect.name !== 'gives' || bad.effect.name !== 'takes') return undefined;
  if (happeningOf(good).is !== 'plain' || happeningOf(bad).is !== 'plain') return undefined;
  if (!/^[,;。]*(?:无|没有|未|没|不|否则|否)/u.test(bad.condition)) return undefined;
  const [points, taken] = [good.effect.numbers[0], bad.effect.numbers[0]];
  if (!points || !taken) return undefined;
  const name = nameFrom(good.condition, good.lead || about.facts.name);
  return {
    ...rangeOf(own),
    kind: 'level-tiers',
    rule: ruleOf('once', { points: points.value, otherwise: -taken.value, input: { name } }),
    numbers: [at('points', points), at('points', taken)],
    full: points.value,
    side: 'gives',
    name,
    why: ['没有的是扣分（可以为负），还是从得分里扣，没有写明'],
  };
};
