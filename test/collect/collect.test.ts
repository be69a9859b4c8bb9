// What comes back: by whatever name, in whatever order, saved by whatever program; new, changed, in conflict, refused, or not ours.
import { withReview } from '../../src/assessment/review';
import { createXlsxHere, openXlsxHere } from '../../src/cli/xlsx';
import { cellLine } from '../../src/collect/words';
import { parseRubric } from '../../src/rubric/load';
import { loadScheme } from '../../src/rubric/tree';
import { convertToOne, hasLibreOffice } from '../hosts/libreoffice';
import { expectValidOffice } from '../hosts/office-validity';
import { changeWithOpenpyxl, hasOpenpyxl, readWithOpenpyxl } from '../hosts/openpyxl';
import { sources } from '../cases/reviewed';
import { fullUnit, hunan } from '../cases/units';
import { bookOf, cellOf, collect, entriesIn, fill, giveBack, handOut, need, open, threeUnits, verdicts, type Back } from '../hand-out/desk';

const MORNING = '2022-12-15T01:00:00Z';
const NOON = '2022-12-15T04:00:00Z';

async function handedOut(units = threeUnits): Promise<{ book: Uint8Array; file: (who: string) => Uint8Array }> {
  const { book, files } = await handOut(await bookOf(units));
  return { book, file: (who) => files.get(`填报表_${who}.xlsx`)! };
}

const back = (name: string, bytes: Uint8Array, others: Partial<Back> = {}): Back => ({ name, bytes, saved: MORNING, ...others });

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

test('the same file twice is the same', async () => {
  const { book, file } = await handedOut();
  const files = [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }))];
  const again = await collect((await collect(book, files)).book, files);
  expect(verdicts(again)).toEqual(['甲大学 高校/信息公开#1 same']);
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

test('what somebody emptied needs a decision: it is not lost in silence', async () => {
  const { book, file } = await handedOut([fullUnit('高校', '甲大学', { entries: { 信息公开: [2] } })]);
  const files = [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: null }))];
  const asked = await collect(book, files);
  expect(verdicts(asked)).toEqual(['甲大学 高校/信息公开#1 erased']);
  expect((await entriesIn(asked.book))['甲大学']!['信息公开']).toEqual([2]);
  expect((await entriesIn((await collect(book, files, { prefer: 'file' })).book))['甲大学']!['信息公开']).toBeUndefined();
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

test('where the clause is another by now, the value waits for a decision', async () => {
  const { file } = await handedOut();
  const data = structuredClone(hunan.rubric);
  data.categories[1]!.groups[0]!.indicators[0]!.clause += '（修改）';
  const scheme = need(loadScheme(need(parseRubric({ ...data, text: '原文' }))));
  const { book } = await handOut(await bookOf(threeUnits, scheme));
  const done = await collect(book, [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3, 专题专栏·开设个数: 1 }))]);
  expect(verdicts(done)).toEqual(['甲大学 高校/信息公开#1 clause', '甲大学 高校/专题专栏#1 new']);
});

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

const openFile = async (bytes: Uint8Array) => {
  return { host: need(await openXlsxHere(bytes)) };
};

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

(hasOpenpyxl ? test : test.skip)('what is returned of a whole category goes out with a note at every cell', async () => {
  const { book } = await handOut(await bookOf(), { way: 'category' });
  const { host, round } = await open(book);
  const { row } = round.states!.records.get('高校-002|安全通报')!;
  need(await host.apply([{ do: 'write', sheet: '审核', row, column: 4, cells: [['退回', '请附证明']] }]));
  const { files } = await handOut(await host.save(), { way: 'category', returned: true });
  expect([...files.keys()]).toEqual(['退回_高校.xlsx']);
  expectValidOffice(files.get('退回_高校.xlsx')!);
  const read = readWithOpenpyxl(files.get('退回_高校.xlsx')!).sheets['录入_高校']!;
  expect(Object.values(read.notes)).toEqual(['退回：请附证明']);
  expect(Object.values(read.values).filter((value) => String(value).includes('大学') || String(value).includes('学院'))).toEqual([
    '乙学院',
  ]);
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

test('two units of one name in one category are told apart by their ids; an id and a name of two units are nobody', async () => {
  const twins = [threeUnits[0]!, { ...threeUnits[0]! }, threeUnits[1]!];
  const { book, files } = await handOut(await bookOf(twins));
  const done = await collect(book, [back('一.xlsx', await fill([...files.values()][1]!, { 信息公开·开设项数: 3 }))]);
  expect(done.weighing.cells.flatMap(({ verdict, place }) => (verdict.is === 'new' ? [place!.unit.id] : []))).toEqual(['高校-002']);
});

(hasOpenpyxl ? test : test.skip)('a file that openpyxl saved is read as it was filled, with the time at which it was', async () => {
  const { book, file } = await handedOut();
  const saved = changeWithOpenpyxl(
    file('甲大学'),
    `
sheet = book['填报']
for row in sheet.iter_rows():
    if row[2].value == '信息公开': row[7].value = 3
sheet.title = '表一'
`,
  );
  const done = await collect(book, [back('甲.xlsx', saved)]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3] });
  expect(need(await openXlsxHere(saved)).savedAt()).toMatch(/^20\d\d-\d\d-\d\dT/u);
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

test('what was returned goes out alone with the reason, and is reported again when it comes back', async () => {
  const { book, file } = await handedOut();
  const done = await collect(book, [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }))]);
  const { host, round } = await open(done.book);
  const record = round.states!.records.get('高校-001|信息公开')!;
  expect(record.state).toBe('reported');
  need(await host.apply([{ do: 'write', sheet: '审核', row: record.row, column: 4, cells: [['退回', '目录打不开']] }]));
  const again = await handOut(await host.save(), { returned: true });
  expect([...again.files.keys()]).toEqual(['退回_甲大学.xlsx']);
  const { host: returned } = await openFile(again.files.get('退回_甲大学.xlsx')!);
  const texts = (await returned.read([{ sheet: '填报', area: { row: 0, column: 0, rows: 20, columns: 12 } }]))[0]!.flat();
  expect(texts).toContain('目录打不开');
  expect(texts.filter((text) => String(text).includes('高校/'))).toEqual(['高校/信息公开#1']);
  const answered = await collect(again.book, [
    back('再.xlsx', await fill(again.files.get('退回_甲大学.xlsx')!, { 信息公开·开设项数: 2 }), { saved: NOON }),
  ]);
  expect(verdicts(answered)).toEqual(['甲大学 高校/信息公开#1 change']);
  expect((await open(answered.book)).round.states!.records.get('高校-001|信息公开')!.state).toBe('reported');
});

(hasLibreOffice ? test : test.skip)('a file that LibreOffice saved is read as it was filled', async () => {
  const { book, file } = await handedOut();
  const filled = await fill(file('甲大学'), { 信息公开·开设项数: 3, 信息更新·没有空白栏目: '是' });
  const saved = convertToOne(filled, { to: 'xlsx', alone: true });
  const done = await collect(book, [back('甲.xlsx', saved)]);
  expect(done.strangers).toEqual([]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3], 信息更新: ['是', null, null] });
});

(hasLibreOffice ? test : test.skip)('the book itself may be saved by LibreOffice in between', async () => {
  const { book, file } = await handedOut();
  const saved = convertToOne(book, { to: 'xlsx', alone: true });
  const done = await collect(saved, [back('甲.xlsx', await fill(file('甲大学'), { 信息公开·开设项数: 3 }))]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3] });
  const undone = await giveBack(convertToOne(done.book, { to: 'xlsx', alone: true }), '甲.xlsx');
  expect((await entriesIn(undone.book))['甲大学']).toEqual({});
});

(hasLibreOffice ? test : test.skip)('tables that an old format has lost are found by their ids: in the file, and in the book', async () => {
  const throughXls = (bytes: Uint8Array) =>
    convertToOne(convertToOne(bytes, { to: 'xls', alone: true }), { from: 'xls', to: 'xlsx', alone: true });
  const { book, file } = await handedOut();
  const filled = await fill(file('甲大学'), { 信息公开·开设项数: 3 });
  const done = await collect(book, [back('甲.xlsx', throughXls(filled))]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3] });
  const old = throughXls(done.book);
  const again = await collect(old, [back('乙.xlsx', await fill(file('乙学院'), { 信息公开·开设项数: 1 }))]);
  expect((await entriesIn(again.book))['乙学院']).toEqual({ 信息公开: [1] });
  const { round } = await open(again.book);
  expect(round.journal!.rows.map(({ data }) => data.is)).toEqual(['out', 'out', 'out', 'in', 'cell', 'in', 'cell']);
});
