// Percent of the weight: 栏目体系合理，30%; 每发现一个扣5%，共20%; 每被通报一次扣权重的50%.
import { distinct, nameFrom } from '../naming';
import { at, rangeOf, type Pattern, ruleOf } from '../part';
import type { Statement } from '../statements';
import { happeningOf } from './taken';

export const percents: Pattern = (own, rules, about) => {
  const all = own.filter(({ effect }) => effect.name === 'percent' || effect.name === 'percent-of');
  if (all.length !== own.length || all.length === 0) return undefined;
  const stated = all.map(({ effect }) => effect.numbers[0]!);
  if (stated.some(({ value }) => value <= 0 || value > 100)) return undefined;
  const isTaken = all.every(({ effect }) => effect.name === 'percent' && effect.sign === '-');
  const names = distinct(all.map((statement) => nameFrom(statement.condition, statement.lead || about.facts.name)));
  const numbers = stated.map((number) => at('points', number));
  const where = rangeOf([...own, ...rules]);
  const name = nameFrom(all[0]!.lead || about.facts.name, '各项');
  const measure = (statement: Statement) => {
    const happening = happeningOf(statement);
    return 'unit' in happening && happening.unit !== undefined && happening.unit !== '%' ? { measure: happening.unit } : {};
  };
  const pairs = pairsOf(all);
  if (pairs) {
    return {
      ...where,
      kind: 'percent-off',
      rule: ruleOf('percent-off', {
        items: pairs.map(({ each, all: whole, statement }, index) => ({
          percent: whole,
          each,
          input: { name: names[index * 2]!, ...measure(statement) },
        })),
      }),
      numbers,
      side: 'gives',
      ...(about.facts.weight !== null && { full: about.facts.weight }),
      name,
      ...(pairs.reduce((total, pair) => total + pair.all, 0) === 100
        ? { why: [] }
        : { why: ['各项占比合计不是100%'], isJudged: true as const }),
    };
  }
  if (isTaken) {
    if (all.some((statement) => happeningOf(statement).is === 'plain')) return undefined;
    if (about.facts.role === 'penalty') {
      return {
        ...where,
        kind: 'penalty-by-authority',
        rule: ruleOf('penalty', {
          items: stated.map(({ value }, index) => ({ percent: value, input: { name: names[index]!, ...measure(all[index]!) } })),
        }),
        numbers,
        side: 'takes',
        name,
        why: [],
      };
    }
    if (all.length > 1) return undefined;
    return {
      ...where,
      kind: 'percent-off',
      rule: ruleOf('percent-off', { items: [{ percent: 100, each: stated[0]!.value, input: { name: names[0]!, ...measure(all[0]!) } }] }),
      numbers,
      side: 'gives',
      ...(about.facts.weight !== null && { full: about.facts.weight }),
      name,
      why: ['没有写扣到哪里为止，按扣完为止读'],
    };
  }
  if (all.some(({ effect }) => effect.sign === '-' || (effect.name === 'percent' && !/占|各/u.test(effect.text)))) return undefined;
  const total = stated.reduce((sum, { value }) => sum + value, 0);
  const isWhole = Math.abs(total - 100) < 1e-9;
  const isBenchmark = all.every(({ condition }) => /标杆/u.test(condition));
  if (total > 100 + 1e-9) return undefined;
  return {
    ...where,
    kind: isBenchmark ? 'benchmark' : 'percent-items',
    rule: isBenchmark
      ? ruleOf('ratio', {
          items: stated.map(({ value }, index) => ({
            percent: value,
            own: { name: names[index]! },
            best: { name: `${names[index]!}（最优单位）` },
          })),
        })
      : ruleOf('shares', { items: stated.map(({ value }, index) => ({ percent: value, input: { name: names[index]! } })) }),
    numbers,
    side: 'gives',
    ...(about.facts.weight !== null && { full: about.facts.weight }),
    name,
    why: [...(isWhole ? ['做到一部分的怎样计分没有写明'] : [`各项占比合计${Math.round(total * 1000) / 1000}%，不是100%`])],
    ...(isWhole ? {} : { isJudged: true as const }),
  };
};

/** 每发现一个扣5%，共20%: what each takes, and what there is to take from. */
function pairsOf(all: readonly Statement[]): { each: number; all: number; statement: Statement }[] | undefined {
  if (all.length % 2 !== 0) return undefined;
  const pairs: { each: number; all: number; statement: Statement }[] = [];
  for (let index = 0; index < all.length; index += 2) {
    const [each, whole] = [all[index]!, all[index + 1]!];
    const isPair =
      each.effect.name === 'percent' && each.effect.sign === '-' && whole.effect.text.startsWith('共') && each.sentence === whole.sentence;
    if (!isPair || happeningOf(each).is === 'plain') return undefined;
    pairs.push({ each: each.effect.numbers[0]!.value, all: whole.effect.numbers[0]!.value, statement: each });
  }
  return pairs;
}
