// Random rules of the kinds that hold a number, a level or an authority against what the document says.
import fc from 'fast-check';
import type { Rule } from '../../src/rules';
import type { ByLevel } from '../../src/rules/by-level';
import type { Interpolation } from '../../src/rules/interpolation';
import type { Levels } from '../../src/rules/levels';
import type { MeasureTiers } from '../../src/rules/measure-tiers';
import type { Slope } from '../../src/rules/slope';
import type { TargetShare } from '../../src/rules/target-share';
import { somePoints } from './arbitraries';

const signedPoints = fc.tuple(somePoints, fc.constantFrom(1, -1)).map(([points, sign]) => points * sign);
const tierPoints = fc.oneof(fc.constant(0), signedPoints);
const types = ['count', 'rate', 'quantity', 'signed', 'signed-rate'] as const;
type Type = (typeof types)[number];

/** A number that an input of a type may hold. */
function numberOf(type: Type): fc.Arbitrary<number> {
  const half = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 2);
  if (type === 'count') return fc.nat(40);
  return type === 'rate' ? half(0, 200) : type === 'quantity' ? half(0, 400) : half(-200, 400);
}

const measure = (type: Type) =>
  fc.constantFrom('件', undefined).map((unit) => ({ name: '本单位', type, ...(unit && type !== 'rate' && { measure: unit }) }));

export const levelsRules: fc.Arbitrary<Levels> = fc
  .array(tierPoints, { minLength: 2, maxLength: 5 })
  .map((all) => ({
    kind: 'levels',
    levels: all.map((points, index) => ({ name: `第 ${index + 1} 级`, points })),
    input: { name: '评定' },
  }));

const bound = fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined });
export const byLevelRules: fc.Arbitrary<ByLevel> = fc
  .record({
    items: fc.array(fc.record({ points: signedPoints, outOf: bound, limit: bound }), { minLength: 1, maxLength: 4 }),
    counts: fc.constantFrom('all' as const, 'once' as const, 'highest' as const),
    sign: fc.constantFrom(1, -1),
    most: fc.option(somePoints, { nil: undefined }),
  })
  .map(({ items, counts, sign, most }) => ({
    kind: 'by-level',
    items: items.map(({ points, outOf, limit }, index) => ({
      points: counts === 'highest' ? Math.abs(points) * sign : points,
      input: { name: `第${index + 1}级`, measure: '次', ...(outOf && { outOf }), ...(limit && { limit }) },
    })),
    counts,
    ...(most && { most }),
  }));

const side = fc
  .record({
    points: signedPoints,
    per: fc.constantFrom(1, 1, 0.1, 5, 10, 3),
    steps: fc.constantFrom(undefined, 'part' as const, 'whole' as const, 'begun' as const),
    most: fc.option(somePoints, { nil: undefined }),
  })
  .map(({ steps, most, ...each }) => ({ ...each, ...(steps && { steps }), ...(most && { most }) }));

export const slopeRules: fc.Arbitrary<Slope> = fc
  .constantFrom(...types)
  .chain((type) =>
    fc.record({
      own: measure(type),
      number: numberOf(type),
      isOwn: fc.boolean(),
      isPercent: fc.boolean(),
      below: side,
      above: side,
      ways: fc.constantFrom('below', 'above', 'both'),
    }),
  )
  .map(({ own, number, isOwn, isPercent, below, above, ways }) => {
    const counted = isPercent && (own.type === 'count' || own.type === 'quantity') ? { in: 'percent' as const } : {};
    return {
      kind: 'slope',
      own,
      target: isOwn ? { attribute: '目标数' } : 'in' in counted ? Math.max(1, number) : number,
      ...counted,
      ...(ways !== 'above' && { below }),
      ...(ways !== 'below' && { above }),
    };
  });

export const measureTierRules: fc.Arbitrary<MeasureTiers> = fc
  .constantFrom(...types, 'days' as const)
  .chain((type) => {
    const number = numberOf(type === 'days' ? 'count' : type);
    const tier = fc.record({ one: number, other: number, starts: fc.nat(2), ends: fc.nat(2), points: tierPoints });
    return fc.record({
      input: fc.constant({ name: '本单位', type }),
      tiers: fc.array(tier, { minLength: 1, maxLength: 4 }),
      otherwise: tierPoints,
      never: fc.option(tierPoints, { nil: undefined }),
    });
  })
  .map(({ input, tiers, otherwise, never }) => ({
    kind: 'measure-tiers',
    input,
    tiers: tiers.map(({ one, other, starts, ends, points }) => {
      const [start, end] = one < other ? [one, other] : [other, one];
      const isPoint = start === end;
      return {
        ...(isPoint || starts === 0 ? { from: start } : starts === 1 ? { above: start } : {}),
        ...(isPoint || (starts === 2 && ends === 2) ? { to: end } : ends === 0 ? { to: end } : ends === 1 ? { below: end } : {}),
        points,
      };
    }),
    otherwise,
    ...(never !== undefined && input.type === 'days' && { never: { word: '未报送', points: never } }),
  }));

export const targetShareRules: fc.Arbitrary<TargetShare> = fc
  .constantFrom(...types)
  .chain((type) =>
    fc.record({
      own: measure(type),
      better: fc.constantFrom('more' as const, 'less' as const),
      number: numberOf(type),
      target: fc.constantFrom('number', 'attribute', 'best'),
      points: fc.option(somePoints, { nil: undefined }),
      beyond: fc.boolean(),
    }),
  )
  .map(({ own, better, number, target, points, beyond }) => ({
    kind: 'target-share',
    own: { ...own, better },
    target:
      target === 'number' ? Math.max(1, Math.abs(number)) : target === 'attribute' ? { attribute: '目标数' } : { best: { name: '最好的' } },
    ...(points && { points }),
    ...(beyond && better === 'more' && target !== 'best' && { beyond: true as const }),
  }));

export const interpolationRules: fc.Arbitrary<Interpolation> = fc
  .constantFrom(...types)
  .chain((type) =>
    fc.record({
      input: measure(type),
      numbers: fc.uniqueArray(numberOf(type), { minLength: 2, maxLength: 4 }),
      points: fc.array(tierPoints, { minLength: 4, maxLength: 4 }),
    }),
  )
  .map(({ input, numbers, points }) => ({
    kind: 'interpolation',
    input,
    anchors: numbers.sort((a, b) => a - b).map((at, index) => ({ at, points: points[index]! })),
  }));

export const measureKinds: fc.Arbitrary<Rule>[] = [
  levelsRules,
  byLevelRules,
  slopeRules,
  measureTierRules,
  targetShareRules,
  interpolationRules,
];
