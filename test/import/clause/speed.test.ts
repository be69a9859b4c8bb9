// No clause is so long or so odd that it takes ages: what is 16 times as long is read in about 16 times the time.
import { readClause } from '../../../src/import/clause';
import { expectInProportion } from '../../times-as-long';

const facts = { name: '某项工作', weight: 10, role: 'base', notes: [] } as const;

test.each([
  ['words without an end', '加强组织领导落实工作责任', 100],
  ['每 without an end', '每', 1500],
  ['numbers without an end', '1、2、3、', 350],
  ['brackets without an end', '（', 3000],
  ['verbs without an end', '按分别得计', 350],
  ['clauses without an end', '每发现一处扣1分；', 12],
])('%s', async (_what, words, size) => {
  await expectInProportion((many) => readClause(words.repeat(many), facts), size);
});
