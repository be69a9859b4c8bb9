// split, collect and status from the command line: files go out and come back, and nothing that is there is written over.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entriesIn, bookOf, fill, open } from '../hand-out/desk';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'round-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);
const read = (...names: string[]) => new Uint8Array(readFileSync(at(...names)));

/** A folder with a book that was handed out. */
async function handedOut(name: string, ...options: string[]): Promise<string> {
  mkdirSync(at(name));
  writeFileSync(at(name, '评分.xlsx'), await bookOf());
  const ran = await runCli(['split', at(name, '评分.xlsx'), '--by', 'unit', '--out', at(name, '下发'), ...options]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('已下发 3 份填报表');
  mkdirSync(at(name, '交回'));
  return at(name, '评分.xlsx');
}

async function filledIn(name: string, who: string, values: Parameters<typeof fill>[1], day = '2022-12-15T04:00:00Z'): Promise<void> {
  const path = at(name, '交回', `${who}.xlsx`);
  writeFileSync(path, await fill(read(name, '下发', `填报表_${who}.xlsx`), values));
  utimesSync(path, new Date(day), new Date(day));
}

test('files go out, come back from a folder, and the status tells who is late and what is missing', async () => {
  const book = await handedOut('全程', '--deadline', '2022-12-20', '--to', '厅办公室');
  expect(readdirSync(at('全程', '下发')).sort()).toEqual(['填报表_乙学院.xlsx', '填报表_甲大学.xlsx', '填报表_第一中心.xlsx']);
  await filledIn('全程', '甲大学', { 信息公开·开设项数: 3 });
  await filledIn('全程', '第一中心', { 信息发布·发布条数: 12 }, '2022-12-22T04:00:00Z');
  writeFileSync(at('全程', '交回', '~$甲大学.xlsx'), 'x');
  const before = read('全程', '评分.xlsx');
  const dry = await runCli(['collect', book, at('全程', '交回'), '--dry-run']);
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toContain('什么也没有写');
  expect(dry.out).toContain('新填 2 格');
  expect(dry.out).toContain('迟交的有 1 份：第一中心');
  expect(Buffer.compare(before, read('全程', '评分.xlsx'))).toBe(0);
  expect(await runCli(['collect', book, at('全程', '交回')])).toMatchObject({ code: 0 });
  expect(await entriesIn(read('全程', '评分.xlsx'))).toEqual({ 甲大学: { 信息公开: [3] }, 乙学院: {}, 第一中心: { 信息发布: [12] } });
  const status = await runCli(['status', book]);
  expect(status.code).toBe(1);
  expect(status.out).toContain('共下发 3 份：已交 2 份（迟交 1 份），未交 1 份（已逾期 1 份）。');
  expect(status.out).toContain('逾期未交：乙学院。');
  const reminders = (await runCli(['status', book, '--remind'])).out;
  expect(reminders).toContain('乙学院：\n');
  expect(reminders).toContain('交厅办公室');
  const { handouts } = JSON.parse((await runCli(['status', book, '--json'])).out) as {
    handouts: { who: string; state: string; reminder: string | null }[];
  };
  expect(handouts.map(({ who, state }) => [who, state])).toEqual([
    ['甲大学', 'in'],
    ['乙学院', 'overdue'],
    ['第一中心', 'late'],
  ]);
  const undone = await runCli(['collect', book, '--take-back', '甲大学.xlsx']);
  expect(undone).toMatchObject({ code: 0, out: expect.stringContaining('1 格恢复原样') });
  expect((await entriesIn(read('全程', '评分.xlsx')))['甲大学']).toEqual({});
  expect((await runCli(['status', book])).out).toContain('已交 1 份');
});

test('a .zip is as good as the files in it; what is no file of ours is told', async () => {
  const book = await handedOut('压缩');
  await filledIn('压缩', '甲大学', { 信息公开·开设项数: 3 });
  writeFileSync(at('压缩', '交回', '照片.jpg'), 'JFIF');
  execFileSync('/usr/bin/python3', [
    '-c',
    'import shutil,sys; shutil.make_archive(sys.argv[1][:-4], "zip", sys.argv[2])',
    at('压缩', '全部.zip'),
    at('压缩', '交回'),
  ]);
  const ran = await runCli(['collect', book, at('压缩', '全部.zip'), '--json']);
  expect(ran.code).toBe(1);
  expect(JSON.parse(ran.out)).toMatchObject({
    files: [{ file: '全部.zip/甲大学.xlsx', who: '甲大学', new: 1, late: false }],
    strangers: [{ name: '全部.zip/照片.jpg', why: expect.stringContaining('也不是写着单位名称和数的名单') }],
    changes: [{ unit: '甲大学', value: 3, column: '高校/信息公开#1' }],
    written: true,
  });
});

test('conflicts are listed cell by cell with what to do, and decided by an option', async () => {
  const book = await handedOut('冲突');
  await filledIn('冲突', '甲大学', { 信息公开·开设项数: 3 });
  writeFileSync(book, await fill(read('冲突', '评分.xlsx'), { 甲大学·开设项数: 1 }, '录入_高校'));
  const asked = await runCli(['collect', book, at('冲突', '交回')]);
  expect(asked.code).toBe(1);
  expect(asked.out).toMatch(/录入_高校!C\d+ 甲大学 信息公开·开设项数：现为 1，“甲大学.xlsx”填 3：下发以后工作簿里改过。\n/u);
  expect(asked.out).toContain('--prefer newest');
  expect(await runCli(['collect', book, at('冲突', '交回'), '--prefer', 'file'])).toMatchObject({ code: 0 });
  expect((await entriesIn(read('冲突', '评分.xlsx')))['甲大学']).toEqual({ 信息公开: [3] });
});

test('nothing that is there is written over: neither a file of that name nor a book that was changed meanwhile', async () => {
  const book = await handedOut('覆盖');
  copyFileSync(book, at('覆盖', '备份.xlsx'));
  const again = await runCli(['split', book, '--by', 'unit', '--out', at('覆盖', '下发')]);
  expect(again).toMatchObject({ code: 2, out: '', err: expect.stringContaining('已经有“填报表_甲大学.xlsx”等 3 个文件，没有覆盖') });
  expect(Buffer.compare(read('覆盖', '备份.xlsx'), read('覆盖', '评分.xlsx'))).toBe(0);
});

test('an office without its sheet is told, and the sheet is there to be filled in', async () => {
  mkdirSync(at('处室'));
  writeFileSync(at('处室', '评分.xlsx'), await bookOf());
  const ran = await runCli(['split', at('处室', '评分.xlsx'), '--by', 'owner', '--out', at('处室', '下发')]);
  expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining('责任分工') });
  expect(readdirSync(at('处室'))).toEqual(['评分.xlsx']);
  expect((await open(read('处室', '评分.xlsx'))).round.owners).toBeDefined();
});

test('what is wrong with the words is told with what is allowed', async () => {
  const book = await handedOut('用法');
  const wrong = async (...args: string[]) => (await runCli(args)).err;
  expect(await wrong('split', book, '--out', 'x')).toContain('--by 写明');
  expect(await wrong('split', book, '--by', 'unit')).toContain('--out 写明');
  expect(await wrong('split', book, '--by', 'unit', '--out', 'x', '--deadline', '2022-02-30')).toContain('2022-12-20 的样子');
  expect(await wrong('split', book, '--by', 'unit', '--out', 'x', '--experts', '甲')).toContain('--by expert');
  expect(await wrong('split', book, '--by', 'expert', '--out', at('用法', 'x'))).toContain('--sources');
  expect(await wrong('split', book, '--by', 'unit', '--out', at('用法', 'x'), '--returned')).toContain('没有退回的');
  expect(await wrong('collect', book)).toContain('请写明要收的文件');
  expect(await wrong('collect', book, 'x', '--prefer', 'me')).toContain('newest');
  expect(await wrong('collect', book, at('没有'))).toContain('没有这个文件');
  expect(await wrong('collect', book, 'x', '--take-back', 'y')).toContain('一次撤回一份');
  writeFileSync(at('用法', '新.xlsx'), await bookOf());
  expect(await wrong('status', at('用法', '新.xlsx'))).toContain('还没有下发过');
  expect((await runCli(['collect', at('用法', '新.xlsx'), at('用法', '下发')])).out).toContain('还没有下发过');
});

test('a book can be handed out in several handoutWays, one after the other', async () => {
  const book = await handedOut('补');
  expect((await runCli(['split', book, '--by', 'category', '--out', at('补', '再发')])).code).toBe(0);
  const { round } = await open(read('补', '评分.xlsx'));
  expect(round.journal!.rows.map(({ who }) => who)).toEqual(['甲大学', '乙学院', '第一中心', '高校', '直属单位']);
});

test('points and progress on the sheets of the book follow what came in, and what was taken back', async () => {
  const book = await handedOut('得分');
  const shown = async () => {
    const { host } = await open(read('得分', '评分.xlsx'));
    const { sheets } = await host.survey();
    const [points, home] = await host.read(
      ['得分_高校', '首页'].map((name) => ({ sheet: name, area: sheets.find((each) => each.name === name)!.used! })),
    );
    const header = points!.findIndex((row) => row.includes('信息公开'));
    const of = (unit: string) => points!.find((row, at) => at > header && row.includes(unit))![points![header]!.indexOf('信息公开')];
    const progress = home!.find((row) => row.includes('高等学校'))!;
    return [of('甲大学'), of('乙学院'), progress[3]];
  };
  expect(await shown()).toEqual(['待录', '待录', 0]);
  await filledIn('得分', '甲大学', { 信息公开·开设项数: 2 });
  expect((await runCli(['collect', book, at('得分', '交回')])).code).toBe(0);
  expect(await shown()).toEqual([10, '待录', 1]);
  expect((await runCli(['collect', book, '--take-back', '甲大学.xlsx'])).code).toBe(0);
  expect(await shown()).toEqual(['待录', '待录', 0]);
});

test('a list of others is told first, goes in once its names are confirmed, and the next one needs nobody', async () => {
  mkdirSync(at('名单'));
  const book = at('名单', '评分.xlsx');
  writeFileSync(book, await bookOf());
  const list = at('名单', '监测.csv');
  writeFileSync(list, '单位,信息公开,\n,开设项数,得分\n甲大学,3,15\n乙大学,2,10\n合计,5,25\n');
  const dry = await runCli(['collect', book, list, '--dry-run']);
  expect(dry.code).toBe(1);
  expect(dry.out).toContain('第 4 行的单位“乙大学”：可能是“乙学院”');
  expect(dry.out).toContain('--accept');
  expect(await entriesIn(read('名单', '评分.xlsx'))).toEqual({ 甲大学: {}, 乙学院: {}, 第一中心: {} });
  const wrong = await runCli(['collect', book, list, '--match', '乙大学=丁学院']);
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('“乙大学=丁学院”：名册里没有这个单位') });
  expect(await runCli(['collect', book, list, '--match', '乙大学=乙学院'])).toMatchObject({ code: 0, err: '' });
  expect(await entriesIn(read('名单', '评分.xlsx'))).toMatchObject({ 甲大学: { 信息公开: [3] }, 乙学院: { 信息公开: [2] } });
  const next = await runCli(['collect', book, list, '--json']);
  expect(next.code).toBe(0);
  expect(JSON.parse(next.out)).toMatchObject({
    lists: [{ units: [{ word: '甲大学' }, { word: '乙大学', state: 'sure', to: '乙学院' }], aside: [{ why: '合计' }] }],
  });
  expect(await runCli(['collect', book, list, '--match', '乙大学'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--match 应写成'),
  });
});

test('an annex form goes out to every unit; one that nobody knows is refused', async () => {
  mkdirSync(at('报送'));
  const book = at('报送', '评分.xlsx');
  writeFileSync(book, await bookOf());
  const sent = await runCli(['split', book, '--form', '信息报送表', '--out', at('报送', '发')]);
  expect(sent).toMatchObject({ code: 0, out: expect.stringContaining('已下发 3 份信息报送表') });
  const back = await runCli(['collect', book, at('报送', '发', '信息报送表_甲大学.xlsx')]);
  expect(back.code).toBe(1);
  expect(back.out).toContain('甲大学的“单位政务网站地址”没有填，应填标准英文域名');
  expect((await runCli(['status', book])).out).toContain('共下发 3 份：已交 1 份');
  expect(await runCli(['split', book, '--form', '某表', '--out', at('报送', '另')])).toMatchObject({
    code: 2,
    err: expect.stringContaining('没有报送表'),
  });
  expect(await runCli(['split', book, '--form', '信息报送表', '--by', 'unit', '--out', at('报送', '另')])).toMatchObject({ code: 2 });
});

test('experts are joined only where each has a source of their own', async () => {
  mkdirSync(at('合议'));
  const book = at('合议', '评分.xlsx');
  writeFileSync(book, await bookOf());
  expect(await runCli(['collect', book, '--join', 'mean'])).toMatchObject({ code: 2, err: expect.stringContaining('--counts 合议') });
  expect(await runCli(['collect', book, '--join', 'median'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('mean、trimmed、lead'),
  });
  expect(await runCli(['collect', book, '--limit', '2'])).toMatchObject({ code: 2, err: expect.stringContaining('--join') });
});
