// Results are outdated by whatever they tell of.
import { resultMark } from '../../src/app/result-state';
import { objectionMarks, type Objection } from '../../src/hand-out/objections';
import { bookOf, open } from '../hand-out/desk';

const objection: Objection = {
  row: 9,
  key: '高校-001|高校/信息公开',
  about: '高校/信息公开',
  unit: '甲大学',
  category: '高校',
  indicator: '信息公开',
  says: '少计一项',
  evidence: '',
  decision: 'open',
  unfinished: undefined,
  reason: '',
  then: { entry: '2', points: 10, total: 80, rank: 1 },
};

test('results tell what was decided of objections, whether points changed by it or not; where they stand in the sheet is the same', async () => {
  const { book } = await open(await bookOf());
  const mark = (change: Partial<Objection>): string => resultMark(book, [], objectionMarks([{ ...objection, ...change }]));
  expect(mark({ decision: 'rejected', reason: '已计入' })).not.toBe(mark({}));
  expect(mark({ decision: 'rejected', reason: '已计入' })).not.toBe(mark({ decision: 'rejected', reason: '没有依据' }));
  expect(mark({ row: 10 })).toBe(mark({}));
  expect(mark({})).not.toBe(resultMark(book));
  expect(resultMark(book, [], [])).toBe(resultMark(book));
});
