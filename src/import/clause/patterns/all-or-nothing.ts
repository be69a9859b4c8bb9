// 做到的得n分，否则不得分: all or nothing; and what makes a stated number of points nothing: 发生…的不得分（5分）.
import { nameFrom } from '../naming';
import { at, rangeOf, type PartNumber, type Pattern, ruleOf } from '../part';
import type { Statement } from '../statements';
import { happeningOf } from './taken';
import { boundsIn } from './limits';

const isPoints = (statement: Statement): boolean => ['gives', 'worth', 'full'].includes(statement.effect.name);
const isNothing = (statement: Statement): boolean => ['zero', 'takes-all'].includes(statement.effect.name);

/** 否则, 未…的, 没有…的, 不…的: the other side of what gives the points. */
const OTHERWISE =
  /^[\s,;。:(]*(?:其他|其余|其它|反之|否则|不然|未|没有|没|无|不|达不到|逾期|超期|缺|少|凡|有一|任[何一]|出现|发生|存在|如|若|仅|只)/u;

export const allOrNothing: Pattern = (own, rules, about) => {
  if (own.length !== 2 || rules.some(({ effect }) => effect.name !== 'floor')) return undefined;
  const points = own.find(isPoints);
  const nothing = own.find(isNothing);
  if (!points || !nothing || own[0]!.item !== own[1]!.item) return undefined;
  if (['every', 'missing', 'rate', 'late'].includes(happeningOf(points).is) && points.effect.name === 'gives') return undefined;
  const isInFront = own[0] === nothing;
  if (isInFront && (points.effect.name !== 'worth' || own[0]!.sentence !== own[1]!.sentence)) return undefined;
  // 做到A，否则不得分（10分）: what is to be done stands before 否则.
  const isElse = isInFront && /(?:否则|不然)(?:的)?$/u.test(nothing.condition);
  const stated = points.effect.numbers[0];
  if (!stated && about.facts.weight === null) return undefined;
  if (stated?.value === 0) return undefined;
  const full = stated?.value ?? about.facts.weight!;
  const said = isElse ? nothing : points;
  const name = nameFrom(said.condition.replace(/(?:否则|不然)(?:的)?$/u, ''), said.lead || nothing.condition || about.facts.name);
  const numbers: PartNumber[] = stated ? [at('points', stated)] : [{ role: 'points', value: full, given: 'weight' }];
  const isOtherSide = OTHERWISE.test(nothing.condition) || nothing.condition.trim().replace(/[,;。的则]/gu, '') === '';
  // What is no other side of it may make the whole worth nothing.
  if (!isOtherSide && own[0]!.sentence !== own[1]!.sentence) return undefined;
  const limits = boundsIn(said.condition, said.at);
  return {
    ...rangeOf([...own, ...rules]),
    kind: 'yes-no',
    rule: ruleOf('yes-no', { ...(stated && { points: stated.value }), input: { name } }),
    numbers,
    full,
    side: 'gives',
    name,
    why: [
      ...((isOtherSide && !isInFront) || isElse ? [] : ['两种情形是不是互为反面，请核对']),
      ...(limits.length > 1 ? ['条文里有几个数，请核对'] : []),
      ...(happeningOf(nothing).is === 'plain' ? [] : ['请核对一次就不得分，还是按次计']),
    ],
    hasFloor: true,
  };
};

/** 有下列情形的本项不得分: onlyPart. */
export const zeroing: Pattern = (own, rules, about) => {
  const [statement, ...others] = own;
  if (!statement || others.length > 0 || !isNothing(statement)) return undefined;
  const name = nameFrom(statement.condition, statement.lead || about.facts.name);
  return {
    ...rangeOf([statement, ...rules]),
    kind: 'zeroing',
    rule: ruleOf('once', { points: -(about.facts.weight || 1), input: { name } }),
    numbers: [],
    side: 'zeroes',
    name,
    why: [
      ...(/大项|所有|全部|总分|整个|类/u.test(statement.effect.text + statement.condition) ? ['不得分的是这一项，还是整个大项'] : []),
      ...(statement.condition.replace(/[,;。的则]|否则|其他|其余/gu, '') === '' ? ['哪种情形不得分，请核对'] : []),
    ],
  };
};
