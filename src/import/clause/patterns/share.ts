// In proportion: 按完成比例得分（15分）; 得5分，按完成比例扣分.
import { nameFrom } from '../naming';
import { NUMBER, numeralAt, type FoundNumber } from '../numerals';
import { at, rangeOf, type About, type PartNumber, type Pattern, ruleOf } from '../part';
import type { Statement } from '../statements';

const TARGET = new RegExp(
  `(?<n>${NUMBER})(?<unit>%|例|个|家|次|件|人|户|万元|亿元|亩|公里|项|篇|条|平方米|人次|吨|套|所|起|处)(?=[,;。(的及以]|$)|(?:不少于|不低于|达到|达|完成|实现|新增|引进)[^,;。0-9]{0,8}(?<m>${NUMBER})(?<unit2>%|例|个|家|次|件|人|户|万元|亿元|亩|公里|项|篇|条|平方米|人次|吨|套|所|起|处)`,
  'dgu',
);

const isPoints = (statement: Statement): boolean => ['worth', 'gives', 'full'].includes(statement.effect.name);

export const inProportion: Pattern = (own, rules, about) => {
  if (own.length > 2 || own.some((statement) => statement.item !== own[0]!.item)) return undefined;
  const proportion = own.find(({ effect }) => effect.name === 'share');
  const points = own.find(isPoints);
  if (!proportion || (own.length === 2 && !points)) return undefined;
  const isLess = proportion.effect.sign === '-';
  const stated = points?.effect.numbers[0];
  const weight = about.facts.weight;
  const full = stated?.value ?? weight;
  if (full === null || full === 0) return undefined;
  const found = targetIn(own, about);
  const name = nameFrom(own[0]!.condition, own[0]!.lead || about.facts.name);
  const isBest = /最高|最大|最好|第一名|标杆/u.test(about.words.plain.slice(own[0]!.from, proportion.to));
  const isWhole = found && Number.isInteger(found.value);
  const type = found?.unit === '%' ? 'rate' : found && isWhole && !/万元|亿元|亩|公里|平方米|吨/u.test(found.unit) ? 'count' : 'quantity';
  const target = isBest ? { best: { name: '各单位最好的' } } : found && found.value > 0 ? found.value : { attribute: `${name}目标` };
  const measure = found && found.unit !== '%' ? { measure: found.unit } : {};
  const numbers: PartNumber[] = [
    ...(stated ? [at('points', stated)] : [{ role: 'points', value: full, given: 'weight' } as const]),
    ...(found && !isBest ? [at('required', found)] : []),
  ];
  return {
    ...rangeOf([...own, ...rules]),
    kind: isBest ? 'benchmark' : 'ratio',
    rule: ruleOf('target-share', { own: { name, type, ...measure, better: 'more' }, target, ...(stated && { points: stated.value }) }),
    numbers,
    full,
    side: 'gives',
    name,
    why: [
      ...(found || isBest ? [] : ['目标是多少没有写在条文里，请写在名册里']),
      ...(isLess ? ['按比例扣分怎样算没有写明，按完成比例得分读'] : []),
      ...(isBest ? ['请核对同哪个单位比'] : []),
      ...(found && type !== 'count' ? ['目标的单位请核对'] : []),
      ...(/否则|未完成|不足|达不到|未达|最高|满分|为止/u.test(about.words.plain.slice(own[0]!.from, own.at(-1)!.to))
        ? []
        : ['超额完成的是不是多得，没有写明']),
    ],
  };
};

function targetIn(own: readonly Statement[], { words }: About): (FoundNumber & { unit: string }) | undefined {
  const from = own[0]!.from;
  const text = words.plain.slice(from, Math.min(...own.map(({ effect }) => effect.from)));
  let found: (FoundNumber & { unit: string }) | undefined;
  for (const match of text.matchAll(TARGET)) {
    const number = numeralAt(match, 'm', from) ?? numeralAt(match, 'n', from);
    if (number) found = { ...number, unit: match.groups?.['unit2'] ?? match.groups?.['unit'] ?? '' };
  }
  return found;
}
