// Points of its own, less what is found: 得5分，每少一次扣0.5分; …出现1例未处理扣2分（5分）; 满分10分，每…扣1分；每…扣2分.
import { at, rangeOf, type ClausePart, type PartNumber, type Pattern, ruleOf } from '../part';
import { isAdded } from '../effects';
import { nameFrom } from '../naming';
import type { Statement } from '../statements';
import { deductionOf, happeningOf } from './taken';

const isBase = (statement: Statement): boolean =>
  statement.effect.name === 'worth' ||
  statement.effect.name === 'full' ||
  (statement.effect.name === 'gives' && !['every', 'rate'].includes(happeningOf(statement).is));

const WHOLE = {
  'deduct-per-event': 'full-minus-per-event',
  'deduct-per-missing': 'per-missing-deduction',
  'deduct-rate': 'rate-slope',
  'deduct-once': 'full-minus-items',
} as const;

export const fullMinus: Pattern = (own, rules, about) => {
  if (own.length < 2 || own.some((statement) => statement.item !== own[0]!.item)) return undefined;
  const bases = own.filter(isBase);
  const takes = own.filter((statement) => statement.effect.name === 'takes');
  const [base, ...more] = bases;
  if (!base || more.length > 0 || takes.length + 1 !== own.length) return undefined;
  // Points at the end are those of all before them in one sentence only; in front they hold for what follows.
  const isBehind = own.indexOf(base) > 0;
  if (isBehind && (base.effect.name !== 'worth' || own.at(-1) !== base || own.some(({ sentence }) => sentence !== base.sentence)))
    return undefined;
  // 加0.5分 beside what is taken is no full mark, but where all is said of one thing: 加5分，每少一次扣1分.
  const isFull = !isAdded(base.effect) || base.effect.numbers[0]?.value === about.facts.weight;
  const isOfIt = (statement: Statement): boolean => happeningOf(statement).is === 'missing' && statement.sentence === base.sentence;
  if (!isFull && !takes.every(isOfIt)) return undefined;
  const full = base.effect.numbers[0] ?? (about.facts.weight === null ? undefined : { value: about.facts.weight });
  if (!full || full.value === 0) return undefined;
  const where = rangeOf([...own, ...rules]);
  const parts = takes.map((statement) => deductionOf(named(widened(statement, base, own), base), statement.rules ?? [], about));
  if (parts.some((part) => part === undefined)) return undefined;
  const all = parts as ClausePart[];
  const stated = base.effect.numbers[0];
  const fullNumber: PartNumber = stated ? at('full', stated) : { role: 'full', value: full.value, given: 'weight' };
  const name = nameFrom(base.condition, base.lead || takes[0]!.condition || about.facts.name);
  const hasFloor = own.some((statement) => statement.rules?.some((rule) => rule.effect.name === 'floor'));
  if (base.rules?.some((rule) => rule.effect.name === 'cap') && own.at(-1) !== base) return undefined;
  const single = all.length === 1 ? all[0]! : undefined;
  const why = all.flatMap((part) => part.why);
  const isAll = single && single.kind === 'deduct-once' && single.numbers[0]!.value === full.value;
  if (isAll) {
    return {
      ...where,
      kind: 'yes-no',
      rule: /^[,;。(]*(?:未|没|无|不|否则|缺)/u.test(takes[0]!.condition)
        ? ruleOf('yes-no', { points: full.value, input: { name } })
        : ruleOf('account', { start: full.value, ceiling: full.value, items: [{ name: single.name, rule: single.rule }] }),
      numbers: [{ ...fullNumber, role: 'points' }],
      full: full.value,
      side: 'gives',
      name,
      why: ['一处扣的就是全部分值'],
    };
  }
  return {
    ...where,
    kind: single ? WHOLE[single.kind as keyof typeof WHOLE] : 'full-minus-items',
    rule:
      plainDeduction(single, full.value) ??
      ruleOf('account', { start: full.value, ceiling: full.value, items: all.map((part) => ({ name: part.name, rule: part.rule })) }),
    numbers: [fullNumber, ...all.flatMap((part) => part.numbers)],
    full: full.value,
    side: 'gives',
    name,
    why,
    hasFloor,
    parts: all,
  };
};

/** What must be done may stand before the points: 至少3次（3分，少一次扣1分）. */
function widened(statement: Statement, base: Statement, own: readonly Statement[]): Statement {
  if (own.indexOf(base) !== 0 || own[1] !== statement || happeningOf(statement).is !== 'missing') {
    if (own.indexOf(base) === 0 && own[1] === statement && happeningOf(statement).is === 'rate') return { ...statement, from: base.from };
    return statement;
  }
  return { ...statement, from: base.from };
}

/** What is counted may be said where the points are. */
const named = (statement: Statement, base: Statement): Statement =>
  statement.lead === '' ? { ...statement, lead: base.condition } : statement;

/** 满分起，每一次扣多少, where nothing else is said. */
function plainDeduction(part: ClausePart | undefined, full: number): ClausePart['rule'] | undefined {
  const rule = part?.rule as { kind: string; points?: number; most?: unknown; input?: unknown } | undefined;
  if (rule?.kind !== 'each' || rule.most !== undefined || rule.points === undefined) return undefined;
  return ruleOf('deduction', { full, each: -rule.points, input: rule.input });
}
