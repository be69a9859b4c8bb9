// Lists that others keep, from file to book: matched by name, confirmed once, kept, written like handouts and taken back like them.
import { changeWithOpenpyxl, hasOpenpyxl } from '../../hosts/openpyxl';
import { collectInto, fileReaderFor, type Collection, type FilesRead } from '../../../src/collect/collect';
import { noAnswers, type MatchAnswers } from '../../../src/collect/list/list-answers';
import { calledHere, lineWords, wordsOfList } from '../../../src/collect/list/list-words';
import { answerFaults } from '../../../src/collect/list/match-list';
import { mayHoldAnswers } from '../../../src/collect/submission';
import { cellLine } from '../../../src/collect/words';
import { withReview } from '../../../src/assessment/review';
import { createXlsxHere, openXlsxHere, xlsxReaderHere } from '../../../src/cli/xlsx';
import type { SheetPlan } from '../../../src/workbook/plan';
import { hunan } from '../../cases/units';
import { bookOf, entriesIn, fill, giveBack, handOut, need, open, threeUnits } from '../../hand-out/desk';
import { expectValidOffice } from '../../hosts/office-validity';

const MORNING = '2022-12-15T01:00:00Z';
const NOON = '2022-12-15T04:00:00Z';

interface Sent {
  name?: string;
  content: string | Uint8Array;
  written?: string;
}

async function bring(
  book: Uint8Array,
  files: readonly Sent[],
  answers: Partial<MatchAnswers> = {},
  prefer?: 'newest' | 'file' | 'book',
): Promise<Collection & { book: Uint8Array }> {
  const { host, book: opened, round } = await open(book);
  const { cells, read } = fileReaderFor(opened, round, { answers: xlsxReaderHere(mayHoldAnswers), list: openXlsxHere });
  const into: FilesRead = { submissions: [], strangers: [], lists: [], annexes: [] };
  for (const { name = '监测.csv', content, written = MORNING } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await read(bytes, { name, received: '2022-12-15 09:00:00', written, digest: name }, into);
  }
  const at = '2022-12-15 10:00:00';
  const collection = need(await collectInto(host, opened, round, cells, into, { at, prefer, answers: { ...noAnswers, ...answers } }));
  need(await host.apply(collection.changes));
  return { ...collection, book: await host.save() };
}

const open1 = ({ lists }: Collection): string[] => lists.flatMap((each) => wordsOfList(each).open);

test('what is written the same goes in at once; the rest is proposed with its reason and left', async () => {
  const done = await bring(await bookOf(), [
    { content: '单位,信息公开,\n,开设项数,得分\n甲大学,3,15\n乙大学,2,10\n第一中心,1,5\n丙学院,9,45\n合计,15,75\n' },
  ]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3] });
  expect((await entriesIn(done.book))['乙学院']).toEqual({});
  expect(open1(done)).toEqual([
    '第 4 行的单位“乙大学”：可能是“乙学院”（与“乙学院”只差“大学”“学院”，像是更名），请确认。',
    '第 6 行的单位“丙学院”：名册里没有这个单位，也没有相近的，没有收。',
  ]);
  expect(wordsOfList(done.lists[0]!).aside).toEqual([
    '第 7 行“合计 15 75”没有收：合计。',
    '“信息公开·开设项数”一列“第一中心”没有收：直属单位没有这一项。',
    '没有用到的列：“信息公开·得分”（像是得分或者名次，不是要录入的数）。',
  ]);
});

test('what was confirmed is kept in the book, and the next list goes in at once', async () => {
  const first = await bring(await bookOf(), [{ content: '学校,信息公开栏目\n乙大学,2\n某某集团,4\n' }], {
    said: [
      { word: '乙大学', means: '乙学院' },
      { word: '信息公开栏目', means: '信息公开·开设项数' },
      { word: '某某集团', means: '不收' },
    ],
  });
  expect(await entriesIn(first.book)).toMatchObject({ 甲大学: {}, 乙学院: { 信息公开: [2] } });
  const kept = (await open(first.book)).round.aliases!.rows;
  expect(kept.map(({ kind, word, means, category, file }) => [kind, word, means, category, file])).toEqual([
    ['entry', '信息公开栏目', '信息公开·开设项数', '', '监测.csv'],
    ['unit', '乙大学', '乙学院', '高校', '监测.csv'],
    ['unit', '某某集团', '不收', '', '监测.csv'],
  ]);
  expectValidOffice(first.book);
  const next = await bring(first.book, [{ name: '监测1月.csv', content: '学校,信息公开栏目\n乙大学,3\n某某集团,4\n', written: NOON }]);
  expect(open1(next)).toEqual([]);
  expect((await entriesIn(next.book))['乙学院']).toEqual({ 信息公开: [3] });
  const back = await giveBack(next.book, '监测1月.csv');
  expect((await entriesIn(back.book))['乙学院']).toEqual({ 信息公开: [2] });
});

test('all that is proposed is taken where somebody says that it is right', async () => {
  const done = await bring(await bookOf(), [{ content: '学校,信息公开\n甲大学（本部）,2\n' }], { accept: true });
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [2] });
  expect((await open(done.book)).round.aliases!.rows.map(({ word, means }) => `${word}=${means}`)).toEqual([
    '信息公开=信息公开·开设项数',
    '甲大学（本部）=甲大学',
  ]);
});

test('what is said must be of the list and mean something', async () => {
  const done = await bring(await bookOf(), [{ content: '学校,开设项数\n乙大学,2\n' }], {
    said: [
      { word: '丙大学', means: '乙学院' },
      { word: '乙大学', means: '丁学院' },
    ],
  });
  expect(
    answerFaults(done.lists, {
      accept: false,
      said: [
        { word: '丙大学', means: '乙学院' },
        { word: '乙大学', means: '丁学院' },
      ],
    }),
  ).toEqual(['收的名单里没有“丙大学”。请照名单里的写法写。', '“乙大学=丁学院”：名册里没有这个单位，或者不止一个（写成“类别/单位”）。']);
  expect((await entriesIn(done.book))['乙学院']).toEqual({});
});

test('a number typed before, another file, an older list: a conflict like that of any file', async () => {
  const { book, files } = await handOut(await bookOf());
  const typed = await fill(book, { 乙学院·开设项数: 1 }, '录入_高校');
  const reported = await fill(files.get('填报表_甲大学.xlsx')!, { 信息公开·开设项数: 3 });
  const both = await bring(typed, [{ name: '甲.xlsx', content: reported }, { content: '单位名称,开设项数\n甲大学,2\n乙学院,2\n' }]);
  expect(both.decided.open.map((each) => cellLine(each, both.submissions).replace(/^\S+ /u, ''))).toEqual([
    '甲大学 信息公开·开设项数：现为 空白，“甲.xlsx”填 3：几份文件填的不一样。',
    '甲大学 信息公开·开设项数：现为 空白，“监测.csv”填 2：几处的数不一样。',
    '乙学院 信息公开·开设项数：现为 1，“监测.csv”填 2：工作簿里已经有别的数。',
  ]);
  expect((await entriesIn((await bring(typed, [{ content: '单位名称,开设项数\n乙学院,2\n' }], {}, 'file')).book))['乙学院']).toEqual({
    信息公开: [2],
  });
  const newer = await bring(await bookOf(), [{ content: '单位名称,开设项数\n甲大学,2\n', written: NOON }]);
  const older = await bring(newer.book, [{ name: '旧.csv', content: '单位名称,开设项数\n甲大学,1\n' }]);
  expect(older.decided.open.map(({ verdict }) => verdict)).toEqual([{ is: 'conflict', why: 'older' }]);
});

test('a unit that stands twice, with two numbers, is a conflict', async () => {
  const done = await bring(await bookOf(), [{ content: '单位名称,开设项数\n甲大学,2\n甲大学,3\n乙学院,1\n乙学院,1\n' }]);
  expect(done.decided.open).toHaveLength(2);
  expect(await entriesIn(done.book)).toMatchObject({ 甲大学: {}, 乙学院: { 信息公开: [1] } });
});

test('what cannot be entered is refused with what is allowed', async () => {
  const done = await bring(await bookOf(), [{ content: '单位名称,开设项数\n甲大学,—\n乙学院,1.5\n' }]);
  expect(done.weighing.cells.map(({ verdict }) => verdict.is)).toEqual(['refused', 'refused']);
});

test('units of one name in two categories are told apart by the category beside them, or asked about', async () => {
  const twins = [...threeUnits, { name: '甲大学', category: '市州', gates: { 上报工作总结: true }, entries: {} }];
  const book = await bookOf(twins);
  const asked = await bring(book, [{ content: '单位名称,信息公开·开设项数\n甲大学,2\n' }]);
  expect(open1(asked)).toEqual(['第 2 行的单位“甲大学”：名册里有 2 个单位叫这个名称（市州、高校），没有收。']);
  const told = await bring(book, [{ content: '单位名称,类别,信息公开·开设项数\n甲大学,市州,2\n' }]);
  expect(told.submissions[0]!.cells.map(({ column }) => column)).toEqual(['市州/信息公开#1']);
  const said = await bring(book, [{ content: '单位名称,信息公开·开设项数\n甲大学,2\n' }], {
    said: [{ word: '甲大学', means: '高校/甲大学' }],
  });
  expect(said.submissions[0]!.cells.map(({ column }) => column)).toEqual(['高校/信息公开#1']);
});

test('under a review a list goes into the source that counts, or into the one that is named', async () => {
  const scheme = withReview(hunan, { kind: 'sources', tracks: ['自查', '监测'], counts: '监测' });
  const book = await bookOf(threeUnits, scheme);
  const columns = async (track?: string): Promise<string[]> =>
    (await bring(book, [{ content: '单位名称,开设项数\n甲大学,2\n' }], { track })).submissions[0]!.cells.map(({ column }) => column);
  expect(await columns()).toEqual(['高校/信息公开#1@监测']);
  expect(await columns('自查')).toEqual(['高校/信息公开#1@自查']);
});

test('lists side by side are read both', async () => {
  const done = await bring(await bookOf(), [{ content: '序号,单位,开设项数,序号,单位,开设项数\n1,甲大学,2,2,乙学院,3\n' }]);
  expect(await entriesIn(done.book)).toMatchObject({ 甲大学: { 信息公开: [2] }, 乙学院: { 信息公开: [3] } });
});

(hasOpenpyxl ? test : test.skip)('a sheet that was copied out of ours, a photo, a text: none of them is a list', async () => {
  const { book, files } = await handOut(await bookOf(), { way: 'category' });
  const copy = changeWithOpenpyxl(
    files.get('填报表_高校.xlsx')!,
    `
copy = openpyxl.Workbook()
for row in book['录入_高校'].iter_rows(values_only=True): copy.active.append(row)
book = copy
`,
  );
  const done = await bring(book, [
    { name: '抄.xlsx', content: copy },
    { name: '照片.jpg', content: 'JFIF' },
    { name: '说明.txt', content: '甲大学的同志：请查收。\n' },
  ]);
  expect(done.lists).toEqual([]);
  expect(done.strangers.map(({ name }) => name)).toEqual(['抄.xlsx', '照片.jpg', '说明.txt']);
});

(hasOpenpyxl ? test : test.skip)('a sheet with two rows of merged headers, percent cells and a second sheet of notes', async () => {
  const sheet = changeWithOpenpyxl(
    await bookOf(),
    `
book = openpyxl.Workbook()
ws = book.active
ws['A1'] = '2022年12月情况'; ws.merge_cells('A1:D1')
ws['A2'] = '单位名称'; ws.merge_cells('A2:A3')
ws['B2'] = '教育阳光服务'; ws.merge_cells('B2:C2')
ws['B3'] = '处理件数'; ws['C3'] = '满意率'
ws['D2'] = '信息公开'; ws['D3'] = '开设项数'
for row in [['甲大学', 12, 0.975, 3], ['乙学院', 4, 1, 2], ['合计', 16, None, 5]]: ws.append(row)
for cell in ('C4', 'C5'): ws[cell].number_format = '0.0%'
book.create_sheet('说明')['A1'] = '数据截至12月底'
`,
  );
  const done = await bring(await bookOf(), [{ name: '监测.xlsx', content: sheet }]);
  expect(open1(done)).toEqual([]);
  expect(await entriesIn(done.book)).toMatchObject({
    甲大学: { 教育阳光服务: [12, 97.5], 信息公开: [3] },
    乙学院: { 教育阳光服务: [4, 100], 信息公开: [2] },
  });
});

test('a line says what a word may stand for', async () => {
  const done = await bring(await bookOf(), [{ content: '学校,信息公开栏目开设项数\n甲大学,2\n' }]);
  const line = done.lists[0]!.lines.find(({ kind }) => kind === 'entry')!;
  expect(line.found.is === 'proposed' && calledHere(line.found.to)).toBe('信息公开·开设项数');
  expect(lineWords(line)).toMatch(/^第 2 列“信息公开栏目开设项数”：可能是“信息公开·开设项数”/u);
});

test('a unit without a number directly below the headers takes no header away', async () => {
  const done = await bring(await bookOf(), [{ content: '单位,信息公开\n,开设项数\n第一中心,\n甲大学,3\n' }]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3] });
});

test('a table of a web page that is called .xls is read as such a table, and that is told', async () => {
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>td{}</style></head><body>
    <table><tr><th colspan="3">监测结果</th></tr><tr><th rowspan="2">单位</th><th colspan="2">信息公开</th></tr><tr><th>开设项数</th><th>得分</th></tr>
    <tr><td>甲大学</td><td>3</td><td>15</td></tr><tr><td>乙学院</td><td>&nbsp;2 </td><td>10</td></tr></table></body></html>`;
  const done = await bring(await bookOf(), [{ name: '监测.xls', content: page }]);
  expect(await entriesIn(done.book)).toMatchObject({ 甲大学: { 信息公开: [3] }, 乙学院: { 信息公开: [2] } });
  expect(wordsOfList(done.lists[0]!).aside[0]).toBe('“监测.xls”：这是网页（HTML）表格，只是用了表格的文件名，照网页里的表格读。');
  const xml = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/></Workbook>';
  expect((await bring(done.book, [{ name: '旧.xls', content: xml }])).strangers[0]!.why).toMatch(/^这是“XML 表格 2003”/u);
});

test('hidden sheets of a list are not read, and that is told', async () => {
  const sheet = (name: string, value: number, hidden?: 'hidden'): SheetPlan => ({
    name,
    ...(hidden && { hidden }),
    widths: [],
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ['单位名称', '开设项数'],
          ['甲大学', value],
        ],
      },
    ],
    styles: [],
  });
  const content = await createXlsxHere({ title: '监测', sheets: [sheet('本月', 3), sheet('上月', 1, 'hidden')] });
  const done = await bring(await bookOf(), [{ name: '监测.xlsx', content }]);
  expect((await entriesIn(done.book))['甲大学']).toEqual({ 信息公开: [3] });
  expect(wordsOfList(done.lists[0]!).aside).toContain('“监测.xlsx”里隐藏的工作表“上月”没有读。要收的，请取消隐藏、保存后再收一次。');
});
