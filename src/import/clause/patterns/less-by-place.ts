// Points of the first, and so much less for every place behind it: 第一名得10分，以后每降一个名次减1分，最低得5分.
import { nameFrom } from '../naming';
import { NUMBER, numeralAt } from '../numerals';
import { at, rangeOf, ruleOf, type Pattern } from '../part';
import type { Statement } from '../statements';

const FIRST = /(?<name>[^,;。:]*?)(?:排名)?(?:位居|位列|居|列|为)?第(?<n>1|一)(?:名|位)?(?:的|者)*$/dgu;
const DOWN = new RegExp(
  `^[,;。]?(?:其余|其他|其它|以后|以下|之后|此后|往后|名次|排名|依次|[,、])*每(?:降低|下降|后移|退后|靠后|递减|落后|降|低|差|退)?(?:1|一)?个?(?:名次|位次|名|位)(?:的|者)*$`,
  'u',
);
/** The least that whoever is far behind keeps. */
const LEAST = new RegExp(`^[,;。]?最低(?:得分|得|计|为|不低于|不少于)*(?<n>${NUMBER})分`, 'dgu');

export const lessByPlace: Pattern = (own, rules, about) => {
  const [first, down, ...others] = own;
  if (!first || !down || others.length > 1 || first.effect.name !== 'gives' || down.effect.name !== 'takes') return undefined;
  const [found] = first.condition.matchAll(FIRST);
  const place = found && numeralAt(found, 'n', first.at);
  const [points, each] = [first.effect.numbers[0], down.effect.numbers[0]];
  if (!place || !points || !each || points.value === 0 || each.value === 0 || !DOWN.test(down.condition)) return undefined;
  const least = others[0] && leastIn(others[0], about.words.plain);
  if (others.length > 0 && (!least || least.value >= points.value)) return undefined;
  const called = nameFrom(found.groups!['name'] ?? '', first.lead || about.facts.name);
  const name = /名次|排名|位次$/u.test(called) ? called : `${called}名次`;
  return {
    ...rangeOf([...own, ...rules]),
    kind: 'rate-slope',
    rule: ruleOf('account', {
      start: points.value,
      ceiling: points.value,
      ...(least && { floor: least.value }),
      items: [
        { name, rule: { kind: 'slope', own: { name, type: 'count', measure: '名' }, target: 1, above: { points: -each.value, per: 1 } } },
      ],
    }),
    numbers: [at('full', points), at('rank', place), at('each', each), ...(least ? [at('floor', least)] : [])],
    full: points.value,
    side: 'gives',
    name,
    why: ['名次照公布的填，名次并列的怎样计分没有写明'],
    hasFloor: least !== undefined || rules.some(({ effect }) => effect.name === 'floor'),
  };
};

function leastIn({ at: from, effect }: Statement, plain: string) {
  const [match] = effect.name === 'gives' ? plain.slice(from, effect.to).matchAll(LEAST) : [];
  return match && numeralAt(match, 'n', from);
}
