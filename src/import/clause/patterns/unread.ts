// Words that nothing else reads: a mark that people give, never certain. What only bounds others is kept as such.
import { nameFrom } from '../naming';
import { rangeOf, type Pattern, ruleOf } from '../part';

const GOVERNS = ['cap', 'floor', 'below-zero', 'once-only', 'highest-only', 'multiplied', 'no-change'];

export const governingWords: Pattern = (own, rules, about) => {
  const all = [...own, ...rules];
  if (own.some(({ effect }) => !GOVERNS.includes(effect.name))) return undefined;
  return {
    ...rangeOf(all),
    kind: 'other',
    rule: ruleOf('bounds', { sign: '+', input: { name: about.facts.name || '评分' } }),
    numbers: [],
    side: 'governs',
    name: nameFrom(all[0]!.condition, about.facts.name),
    why: all.some(({ effect }) => effect.name !== 'floor') ? ['有封顶、不重复或加倍的规定，请核对管到哪里'] : [],
    hasFloor: all.some(({ effect }) => effect.name === 'floor'),
  };
};

export const unread: Pattern = (own, rules, about) => {
  const [first] = own;
  if (!first) return undefined;
  const isTaken = first.effect.sign === '-' || ['takes', 'takes-all'].includes(first.effect.name);
  const name = nameFrom(first.condition, first.lead || about.facts.name);
  return {
    ...rangeOf([...own, ...rules]),
    kind: first.effect.name === 'veto' ? 'veto' : 'other',
    rule: ruleOf('bounds', { sign: isTaken ? '-' : '+', input: { name } }),
    numbers: [],
    side: isTaken ? 'takes' : 'gives',
    name,
    why: [first.effect.name === 'veto' ? '是否决的情形，请记为单项否决' : '没有读懂，由评审人评分'],
    isJudged: true,
  };
};
