// Where the book and the files say different things, nothing is written before somebody decides; the rest comes in.
import { cellLine } from '../../src/collect/words';
import { parseRubric } from '../../src/rubric/load';
import { loadScheme } from '../../src/rubric/tree';
import { fullUnit, hunan } from '../cases/units';
import { bookOf, collect, entriesIn, fill, handOut, need, open, threeUnits, verdicts } from '../hand-out/desk';
import { back, handedOut, NOON } from './handed-out';

test('where the book was changed since, nothing is written before somebody decides', async () => {
  const { book, file } = await handedOut();
  const mine = await fill(book, { 甲大学·开设项数: 2 }, '录入_高校');
  const files = [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3, 专题专栏·开设个数: 1 }))];
  const asked = await collect(mine, files);
  expect(verdicts(asked)).toEqual(['甲大学 高校/信息公开#1 meanwhile', '甲大学 高校/专题专栏#1 new']);
  expect((await entriesIn(asked.book))['甲大学']).toEqual({ 信息公开: [2], 专题专栏: [1] });
  expect(asked.decided.open.map((each) => cellLine(each, asked.submissions))).toEqual([
    expect.stringMatching(/^录入_高校!C\d+ 甲大学 信息公开·开设项数：现为 2，“甲.xlsx”填 3：下发以后工作簿里改过。$/u),
  ]);
  const [byFile, byBook, byTime] = [
    await collect(mine, files, { prefer: 'file' }),
    await collect(mine, files, { prefer: 'book' }),
    await collect(mine, files, { prefer: 'newest' }),
  ];
  expect([byFile, byBook, byTime].map(({ decided }) => [decided.open.length, decided.left.length])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
  expect((await entriesIn(byFile.book))['甲大学']).toEqual({ 信息公开: [3], 专题专栏: [1] });
  expect((await entriesIn(byBook.book))['甲大学']).toEqual({ 信息公开: [2], 专题专栏: [1] });
});

test('two files that say different things of one cell are a conflict, in whatever order; the newest can be preferred', async () => {
  const { book, file } = await handedOut();
  const files = [
    back('新.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }), { saved: NOON }),
    back('旧.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 1, 专题专栏·开设个数: 2 })),
  ];
  for (const each of [files, files.toReversed()]) {
    const asked = await collect(book, each);
    expect(verdicts(asked).toSorted()).toEqual([
      '甲大学 高校/专题专栏#1 new',
      '甲大学 高校/信息公开#1 twice',
      '甲大学 高校/信息公开#1 twice',
    ]);
    expect((await entriesIn(asked.book))['甲大学']).toEqual({ 专题专栏: [2] });
    const newest = await collect(book, each, { prefer: 'newest' });
    expect((await entriesIn(newest.book))['甲大学']).toEqual({ 信息公开: [3], 专题专栏: [2] });
  }
});

test('a later version of a file takes the place of the earlier one; an earlier one does not', async () => {
  const { book, file } = await handedOut();
  const older = back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 1 }));
  const newer = back('甲（改）.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }), { saved: NOON });
  const forward = await collect((await collect(book, [older])).book, [newer]);
  expect(verdicts(forward)).toEqual(['甲大学 高校/信息公开#1 change']);
  const backward = await collect((await collect(book, [newer])).book, [older]);
  expect(verdicts(backward)).toEqual(['甲大学 高校/信息公开#1 older']);
  expect((await entriesIn(backward.book))['甲大学']).toEqual({ 信息公开: [3] });
  const preferred = await collect((await collect(book, [newer])).book, [older], { prefer: 'newest' });
  expect((await entriesIn(preferred.book))['甲大学']).toEqual({ 信息公开: [3] });
});

test('what is confirmed no file changes, whatever is preferred', async () => {
  const { book, file } = await handedOut([fullUnit('高校', '甲大学', { entries: { 信息公开: [2] } })]);
  const { host, round } = await open(book);
  const { row } = round.states!.records.get('高校-001|信息公开')!;
  need(await host.apply([{ do: 'write', sheet: '审核', row, column: 4, cells: [['已核定']] }]));
  const confirmed = await host.save();
  const files = [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }))];
  for (const prefer of [undefined, 'file', 'newest'] as const) {
    const done = await collect(confirmed, files, { prefer });
    expect(verdicts(done)).toEqual(['甲大学 高校/信息公开#1 confirmed']);
    expect((await entriesIn(done.book))['甲大学']!['信息公开']).toEqual([2]);
  }
});

test('what somebody emptied needs a decision: it is not lost in silence', async () => {
  const { book, file } = await handedOut([fullUnit('高校', '甲大学', { entries: { 信息公开: [2] } })]);
  const files = [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: null }))];
  const asked = await collect(book, files);
  expect(verdicts(asked)).toEqual(['甲大学 高校/信息公开#1 erased']);
  expect((await entriesIn(asked.book))['甲大学']!['信息公开']).toEqual([2]);
  expect((await entriesIn((await collect(book, files, { prefer: 'file' })).book))['甲大学']!['信息公开']).toBeUndefined();
});

test('where the clause is another by now, the value waits for a decision', async () => {
  const { file } = await handedOut();
  const data = structuredClone(hunan.rubric);
  data.categories[1]!.groups[0]!.indicators[0]!.clause += '（修改）';
  const scheme = need(loadScheme(need(parseRubric({ ...data, text: '原文' }))));
  const { book } = await handOut(await bookOf(threeUnits, scheme));
  const done = await collect(book, [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3, 专题专栏·开设个数: 1 }))]);
  expect(verdicts(done)).toEqual(['甲大学 高校/信息公开#1 clause', '甲大学 高校/专题专栏#1 new']);
});
