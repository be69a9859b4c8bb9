// Points at the target and so much for every step above and below it: 达到90%得10分，每高1%加0.5分，最多加2分，每低1%扣0.5分.
import { nameFrom } from '../naming';
import { at, rangeOf, ruleOf, type About, type PartNumber, type Pattern } from '../part';
import type { Statement } from '../statements';
import { capAmong } from './caps';
import { slopeOf } from './sloping';
import { happeningOf } from './taken';

const isBase = (statement: Statement): boolean =>
  ['gives', 'worth', 'full'].includes(statement.effect.name) && happeningOf(statement).is === 'plain';
const isStep = (statement: Statement): boolean =>
  ['gives', 'takes'].includes(statement.effect.name) && happeningOf(statement).is === 'rate';

export const slopes: Pattern = (own, _rules, about) => {
  const [base, ...steps] = own;
  if (!base || steps.length === 0 || steps.length > 2 || !isBase(base) || !steps.every(isStep)) return undefined;
  if (steps.length === 1 && steps[0]!.effect.name === 'takes') return undefined;
  if (own.some((statement) => statement.item !== base.item)) return undefined;
  const stated = base.effect.numbers[0];
  const { weight } = about.facts;
  const start = stated?.value ?? weight;
  if (start === null || start === 0) return undefined;
  const sides = steps.map((statement) => sideOf(statement, base, about));
  if (sides.some((side) => side === undefined)) return undefined;
  const name = nameFrom(base.condition, base.lead || about.facts.name);
  const all = sides as NonNullable<ReturnType<typeof sideOf>>[];
  const merged = all.reduce((rule, side) => ({ ...rule, ...side.rule }), {});
  const numbers: PartNumber[] = [
    stated ? at('full', stated) : { role: 'full', value: start, given: 'weight' },
    ...all.flatMap((side) => side.numbers),
  ];
  const ceiling = weight !== null && weight > start ? { ceiling: weight } : { ceiling: null };
  return {
    ...rangeOf([...own, ...own.flatMap((statement) => statement.rules ?? [])]),
    kind: 'rate-slope',
    rule: ruleOf('account', { start, ...ceiling, items: [{ name, rule: merged }] }),
    numbers,
    full: weight ?? start,
    side: 'gives',
    name,
    why: [...new Set(all.flatMap((side) => side.why)), '加分能不能超过分值，请核对'],
  };
};

/** A step to one side, with its own end. */
function sideOf(statement: Statement, base: Statement, about: About) {
  const happening = happeningOf(statement);
  const points = statement.effect.numbers[0];
  if (happening.is !== 'rate' || !points || points.value === 0) return undefined;
  const cap = capAmong(statement.rules ?? []);
  const signed = statement.effect.name === 'takes' ? -points.value : points.value;
  const slope = slopeOf({ ...statement, from: base.from }, happening, signed, cap, about);
  return slope && { ...slope, numbers: [at('each', points), ...slope.numbers, ...(cap ? [at('cap', cap)] : [])] };
}
