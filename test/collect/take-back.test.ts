// A file is taken back: its cells are as they were, and what changed since stays.
import { fullUnit } from '../cases/units';
import { collect, entriesIn, fill, giveBack, open } from '../hand-out/desk';
import { back, handedOut, NOON } from './handed-out';

test('a file is taken back: its cells are as they were, and what changed since stays', async () => {
  const { book, file } = await handedOut([fullUnit('高校', '甲大学', { entries: { 信息公开: [2], 专题专栏: [2] } })]);
  const files = [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3, 专题专栏·开设个数: 1 }))];
  const done = await collect(book, files);
  const later = await fill(done.book, { '甲大学·开设个数（专题专栏）': 0 }, '录入_高校');
  const undone = await giveBack(later, '甲.xlsx');
  expect(undone.left).toMatchObject([{ indicator: '专题专栏', why: '后来又改过' }]);
  expect(await entriesIn(undone.book)).toMatchObject({ 甲大学: { 信息公开: [2], 专题专栏: [0] } });
  await expect(giveBack(undone.book, '甲.xlsx')).rejects.toThrow('没有可以撤回的');
});

test('what was reported is open again when its file is taken back', async () => {
  const { book, file } = await handedOut();
  const done = await collect(book, [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }))]);
  const stateIn = async (bytes: Uint8Array) => (await open(bytes)).round.states!.records.get('高校-001|信息公开')!.state;
  expect([await stateIn(book), await stateIn(done.book), await stateIn((await giveBack(done.book, '甲.xlsx')).book)]).toEqual([
    'open',
    'reported',
    'open',
  ]);
});

test('of two files for one cell each can be taken back, in either order', async () => {
  const { book, file } = await handedOut();
  const one = back('一.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 1 }));
  const two = back('二.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }), { saved: NOON });
  const both = (await collect((await collect(book, [one])).book, [two])).book;
  const openness = async (bytes: Uint8Array) => (await entriesIn(bytes))['甲大学']!['信息公开']?.[0] ?? null;
  const [firstOne, firstTwo] = [(await giveBack(both, '一.xlsx')).book, (await giveBack(both, '二.xlsx')).book];
  expect([await openness(firstOne), await openness(firstTwo)]).toEqual([3, 1]);
  expect([await openness((await giveBack(firstOne, '二.xlsx')).book), await openness((await giveBack(firstTwo, '一.xlsx')).book)]).toEqual([
    null,
    null,
  ]);
});
