// 每低（高）1个百分点扣（加）n分: against a rate that the clause states, or one of the unit's own.
import type { Happening } from '../happening';
import { nameFrom } from '../naming';
import { NUMBER, numeralAt, type FoundNumber } from '../numerals';
import { at, type About, type ClausePart, type PartNumber, ruleOf } from '../part';
import type { Statement } from '../statements';

const TARGET = new RegExp(
  `(?:低于|未达到|达不到|不到|达到|不低于|达|高于|超过|完成|≥|>|<|为|在|不足|至|以)(?<n>${NUMBER})%|(?<m>${NUMBER})%(?:的|以上|以下|及以上|为基准|\\(含)|百分之(?<h>${NUMBER})|(?<s>${NUMBER})分(?:及)?以[上下]`,
  'dgu',
);
const WHOLE = /(?<n>百分之百|全部|100%)/dgu;

export function slopeOf(
  statement: Statement,
  happening: Extract<Happening, { is: 'rate' }>,
  points: number,
  cap: FoundNumber | undefined,
  about: About,
): Pick<ClausePart, 'rule' | 'why' | 'numbers' | 'name'> | undefined {
  const isRate = happening.unit === '%' || happening.unit === '百分点';
  const from = statement.from;
  const text = about.words.plain.slice(from, happening.step.from);
  const target = isRate || happening.unit === '分' ? targetIn(text, from) : undefined;
  const name = measureName(text, about.facts.name);
  const side = { points, per: happening.step.value, ...(cap && { most: cap.value }) };
  const sides = happening.way === 'above' ? { above: side } : happening.way === 'below' ? { below: side } : { below: side, above: side };
  const numbers: PartNumber[] = [...(target ? [at('bound', target)] : []), at('step', happening.step)];
  const why = [...(target ? [] : ['目标是多少没有写在条文里，请写在名册里']), ...(happening.way === 'apart' ? ['高低都算，请核对'] : [])];
  const measure = isRate ? {} : { measure: happening.unit };
  return {
    name,
    rule: ruleOf('slope', {
      own: { name, type: isRate ? 'rate' : 'quantity', ...measure },
      target: target ? target.value : { attribute: `${name}目标` },
      ...sides,
    }),
    numbers,
    why: [...why, '不满一步的怎样算没有写明'],
  };
}

function targetIn(text: string, from: number): FoundNumber | undefined {
  let found: FoundNumber | undefined;
  for (const match of text.matchAll(TARGET))
    found = numeralAt(match, 'n', from) ?? numeralAt(match, 'm', from) ?? numeralAt(match, 'h', from) ?? numeralAt(match, 's', from);
  if (found) return found.value <= 100 ? found : undefined;
  for (const match of text.matchAll(WHOLE))
    if (match[0] === '100%') found = { value: 100, from: from + match.index, to: from + match.index + 3 };
  return found;
}

const MEASURE =
  /(?<name>[^,;。:、()0-9%]{1,14}?(?:率|比例|比重|覆盖面|增幅|增速|占比|百分比|得分|数量|人数|金额|产值|投资额|总额|面积|数))(?=[^率量]|$)/gu;

/** 满意率, 完成率 … as the clause calls it. */
export function measureName(text: string, fallback: string): string {
  let known: string | undefined;
  for (const match of text.matchAll(MEASURE)) known = match.groups!['name'];
  return nameFrom(known ?? text.replace(/(?:每|再)[^,;。]*$/u, ''), fallback);
}
