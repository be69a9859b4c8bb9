// A thousand clauses are read while one waits, and no clause is so long or so odd that it takes ages.
import { readClause } from '../../../src/import/clause';
import { examples } from './clauses';

const facts = { name: '某项工作', weight: 10, role: 'base', notes: [] } as const;
const all = Object.values(examples).flat();

function secondsFor(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test('1,000 clauses in well under 1.5 seconds', () => {
  for (const { clause } of all) readClause(clause, facts);
  const seconds = secondsFor(() => {
    for (let turn = 0; turn < 1000; turn++) readClause(all[turn % all.length]!.clause, { ...facts, weight: 5 + (turn % 9) });
  });
  expect(seconds).toBeLessThan(1.5);
});

test.each([
  ['words without an end', '加强组织领导落实工作责任'.repeat(400)],
  ['每 without an end', '每'.repeat(3000)],
  ['numbers without an end', '1、2、3、'.repeat(700)],
  ['brackets without an end', '（'.repeat(3000)],
  ['verbs without an end', '按分别得计'.repeat(700)],
  ['clauses without an end', '每发现一处扣1分；'.repeat(200)],
])('%s', (_what, clause) => {
  expect(secondsFor(() => readClause(clause, facts))).toBeLessThan(1);
});
