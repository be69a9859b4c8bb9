// One part that is the whole clause: with the weight as full marks, as a cap, or without one.
import { kindOf } from '../../rules';
import type { Rule } from '../../rules/kind';
import type { ClauseKind } from '../reading';
import { ruleOf, type About, type ClausePart, type PartNumber } from './part';
import { account, floorChoices, FLOOR_WHY, itemsOf, type Whole } from './whole';

/** What a deduction is called that is all there is of its full marks. */
const WHOLE: Partial<Record<ClauseKind, ClauseKind>> = {
  'deduct-per-event': 'full-minus-per-event',
  'deduct-per-missing': 'per-missing-deduction',
  'deduct-rate': 'rate-slope',
};

export function onlyPart(part: ClausePart, about: About): Whole {
  if (part.side === 'takes')
    return about.facts.role === 'base' && about.facts.weight !== null ? fullLess(part, about, about.facts.weight) : takenAlone(part, about);
  if (part.side === 'zeroes') return zeroed(part, about);
  return givenAlone(part, about);
}

const fromWeight = (role: PartNumber['role'], value: number): PartNumber => ({ role, value, given: 'weight' });

function fullLess(part: ClausePart, { governing }: About, weight: number): Whole {
  const isStated = governing.floor === 'zero' || part.hasFloor === true;
  const rule = soleDeduction(part, weight) ?? account({ items: itemsOf([part]) });
  const open = account({ floor: null, items: itemsOf([part]) });
  const held = account({ items: itemsOf([part]) });
  const full = fromWeight('full', weight);
  const takesAll = part.kind === 'deduct-once' && part.numbers[0]?.value === weight;
  const excess = part.kind === 'deduct-once' && (part.numbers[0]?.value ?? 0) > weight ? [`一次扣的比分值 ${weight} 分还多，请核对`] : [];
  const capped = part.numbers.some(({ role }) => role === 'cap') && part.hasFloor ? ['写了最多扣几分，又写扣完为止，请核对'] : [];
  const why = [...capped, ...(takesAll ? part.why.filter((each) => !/每次/u.test(each)) : part.why), ...excess];
  if (governing.floor === 'below')
    return {
      kind: WHOLE[part.kind] ?? part.kind,
      rule: open,
      numbers: [...part.numbers, full],
      why: [...why, '扣分可以为负，请核对'],
      items: [],
    };
  return {
    kind: takesAll ? 'yes-no' : (WHOLE[part.kind] ?? part.kind),
    rule,
    numbers: [...part.numbers, ...(takesAll ? [] : [full])],
    why: isStated ? why : [...why, FLOOR_WHY],
    choices: isStated
      ? (part.choices ?? []).map(({ label, rule: own }) => ({ label, rule: account({ items: [{ name: part.name, rule: own }] }) }))
      : floorChoices(held),
    items: [],
    ...(part.isJudged && { isJudged: true }),
  };
}

/** 满分起，每一次扣多少: the plain kind where nothing else is said. */
function soleDeduction(part: ClausePart, weight: number): Rule | undefined {
  const rule = part.rule as Rule & { points?: number; most?: unknown; input?: unknown };
  if (rule.kind !== 'each' || rule.most !== undefined || rule.points === undefined) return undefined;
  return ruleOf('deduction', { full: weight, each: -rule.points, input: rule.input });
}

/** Taken from the total, or from an account without full marks; the weight is the most that it takes. */
function takenAlone(part: ClausePart, { facts, governing }: About): Whole {
  const { weight } = facts;
  const base = { kind: part.kind, numbers: part.numbers, why: part.why, items: [], ...(part.isJudged && { isJudged: true }) };
  if (weight === null) {
    const isEndless = part.hasFloor && part.numbers.every(({ role }) => role !== 'cap');
    const why = isEndless ? [...part.why, '写了扣完为止而没有分值，不知道扣到几分为止，请核对'] : part.why;
    return { ...base, why, rule: part.rule, choices: part.choices ?? [] };
  }
  if (kindOf(part.rule).needsWeight?.(part.rule))
    return { ...base, rule: part.rule, why: [...part.why, `没有写扣到哪里为止，按最多扣 ${weight} 分读`] };
  const rule = account({ start: 0, floor: -weight, ceiling: null, items: itemsOf([part]) });
  return {
    ...base,
    rule,
    numbers: [...part.numbers, fromWeight('cap', weight)],
    why: governing.floor === 'zero' || part.hasFloor ? part.why : [...part.why, `没有写扣到哪里为止，按最多扣 ${weight} 分读`],
    choices: [
      { label: `最多扣 ${weight} 分`, rule },
      { label: '扣多少算多少', rule: account({ start: 0, floor: null, ceiling: null, items: itemsOf([part]) }) },
    ],
  };
}

function zeroed(part: ClausePart, { facts }: About): Whole {
  const { weight } = facts;
  if (weight === null)
    return { kind: 'zeroing', rule: part.rule, numbers: [], why: [...part.why, '没有分值，不知道扣多少'], items: [], isJudged: true };
  return {
    kind: 'zeroing',
    rule: account({ items: [{ name: part.name, rule: { kind: 'once', points: -weight, input: { name: part.name } } }] }),
    numbers: [fromWeight('full', weight)],
    why: [...part.why, '没有这种情形的得满分，条文没有写明'],
    items: [],
  };
}

function givenAlone(part: ClausePart, { facts, governing }: About): Whole {
  const { weight } = facts;
  const { numbers, kind, rule } = part;
  const whole = { kind, rule, numbers, items: [], choices: part.choices ?? [], ...(part.isJudged && { isJudged: true }) };
  if (weight === null) return { ...whole, why: part.why };
  if (part.full === undefined) {
    const own = rule as Rule & { points?: number; input?: unknown; most?: unknown };
    const isStated = kind === 'count-cap';
    const why = isStated ? part.why : [...part.why, `没有写最多得几分，按封顶 ${weight} 分读`];
    const cap = fromWeight('cap', weight);
    if (own.kind === 'each' && own.most === undefined)
      return {
        ...whole,
        kind: 'count-cap',
        rule: ruleOf('count', { each: own.points, input: own.input }),
        numbers: [...numbers, cap],
        why,
      };
    if (own.kind === 'by-level' && own.most === undefined)
      return { ...whole, rule: { ...own, most: weight } as Rule, numbers: [...numbers, cap], why };
    return { ...whole, rule: account({ start: 0, items: itemsOf([part]) }), numbers: [...numbers, cap], why };
  }
  const floored = part.hasFloor || governing.floor === 'zero';
  const isMinus = rule.kind === 'account' || rule.kind === 'deduction';
  const differs = Math.abs(part.full - weight) > 1e-9;
  return {
    ...whole,
    why: [...part.why, ...(differs ? [`条文里是 ${part.full} 分，分值是 ${weight} 分`] : []), ...(isMinus && !floored ? [FLOOR_WHY] : [])],
    choices: isMinus && !floored ? floorChoices(asAccount(part)) : whole.choices,
  };
}

/** Full marks less what is found, as an account, so that it can say where it ends. */
function asAccount(part: ClausePart): Rule {
  if (part.rule.kind === 'account' || !part.parts) return part.rule;
  return account({ start: part.full, ceiling: part.full, items: itemsOf(part.parts) });
}
