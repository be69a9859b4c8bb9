// Values as they were filled in: what is refused is told, a formula stays, text stays text.
import { bookOf, cellOf, collect, entriesIn, fill, handOut, need, open, verdicts } from '../hand-out/desk';
import { back, handedOut } from './handed-out';

test('a formula in the book is not written over, though it shows nothing', async () => {
  const { book, file } = await handedOut();
  const { host } = await open(book);
  const { row, column } = await cellOf(host, '录入_高校', '甲大学·开设项数');
  need(await host.apply([{ do: 'write', sheet: '录入_高校', row, column, cells: [[{ formula: '""', value: '' }]] }]));
  const done = await collect(await host.save(), [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }))], {
    prefer: 'file',
  });
  expect(verdicts(done)).toEqual(['甲大学 高校/信息公开#1 formula']);
});

test('a value that is not allowed is refused with what is allowed; the rest comes in', async () => {
  const { book, file } = await handedOut();
  const done = await collect(book, [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: '3条', 专题专栏·开设个数: 1 }))]);
  expect(verdicts(done)).toEqual(['甲大学 高校/信息公开#1 refused', '甲大学 高校/专题专栏#1 new']);
  expect(done.weighing.cells.flatMap(({ verdict }) => ('message' in verdict ? [verdict.message] : []))).toEqual([
    expect.stringContaining('3条'),
  ]);
});

test('a rate in a percent cell is what it shows', async () => {
  const { book, file } = await handedOut();
  const done = await collect(book, [back('甲.xlsx', await fill(file('甲大学'), { 教育阳光服务·满意率: 0.9 }, '填报', '0%'))]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 教育阳光服务: [null, 90] });
});

test('formulas and marks in answers stay text', async () => {
  const { book, files } = await handOut(await bookOf(), { way: 'category' });
  const filled = await fill(files.get('填报表_高校.xlsx')!, { 甲大学·开设项数: '=1+1' }, '录入_高校');
  const done = await collect(book, [back('高校.xlsx', filled)]);
  expect(verdicts(done)).toEqual(['甲大学 高校/信息公开#1 refused']);
});
