// Left to people within bounds: 酌情扣2—6分, or without any: 酌情扣分.
import { nameFrom } from '../naming';
import { at, rangeOf, type PartNumber, type Pattern, ruleOf } from '../part';
import { capAmong } from './caps';

export const discretion: Pattern = (own, rules, about) => {
  const [statement, ...others] = own;
  if (!statement) return undefined;
  // 酌情 in front of bounds that are stated, and bounds with full marks of the item behind them.
  const worth =
    others.length === 1 && others[0]!.effect.name === 'worth' && others[0]!.sentence === statement.sentence ? others[0] : undefined;
  if (others.length > 0 && !worth) return undefined;
  if (statement.effect.name !== 'range' && statement.effect.name !== 'discretion') return undefined;
  const [least, most] = statement.effect.numbers;
  const name = nameFrom(statement.condition.replace(/(?:酌情|视情况?)$/u, ''), statement.lead || about.facts.name);
  const cap = capAmong(rules);
  const isTaken = statement.effect.sign === '-';
  if (least && most && (least.value > most.value || most.value === 0)) return undefined;
  const full = worth?.effect.numbers[0];
  const numbers: PartNumber[] = [
    ...(least ? [at('min', least)] : []),
    ...(most ? [at('max', most)] : cap ? [at('max', cap)] : []),
    ...(full ? [at('full', full)] : []),
  ];
  const end = most?.value ?? cap?.value;
  const rule = ruleOf('bounds', {
    ...(least && least.value > 0 && { from: least.value }),
    ...(end !== undefined && { to: end }),
    sign: isTaken ? '-' : '+',
    input: { name },
  });
  const whole = full && isTaken ? ruleOf('account', { start: full.value, ceiling: full.value, items: [{ name, rule }] }) : rule;
  return {
    ...rangeOf([...own, ...rules]),
    kind: end === undefined ? 'mark' : 'mark-range',
    rule: whole,
    numbers,
    ...(full ? { full: full.value } : !isTaken && end !== undefined ? { full: end } : {}),
    side: isTaken && !full ? 'takes' : 'gives',
    name,
    why: ['在幅度内由评审人酌情评定'],
    ...(end === undefined ? { isJudged: true as const } : {}),
  };
};
