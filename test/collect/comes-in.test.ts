// What comes back by whatever name comes into its rows, and the journal tells every cell.
import { withReview } from '../../src/assessment/review';
import { expectValidOffice } from '../hosts/office-validity';
import { sources } from '../cases/reviewed';
import { hunan } from '../cases/units';
import { bookOf, collect, entriesIn, fill, handOut, open, threeUnits, verdicts } from '../hand-out/desk';
import { back, handedOut, MORNING } from './handed-out';

test('what two units filled in comes into their rows, whatever the files are called', async () => {
  const { book, file } = await handedOut();
  const one = await fill(file('甲大学'), { 信息公开·开设项数: 3, 信息更新·没有空白栏目: '是' });
  const other = await fill(file('第一中心'), { 信息发布·发布条数: 12 });
  const done = await collect(book, [back('第一中心.xlsx', one), back('甲大学.xlsx', other)]);
  expect(verdicts(done)).toEqual(['甲大学 高校/信息公开#1 new', '甲大学 高校/信息更新#1 new', '第一中心 直属单位/信息发布#1 new']);
  expect(await entriesIn(done.book)).toEqual({
    甲大学: { 信息公开: [3], 信息更新: ['是', null, null] },
    乙学院: {},
    第一中心: { 信息发布: [12] },
  });
  expectValidOffice(done.book);
});

test('the journal tells every cell: file, unit, what stood there, what stands there', async () => {
  const { book, file } = await handedOut();
  const { book: after } = await collect(book, [
    back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }), { received: '2022-12-21 08:00:00' }),
  ]);
  const { round } = await open(after);
  expect(round.journal!.rows.slice(-2)).toMatchObject([
    {
      number: 4,
      file: '甲.xlsx',
      who: '甲大学',
      note: '2022-12-21 08:00:00 交来，迟交；收进 1 格',
      data: { is: 'in', late: true, saved: MORNING },
    },
    {
      number: 5,
      unit: '甲大学',
      category: '高校',
      indicator: '信息公开',
      item: '开设项数',
      before: null,
      after: 3,
      data: { is: 'cell', file: 4 },
    },
  ]);
});

test('a file that nobody touched changes nothing, and what the book got meanwhile stays', async () => {
  const { book, file } = await handedOut();
  const mine = await fill(book, { 甲大学·开设项数: 2 }, '录入_高校');
  const done = await collect(mine, [back('甲.xlsx', file('甲大学'))]);
  expect(verdicts(done)).toEqual([]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [2] });
});

test('the same file twice is the same', async () => {
  const { book, file } = await handedOut();
  const files = [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }))];
  const again = await collect((await collect(book, files)).book, files);
  expect(verdicts(again)).toEqual(['甲大学 高校/信息公开#1 same']);
});

test('every expert fills in a column of his own, and both come into one row', async () => {
  const review = { ...sources, tracks: ['专家甲', '专家乙'], counts: '专家甲' };
  const { book, files } = await handOut(await bookOf(threeUnits, withReview(hunan, review)), { way: 'expert' });
  const [one, other] = ['专家甲', '专家乙'].map((name) => [name, files.get(`填报表_${name}.xlsx`)!] as const);
  const marked = async ([name, bytes]: readonly [string, Uint8Array], count: number) =>
    back(`${name}.xlsx`, await fill(bytes, { [`甲大学·${name}·开设项数`]: count }, '录入_高校'));
  const done = await collect(book, [await marked(one!, 3), await marked(other!, 1)]);
  expect(verdicts(done)).toEqual(['甲大学 高校/信息公开#1@专家甲 new', '甲大学 高校/信息公开#1@专家乙 new']);
  const { book: opened } = await open(done.book);
  expect(opened.input.units[0]).toMatchObject({ entries: { 信息公开: [3] }, tracks: { 专家乙: { entries: { 信息公开: [1] } } } });
});
