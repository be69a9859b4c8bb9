// What is given: 每…加n分, …的得n分, up to 最高n分.
import { isAdded } from '../effects';
import { nameFrom } from '../naming';
import { at, rangeOf, type Pattern, ruleOf } from '../part';
import { capAmong, isCappedAtWeight } from './caps';
import { requiredIn } from './required';
import { slopeOf } from './sloping';
import { happeningOf } from './taken';

export const given: Pattern = (own, rules, about) => {
  const [statement, ...others] = own;
  if (!statement || others.length > 0 || statement.effect.name !== 'gives') return undefined;
  // Of what is taken from the total, points without a verb are not given.
  if (about.facts.role === 'penalty') return undefined;
  const points = statement.effect.numbers[0];
  if (!points || points.value === 0) return undefined;
  const where = rangeOf([statement, ...rules]);
  const name = nameFrom(statement.condition, statement.lead || about.facts.name);
  const happening = happeningOf(statement);
  const cap = capAmong(rules);
  const base = { ...where, side: 'gives', name, ...(isAdded(statement.effect) && { isAdded: true as const }) } as const;
  const capped = cap ? [at('cap', cap)] : [];
  if (happening.is === 'rate') {
    const slope = slopeOf(statement, happening, points.value, cap, about);
    return slope && { ...base, ...slope, kind: 'rate-slope', numbers: [at('each', points), ...slope.numbers, ...capped] };
  }
  if (happening.is === 'every' || happening.is === 'late' || happening.is === 'missing') {
    const step = happening.step?.value ?? 1;
    const each = Math.round((points.value / step) * 1e6) / 1e6;
    if (Math.abs(Math.round(each * 1000) - each * 1000) > 1e-9) return undefined;
    const unit = happening.unit;
    const isOne = happening.is === 'every' && !happening.isPlain;
    return {
      ...base,
      kind: cap || isCappedAtWeight(rules) ? 'count-cap' : 'bonus-per-event',
      rule: ruleOf('each', {
        points: each,
        ...(cap && { most: { points: cap.value } }),
        input: { name, ...(unit !== undefined && { measure: unit }) },
      }),
      numbers: [at('each', points), ...(step === 1 ? [] : [at('step', happening.step!)]), ...capped],
      ...(cap && { full: cap.value }),
      why: [
        ...(step === 1 ? [] : [`每${step}${unit ?? ''}计一次，不足的怎样算没有写明`]),
        ...(isOne ? ['没有写“每”：计一次，还是每次都计'] : []),
        ...(happening.is === 'every' ? [] : ['请核对是不是这样计分']),
        ...(requiredIn(statement, about) ? ['条文里写了应做多少，请核对'] : []),
      ],
    };
  }
  return {
    ...base,
    kind: about.facts.role === 'bonus' || about.facts.weight === null ? 'bonus-once' : 'yes-no',
    rule: ruleOf('yes-no', { points: points.value, input: { name } }),
    numbers: [at('points', points)],
    full: points.value,
    why: ['没有写做不到的怎样计分'],
  };
};
