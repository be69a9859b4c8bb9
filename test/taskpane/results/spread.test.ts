// The figures behind the charts.
import type { UnitResult } from '../../../src/scoring/scoreboard';
import { bandsOf, groupShares } from '../../../src/taskpane/results/spread';
import { shelf } from '../../shelf';

const found = shelf.scheme('hunan-2022');
if (!found.ok) throw new Error(found.refusal.message);
const category = found.value.categories.find(({ name }) => name === '高校')!;
const [group] = category.groups;
const unit = (groups: Record<string, number>, states?: UnitResult['states']): UnitResult =>
  ({ name: '甲', category: '高校', total: 0, status: 'assessed', scores: {}, groups, base: 0, bonus: 0, deduction: 0, rank: null, grade: null, missing: [], ...(states && { states }) });

test('bands of ten points begin with their first point; empty ones in between are shown; the top one has no end', () => {
  expect(bandsOf([69.9, 70, 79.5, 100, 104])).toEqual([
    { from: 60, to: 70, count: 1 }, { from: 70, to: 80, count: 2 }, { from: 80, to: 90, count: 0 }, { from: 90, to: 100, count: 0 }, { from: 100, to: undefined, count: 2 },
  ]);
  expect(bandsOf([])).toEqual([]);
});

test('a group’s share is what its units got of what they could get', () => {
  const shares = groupShares(category, [unit({ [group!.name]: group!.weight }), unit({})]);
  expect(shares.find(({ name }) => name === group!.name)?.share).toBe(0.5);
});

test('indicators that do not concern a unit are not among what it could get', () => {
  const [first, ...rest] = group!.indicators;
  const got = group!.weight - first!.weight;
  const shut = unit({ [group!.name]: got }, { [first!.key]: 'not-applicable' });
  expect(groupShares(category, [shut])[0]!.share).toBe(1);
  const all = Object.fromEntries([first!, ...rest].map(({ key }) => [key, 'not-sampled' as const]));
  expect(groupShares(category, [unit({}, all)])[0]!.share).toBeUndefined();
});
