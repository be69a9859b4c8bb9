// What holds of every assessment, tried on random ones.
import fc from 'fast-check';
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import type { Cell } from '../../src/model/cell';
import { findCategory } from '../../src/rubric/find';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { Scoreboard, UnitResult } from '../../src/scoring/scoreboard';
import { hunan } from '../cases/units';

/** Cells that people enter: mostly fine, now and then blank or wrong. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1 }) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 6, arbitrary: fc.constantFrom<Cell>('是', '否', '未上榜', 90, 100) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(null, '', '三', -1) },
);

/** A unit that is mostly complete: yes/no and counts share 0 and 1, which every input reads. */
const unit = fc.constantFrom('市州', '高校', '直属单位').chain((category): fc.Arbitrary<UnitInput> => {
  const { indicators } = findCategory(hunan, category)!;
  const entries = fc.record(
    Object.fromEntries(
      indicators.map((indicator) => {
        const inputs = indicator.inputs.filter((input) => input.attribute === undefined);
        const safe = fc.tuple(...inputs.map((): fc.Arbitrary<Cell> => fc.constant(1)));
        return [indicator.key, fc.oneof({ weight: 6, arbitrary: safe }, { weight: 1, arbitrary: fc.tuple(...inputs.map(() => cell)) })];
      }),
    ),
  );
  return fc.record({
    name: fc.constant(''),
    category: fc.constant(category),
    attributes: fc.constant({ ...(category === '高校' && { 办学层次: '本科' }) }),
    gates: fc.constantFrom({ 上报工作总结: true }, { 上报工作总结: true }, { 上报工作总结: true }, { 上报工作总结: '否' }, {}),
    vetoes: fc.constantFrom([], [], [], [1], [2, 3]),
    entries,
  }) as fc.Arbitrary<UnitInput>;
});

const units = fc.array(unit, { minLength: 1, maxLength: 12 }).map((all) => all.map((each, at) => ({ ...each, name: `单位${at}` })));
const score = (each: UnitInput[]): Scoreboard => scoreAssessment(assess({ scheme: 'hunan-2022', units: each }, hunan));
const byName = (board: Scoreboard): Map<string, UnitResult> => new Map(board.units.map((each) => [each.name, each]));

test('the units that are tried are of every status', () => {
  const statuses = new Set(fc.sample(units, { numRuns: 200, seed: 7 }).flatMap((each) => score(each).units.map((one) => one.status)));
  expect([...statuses].sort()).toEqual(['assessed', 'incomplete', 'not-assessed', 'vetoed']);
});

test('the order of the units changes nobody’s points, place or grade', () => {
  fc.assert(
    fc.property(
      units.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(byName(score(shuffled))).toEqual(byName(score(all)));
      },
    ),
  );
});

test('a unit’s points do not depend on the others', () => {
  fc.assert(
    fc.property(units, (all) => {
      const together = score(all).units;
      for (const [at, each] of all.entries()) expect({ ...score([each]).units[0], rank: null }).toEqual({ ...together[at], rank: null });
    }),
    { numRuns: 30 },
  );
});

test('a veto always wins: the unit is never ranked nor honoured', () => {
  fc.assert(
    fc.property(units, (all) => {
      const board = score(all.map((each) => ({ ...each, vetoes: [1] })));
      expect(board.units.every((each) => each.rank === null && ['不合格', '不参评'].includes(each.grade!))).toBe(true);
      expect(board.honours.flatMap((honour) => honour.units)).toEqual([]);
    }),
  );
});

test('a place is one more than the number of better totals, and only assessed units have one', () => {
  fc.assert(
    fc.property(units, (all) => {
      const board = score(all);
      for (const each of board.units) {
        const rivals = board.units.filter((other) => other.status === 'assessed' && other.category === each.category);
        const better = rivals.filter((other) => other.total > each.total).length;
        expect(each.rank).toBe(each.status === 'assessed' ? better + 1 : null);
      }
    }),
  );
});

test('a unit with a blank or a refused value is never ranked nor honoured', () => {
  fc.assert(
    fc.property(units, fc.constantFrom<Cell>(null, ' ', '三条'), (all, blank) => {
      const key = all[0]!.category === '直属单位' ? '特色宣传' : '专题专栏';
      const [first] = score([
        { ...all[0]!, vetoes: [], gates: { 上报工作总结: '是' }, entries: { ...all[0]!.entries, [key]: [blank] } },
      ]).units;
      expect(first).toMatchObject({ status: 'incomplete', rank: null, grade: null });
      expect(Object.hasOwn(first!.scores, key)).toBe(false);
      expect(first!.missing.join()).toContain(key);
    }),
  );
});

test('points are never negative and never above the weights', () => {
  fc.assert(
    fc.property(units, (all) => {
      for (const each of score(all).units) {
        const { indicators } = findCategory(hunan, each.category)!;
        for (const indicator of indicators) {
          const points = each.scores[indicator.key];
          if (points !== undefined) expect(points >= 0 && points <= indicator.weight!).toBe(true);
        }
        expect(each.total).toBeGreaterThanOrEqual(0);
        expect(each.total).toBeLessThanOrEqual(105);
      }
    }),
  );
});
