// Whose cell it is: files that are not ours, rows that were sorted, headers that were moved, units of one name.
import { createXlsxHere } from '../../src/cli/xlsx';
import { bookOf, cellOf, collect, entriesIn, fill, handOut, need, open, threeUnits, verdicts } from '../hand-out/desk';
import { back, handedOut, openFile } from './handed-out';

test('what is not ours is told with the reason: no workbook, another book, no key, a key that was changed', async () => {
  const { book, file } = await handedOut();
  const other = await handOut(await bookOf(), { newId: 'book-9' });
  const { host } = await open(book);
  const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  const own = { name: '填报', widths: [10], styles: [], blocks: [{ row: 0, column: 0, cells: [['信息公开', 3]] }] };
  const plain = await createXlsxHere({ title: '填报', sheets: [own] });
  const broken = await fill(file('甲大学'), {});
  const { strangers, submissions } = await collect(book, [
    back('照片.jpg', photo),
    back('别的.xlsx', other.files.get('填报表_甲大学.xlsx')!),
    back('自己做的.xlsx', plain),
    back('工作簿.xlsx', await host.save()),
    back('好的.xlsx', broken),
  ]);
  expect(strangers.map(({ name, why }) => `${name} ${why}`)).toEqual([
    expect.stringMatching(/^照片.jpg 这不是 Excel 工作簿/u),
    expect.stringMatching(/^别的.xlsx 是另一本工作簿下发的/u),
    expect.stringMatching(/^自己做的.xlsx 不是下发的填报表/u),
    expect.stringMatching(/^工作簿.xlsx 不是下发的填报表/u),
  ]);
  expect(submissions.map((each) => each.file.name)).toEqual(['好的.xlsx']);
});

test('lines that were sorted, and lines of which only some columns were', async () => {
  const { book, file } = await handedOut();
  const filled = await fill(file('甲大学'), { 信息公开·开设项数: 3, 专题专栏·开设个数: 1 });
  const { host } = await openFile(filled);
  const one = await cellOf(host, '填报', '信息公开·开设项数');
  const other = await cellOf(host, '填报', '专题专栏·开设个数');
  const line = async (row: number, columns: number) =>
    (await host.read([{ sheet: '填报', area: { row, column: 0, rows: 1, columns } }]))[0]![0]!;
  const [first, second] = [await line(one.row, 8), await line(other.row, 8)];
  need(
    await host.apply([
      { do: 'write', sheet: '填报', row: one.row, column: 0, cells: [second.map((cell) => cell ?? '')] },
      { do: 'write', sheet: '填报', row: other.row, column: 0, cells: [first.map((cell) => cell ?? '')] },
    ]),
  );
  const sorted = await collect(book, [back('甲.xlsx', await host.save())]);
  expect((await entriesIn(sorted.book))['甲大学']).toEqual({ 信息公开: [3], 专题专栏: [1] });
  // The ids go back, and nothing else.
  need(
    await host.apply([
      { do: 'write', sheet: '填报', row: one.row, column: 0, cells: [[first[0]!]] },
      { do: 'write', sheet: '填报', row: other.row, column: 0, cells: [[second[0]!]] },
    ]),
  );
  const torn = await collect(book, [back('甲.xlsx', await host.save())]);
  expect(verdicts(torn)).toEqual(['甲大学 高校/信息公开#1 refused', '甲大学 高校/专题专栏#1 refused']);
  expect((await entriesIn(torn.book))['甲大学']).toEqual({});
});

test('rows of a grid that were sorted are found by their ids and names; a unit that somebody added is told', async () => {
  const { book, files } = await handOut(await bookOf(), { way: 'category' });
  const filled = await fill(files.get('填报表_高校.xlsx')!, { 甲大学·开设项数: 3, 乙学院·开设项数: 1 }, '录入_高校');
  const { host } = await openFile(filled);
  const one = await cellOf(host, '录入_高校', '甲大学·开设项数');
  const [rows] = await host.read([{ sheet: '录入_高校', area: { row: one.row, column: 0, rows: 2, columns: 12 } }]);
  const cells = [rows![1]!, rows![0]!, ['', '丙学院', 5]].map((row) => row.map((cell) => cell ?? ''));
  need(
    await host.apply(
      cells.map((row, down) => ({ do: 'write', sheet: '录入_高校', row: one.row + down, column: 0, cells: [row] }) as const),
    ),
  );
  const done = await collect(book, [back('高校.xlsx', await host.save())]);
  expect(await entriesIn(done.book)).toMatchObject({ 甲大学: { 信息公开: [3] }, 乙学院: { 信息公开: [1] } });
  expect(done.submissions[0]!.faults).toEqual([expect.stringContaining('丙学院')]);
});

test('where headers of the book were moved over their cells, nothing is written under them, and nothing goes out', async () => {
  const { book, file } = await handedOut();
  const filled = await fill(file('甲大学'), { 信息公开·开设项数: 3, 安全通报·被通报次数: 0 });
  const { host } = await open(book);
  const { row, column } = await cellOf(host, '录入_高校', '甲大学·开设项数');
  const header = row - 1;
  const [[names]] = (await host.read([{ sheet: '录入_高校', area: { row: header, column, rows: 1, columns: 2 } }])) as [[string[]]];
  need(await host.apply([{ do: 'write', sheet: '录入_高校', row: header, column, cells: [names.toReversed()] }]));
  const torn = await host.save();
  const done = await collect(torn, [back('甲.xlsx', filled)]);
  expect(verdicts(done)).toEqual(['甲大学 高校/信息公开#1 foreign', '甲大学 高校/安全通报#1 new']);
  await expect(handOut(torn)).rejects.toThrow('表头缺了列或换过位置');
});

test('two units of one name in one category are told apart by their ids; an id and a name of two units are nobody', async () => {
  const twins = [threeUnits[0]!, { ...threeUnits[0]! }, threeUnits[1]!];
  const { book, files } = await handOut(await bookOf(twins));
  const done = await collect(book, [back('一.xlsx', await fill([...files.values()][1]!, { 信息公开·开设项数: 3 }))]);
  expect(done.weighing.cells.flatMap(({ verdict, place }) => (verdict.is === 'new' ? [place!.unit.id] : []))).toEqual(['高校-002']);
});
