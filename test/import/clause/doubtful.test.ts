// What nobody can be certain of is never called certain, and says why.
import { readClause } from '../../../src/import/clause';
import { doubtful } from './doubtful';

const all = Object.entries(doubtful).flatMap(([why, clauses]) => clauses.map((each) => [why, each.clause, each] as const));

test('there are enough of them', () => expect(all.length).toBeGreaterThanOrEqual(40));

test.each(all)('%s: %s', (_why, clause, { weight, role = 'base', isFloored }) => {
  const reading = readClause(clause, { name: '某项工作', weight, role, notes: isFloored ? ['扣完为止，不计负分'] : [] });
  expect(reading.confidence).not.toBe('certain');
  expect(reading.why).not.toEqual([]);
});
