// One deduction: 每…扣n分, …的扣n分, 每少一次扣n分, 每低1%扣n分, with its own end where it states one.
import { happeningIn, type Happening } from '../happening';
import { nameFrom } from '../naming';
import { at, rangeOf, type About, type ClausePart, type PartNumber, type Pattern, ruleOf } from '../part';
import type { Statement } from '../statements';
import { capAmong } from './caps';
import { hasFrequency, requiredIn } from './required';
import { slopeOf } from './sloping';

export const taken: Pattern = (own, rules, about) => {
  const [statement, ...others] = own;
  if (!statement || others.length > 0 || statement.effect.name !== 'takes') return undefined;
  return deductionOf(statement, rules, about);
};

const happenings = new WeakMap<Statement, Happening>();

/** Every pattern asks; it is found out once. */
export function happeningOf(statement: Statement): Happening {
  const known = happenings.get(statement) ?? findHappening(statement);
  happenings.set(statement, known);
  return known;
}

function findHappening(statement: Statement): Happening {
  const { per } = statement.effect;
  if (per) return { is: 'every', ...(per.step && { step: per.step }), unit: per.unit, isPlain: true };
  const found = happeningIn(statement.condition, statement.at);
  if (found.is !== 'plain' || !/^[(,]?每/u.test(statement.tail)) return found;
  return happeningIn(statement.tail.replace(/^[(,]/u, '').replace(/[),;。]+$/u, ''), statement.effect.to);
}

/** Offices say 次 of whatever is done; of hours, people and things one is not the other. */
const isSameUnit = (one: string, other: string | undefined): boolean =>
  other === undefined || one === other || !APART.some((each) => each === one || each === other);
const APART = ['人次', '人', '户', '课时', '学时', '天'] as const;

export function deductionOf(statement: Statement, rules: readonly Statement[], about: About): ClausePart | undefined {
  const { effect } = statement;
  const points = effect.numbers[0];
  if (!points || points.value === 0) return undefined;
  const where = rangeOf([statement, ...rules]);
  const name = nameFrom(statement.condition, statement.lead || about.facts.name);
  const happening = happeningOf(statement);
  const cap = capAmong(rules);
  const base = { ...where, side: 'takes', name } as const;
  const capped = cap ? [at('cap', cap)] : [];
  const most = cap && { most: { points: cap.value } };
  const hasFloor = rules.some((rule) => rule.effect.name === 'floor');
  const input = (unit: string | undefined) => ({
    name,
    ...(unit !== undefined && { measure: unit }),
    ...(happening.is === 'missing' && !requiredIn(statement, about) && { hint: `填少了几${unit ?? '次'}，没有少的填 0。` }),
  });
  const each = (step: { value: number; from: number; to: number } | undefined, unit: string | undefined) => {
    const size = step?.value ?? 1;
    const isWhole = size === 1;
    return {
      rule: ruleOf('each', { points: -round(points.value / size), ...most, input: input(unit) }),
      numbers: [at('each', points), ...(step && !isWhole ? [at('step', step)] : []), ...capped] as PartNumber[],
      isWhole,
    };
  };
  if (happening.is === 'rate') {
    const slope = slopeOf(statement, happening, -points.value, cap, about);
    if (slope) return { ...base, ...slope, kind: 'deduct-rate', hasFloor, numbers: [at('each', points), ...slope.numbers, ...capped] };
    return undefined;
  }
  if (happening.is === 'missing') {
    const stated = requiredIn(statement, about);
    // 学时 that each has to have are not the 人次 who lack some.
    const required = stated && isSameUnit(stated.unit, happening.unit) ? stated : undefined;
    const size = happening.step?.value ?? 1;
    if (required && size === 1 && required.value >= 1 && Number.isInteger(required.value)) {
      return {
        ...base,
        kind: 'deduct-per-missing',
        rule: ruleOf('missing', {
          required: required.value,
          each: points.value,
          ...(cap && { most: cap.value }),
          input: input(happening.unit),
        }),
        numbers: [at('required', required), at('each', points), ...capped],
        why: [
          ...(required.period === undefined ? [] : [`写的是${required.period}应做的次数，请核对全年应做多少`]),
          ...(required.each === undefined ? [] : [`写的是${required.each}应做多少，请核对一共应做多少`]),
        ],
        hasFloor,
      };
    }
    const made = each(happening.step, happening.unit);
    if (!made.isWhole && !isFineStep(points.value, happening.step!.value)) return undefined;
    const isOwed = stated !== undefined || hasFrequency(about.words.plain.slice(statement.from, effect.from));
    return {
      ...base,
      kind: isOwed ? 'deduct-per-missing' : 'deduct-per-event',
      rule: made.rule,
      numbers: made.numbers,
      why: ['没有写明应做多少次，按少了几次填'],
      hasFloor,
    };
  }
  const isForEach = happening.is === 'plain' && /^(?:各|均|分别)/u.test(effect.text) && /[、或和及]/u.test(statement.condition);
  if (isForEach) {
    const made = each(undefined, '项');
    return { ...base, kind: 'deduct-per-event', rule: made.rule, numbers: made.numbers, why: ['各扣几项，请核对'], hasFloor };
  }
  if (happening.is === 'every' || happening.is === 'late') {
    const made = each(happening.step, happening.unit);
    if (!made.isWhole && !isFineStep(points.value, happening.step!.value)) return undefined;
    const why = [
      ...(made.isWhole ? [] : [`每${happening.step!.value}${happening.unit ?? ''}计一次，不足的怎样算没有写明`]),
      ...(requiredIn(statement, about) ? ['条文里写了应做多少，请核对'] : []),
    ];
    return { ...base, kind: 'deduct-per-event', rule: made.rule, numbers: made.numbers, why, hasFloor };
  }
  return {
    ...base,
    kind: 'deduct-once',
    rule: ruleOf('once', { points: -points.value, input: { name } }),
    numbers: [at('points', points), ...capped],
    why: ['没有写“每次”：扣一次，还是每发生一次扣一次'],
    choices: [
      { label: '有这种情形的扣一次', rule: ruleOf('once', { points: -points.value, input: { name } }) },
      { label: '每发生一次扣一次', rule: ruleOf('each', { points: -points.value, input: { name, measure: '次' } }) },
    ],
    hasFloor,
  };
}

const round = (points: number): number => Math.round(points * 1e6) / 1e6;

/** Points that three decimals can say. */
function isFineStep(points: number, step: number): boolean {
  return step > 0 && Math.abs(Math.round((points / step) * 1000) - (points / step) * 1000) < 1e-9;
}
