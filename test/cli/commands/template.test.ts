// The template command: a list of units becomes a workbook, and a workbook that exists loses nothing.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook, type OpenedWorkbook } from '../../../src/app/open';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { shelf } from '../../shelf';
import { changeWithOpenpyxl, hasOpenpyxl } from '../../hosts/openpyxl';
import { editZip } from '../../hosts/xlsx/foreign-parts';
import { runCli, type Ran } from '../run-cli';

let folder: string;
let book: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-score-template-'));
  book = join(folder, '评分.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const template = (...args: string[]): Promise<Ran> => runCli(['template', '--scheme', 'hunan-2022', '--out', book, ...args]);

async function opened(path = book): Promise<OpenedWorkbook> {
  const host = await openXlsx(readFileSync(path));
  if (!host.ok) throw new Error(host.refusal.message);
  const found = await openWorkbook(host.value, shelf);
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
}

const LIST = '单位名称,类别,办学层次\n甲大学,高校,本科\n乙学院,高校,专科高职\n长沙市教育局,市州,\n';
/** 单位名称,类别 / 甲大学,高校 in GB18030. */
const GB18030 = Buffer.from('b5a5cebbc3fbb3c62cc0e0b1f00d0abcd7b4f3d1a72cb8dfd0a30d0a', 'hex');

test('a list in UTF-8 with a byte order mark becomes a workbook', async () => {
  const ran = await template('--roster', put('名单.csv', `\uFEFF${LIST}`));
  expect(ran).toEqual({
    code: 0,
    out: `已生成 ${book}：市州教育（体）局 1 个，高等学校 2 个，委厅直属单位 0 个（没有生成表），共 10 张表。\n`,
    err: '',
  });
  const { input, issues, frame } = await opened();
  expect(input.units.map(({ name, category, attributes }) => [name, category, attributes])).toEqual([
    ['甲大学', '高校', { 办学层次: '本科' }],
    ['乙学院', '高校', { 办学层次: '专科高职' }],
    ['长沙市教育局', '市州', {}],
  ]);
  expect([issues, frame.year, frame.demo]).toEqual([[], 2022, false]);
  expect(readdirSync(folder)).toEqual(['名单.csv', '评分.xlsx']);
});

test('a list in GB18030, as Excel saves it, is read too', async () => {
  expect((await template('--roster', put('名单.csv', GB18030))).code).toBe(0);
  expect((await opened()).input.units).toMatchObject([{ name: '甲大学', category: '高校' }]);
});

test('a list in a workbook is found by its column 单位名称, and unused columns are named', async () => {
  const sheets = [
    { name: '说明', widths: [10], blocks: [{ row: 0, column: 0, cells: [['请看下一张表']] }], styles: [] },
    {
      name: '名单',
      widths: [10, 10],
      blocks: [
        {
          row: 1,
          column: 1,
          cells: [
            ['单位名称', '类别', '电话'],
            ['甲大学', '高校', 1],
          ],
        },
      ],
      styles: [],
    },
  ];
  const ran = await template('--roster', put('名单.xlsx', await createXlsx({ title: '', sheets })));
  expect([ran.code, ran.err]).toEqual([0, '名单读自表“名单”，没有读：说明。\n名单里这些列没有用到：电话。\n']);
  expect((await opened()).input.units).toMatchObject([{ name: '甲大学' }]);
});

test('what is wrong with the list is told with its lines, in one line, and nothing is written', async () => {
  const ran = await template('--roster', put('名单.csv', '单位名称,类别\n"甲\n大学",高校\n乙,中学\n'));
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect(ran.err).toMatch(/^BAD_REQUEST：名单有误：第 4 行“乙”的类别“中学”不在方案里.*\n$/u);
  expect(readdirSync(folder)).toEqual(['名单.csv']);
});

test('what was left out of a list, and how categories are known, is told on stderr', async () => {
  const ran = await template(
    '--roster',
    put('名单.txt', '2022 年名单\n学校名称\t办学层次\n湖南省（1所）\n甲大学\t本科\n乙职业学院\t高职\n合计\t2所\n'),
  );
  expect([ran.code, ran.err]).toEqual([
    0,
    [
      '没有当作单位的：标题：第 1 行“2022 年名单”；分组行：第 3 行“湖南省（1所）”；合计：第 6 行“合计 2所”。',
      '类别的来历：高校（按单位名称）：第 4 行“甲大学”、第 5 行“乙职业学院”。',
      '办学层次“高职”读作“专科高职”：第 5 行“乙职业学院”。',
      '',
    ].join('\n'),
  ]);
  expect((await opened()).input.units.map(({ name, attributes }) => [name, attributes])).toEqual([
    ['甲大学', { 办学层次: '本科' }],
    ['乙职业学院', { 办学层次: '专科高职' }],
  ]);
});

test('what a list leaves open is refused with the option that answers it, and read with the answer', async () => {
  const joined = put('名单.csv', '单位名称，类别\n甲大学、乙学院，高校\n');
  expect(await template('--roster', joined)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/第 2 行“甲大学、乙学院”像是 2 个单位.*--joined split/u) as string,
  });
  expect((await template('--roster', joined, '--joined', 'perhaps')).err).toContain('--joined 应是 split');
  expect((await template('--roster', joined, '--joined', 'split')).code).toBe(0);
  expect((await opened()).input.units.map(({ name }) => name)).toEqual(['甲大学', '乙学院']);
  const listed = (name: string, unit: string) => ({
    name,
    widths: [10],
    styles: [],
    blocks: [{ row: 0, column: 0, cells: [['单位名称'], [unit]] }],
  });
  const sheets = put('名单.et', await createXlsx({ title: '', sheets: [listed('长沙', '丙大学'), listed('株洲', '丁')] }));
  expect((await template('--roster', sheets)).err).toMatch(/几张表都像名单：长沙（1 行）、株洲（1 行）。请用 --sheet/u);
  expect((await template('--roster', sheets, '--sheet', '株洲')).err).toMatch(/第 2 行“丁”没有类别.*--category/u);
  expect((await template('--roster', sheets, '--sheet', '长沙，株洲', '--category', '高校')).out).toContain('“名册”补上 2 个单位');
});

test('--demo, --year and --formulas are taken over', async () => {
  expect((await template('--demo', '--year', '2023', '--formulas', 'values')).code).toBe(0);
  const { input, frame, formulas } = await opened();
  expect([input.units.length, frame.year, frame.demo, formulas]).toEqual([164, 2023, true, 'values']);
});

test('--formulas switches a workbook that exists, both ways, and what was entered stays', async () => {
  await template('--demo', '--units', '6');
  const before = await opened();
  expect(await template('--formulas', 'native')).toMatchObject({ code: 0, out: expect.stringContaining('由“SCORE 公式”改为“原生公式”') });
  const native = await opened();
  expect([native.formulas, native.input]).toEqual(['native', before.input]);
  expect((await template()).out).toContain('没有改动');
  expect((await template('--formulas', 'score')).code).toBe(0);
  expect([(await opened()).formulas, (await opened()).input]).toEqual(['score', before.input]);
});

test('without a list the units are those that the document names; with one, its column of outside deductions is read', async () => {
  const made = await runCli(['template', '--scheme', 'suizhou-2023-kaoping', '--out', book]);
  expect(made).toEqual({ code: 0, out: `已生成 ${book}：县市区 5 个，市直部门 31 个，共 19 张表。\n`, err: '' });
  expect((await opened()).input.units).toHaveLength(36);
  const list = put('名单.csv', '单位名称,类别,第三方评估扣分\n随县,县市区,1.5\n广水市,县市区,\n');
  const other = join(folder, '另一本.xlsx');
  expect((await runCli(['template', '--scheme', 'suizhou-2023-kaoping', '--roster', list, '--out', other])).code).toBe(0);
  expect((await opened(other)).input.units.map(({ name, externalDeduction }) => [name, externalDeduction])).toEqual([
    ['随县', 1.5],
    ['广水市', undefined],
  ]);
}, 60_000);

test.each([
  [[], '--scheme'],
  [['--scheme', 'hunan-2022'], '--out'],
  [['--scheme', 'nowhere', '--out', 'x.xlsx'], '没有方案“nowhere”'],
  [['--scheme', 'hunan-2022', '--out', 'x.xls'], '.xlsx'],
  [['--scheme', 'hunan-2022', '--out', 'x.xlsx', '--formulas', 'magic'], 'magic'],
  [['--scheme', 'hunan-2022', '--out', 'x.xlsx', '--year', '22'], '--year'],
  [['--scheme', 'hunan-2022', '--out', 'x.xlsx', '--category', '中学'], '中学'],
  [['--scheme', 'hunan-2022', '--out', 'x.xlsx', '--demo', '--roster', 'y.csv'], '--roster'],
  [['--scheme', 'hunan-2022', '--out', 'x.xlsx', '--roster', '/nowhere/y.csv'], 'y.csv'],
])('mistakes of usage are told in one line: %j', async (args, told) => {
  const { code, out, err } = await runCli(['template', ...args]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(told);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

test('a workbook that exists is added to, and the user is told what was left alone', async () => {
  await template('--roster', put('名单.csv', LIST));
  const ran = await template('--roster', put('名单.csv', `${LIST}丙学院,高校,本科\n`));
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('“名册”补上 1 个单位');
  expect(ran.out).toContain('保留 “名册”原有 3 个单位，已填的内容没有改动。');
  expect((await opened()).input.units.map(({ name }) => name)).toEqual(['甲大学', '乙学院', '长沙市教育局', '丙学院']);
  const before = readFileSync(book);
  expect((await template('--roster', put('名单.csv', `${LIST}丙学院,高校,本科\n`))).out).toContain('不缺什么，没有改动');
  expect(readFileSync(book).equals(before)).toBe(true);
});

test.each([
  ['somebody’s text', () => new TextEncoder().encode('很重要的文字')],
  ['somebody’s workbook', () => createXlsx({ title: '', sheets: [{ name: '账', widths: [1], blocks: [], styles: [] }] })],
])('%s under that name is left alone', async (_, content) => {
  const bytes = await content();
  put('评分.xlsx', bytes);
  const { code, err } = await template('--demo');
  expect(code).toBe(2);
  expect(err).toContain('已经有了，没有改动');
  expect(readFileSync(book).equals(Buffer.from(bytes))).toBe(true);
});

test('demonstration units are not added to a real workbook', async () => {
  await template('--roster', put('名单.csv', LIST));
  const before = readFileSync(book);
  expect(await template('--demo')).toMatchObject({ code: 2, err: expect.stringContaining('--demo') as string });
  expect(readFileSync(book).equals(before)).toBe(true);
});

describe('validate', () => {
  test('tells people of each unit in one line how far it has come, and programs every issue with --json', async () => {
    await template('--roster', put('名单.csv', LIST));
    const ran = await runCli(['validate', book]);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^未开始 {2}录入_高校!B6 {2}甲大学：/mu);
    expect(ran.out).toMatch(/^3 个单位：未开始 3，没录完 0，已录完 0。没有填错的。$/mu);
    const { issues } = JSON.parse((await runCli(['validate', book, '--json'])).out) as { issues: object[] };
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'error', code: 'MISSING_VALUE', sheet: '名册', cell: 'F5' }));
  });

  test('an issue takes one line, also where the unit’s name takes two', async () => {
    await template('--roster', put('名单.csv', '单位名称,类别,办学层次\n甲大学,高校,本科\n'));
    const host = await openXlsx(readFileSync(book));
    if (!host.ok) throw new Error(host.refusal.message);
    const { roster } = await opened();
    const { table, match, units } = roster!;
    await host.value.apply([
      { do: 'write', sheet: table.sheet, row: units[0]!.row, column: table.area.column + match.at.get('#name')!, cells: [['甲\n大学']] },
    ]);
    writeFileSync(book, await host.value.save());
    const lines = (await runCli(['validate', book])).out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^未开始 {2}.*甲 大学：/u);
  });

  test('a complete workbook has no issues and leaves with 0', async () => {
    await template('--demo');
    expect(await runCli(['validate', book])).toEqual({ code: 0, out: '没有发现问题。\n', err: '' });
  });

  test('mends only when told, and where told', async () => {
    await template('--demo');
    const host = await openXlsx(readFileSync(book));
    if (!host.ok) throw new Error();
    await host.value.apply([{ do: 'write', sheet: '录入_高校', row: 4, column: 2, cells: [['改坏了']] }]);
    const damaged = await host.value.save();
    put('评分.xlsx', damaged);
    const mended = join(folder, '修复.xlsx');
    expect((await runCli(['validate', book])).out).toMatch(/^提醒 {2}录入_高校!C5.*\n.*可用 --heal 修复/u);
    expect(readFileSync(book).equals(Buffer.from(damaged))).toBe(true);
    expect((await runCli(['validate', book, '--heal'])).code).toBe(2);
    expect(await runCli(['validate', book, '--heal', '--out', mended])).toMatchObject({ code: 1, err: `已修复，写入 ${mended}。\n` });
    expect((await runCli(['validate', mended])).code).toBe(0);
    expect(await runCli(['validate', book, '--heal', '--out', mended])).toMatchObject({
      code: 2,
      err: expect.stringContaining('已经有了') as string,
    });
    expect((await runCli(['validate', book, '--heal', '--out', book])).code).toBe(1);
    expect((await runCli(['validate', book])).code).toBe(0);
  }, 60_000);

  test('what is no workbook, or not ours, leaves with 2', async () => {
    expect((await runCli(['validate', join(folder, '没有.xlsx')])).err).toContain('没有工作簿');
    expect((await runCli(['validate', put('a.xlsx', '文字')])).code).toBe(2);
    expect(
      (
        await runCli([
          'validate',
          put('b.xlsx', await createXlsx({ title: '', sheets: [{ name: '账', widths: [1], blocks: [], styles: [] }] })),
        ])
      ).err,
    ).toContain('不是本工具生成的工作簿');
  });
});

(hasOpenpyxl ? test : test.skip)(
  'what another program did to the file is read through: rows sorted, a sheet renamed, a column inserted, a unit added',
  async () => {
    await template('--demo');
    const before = await opened();
    const changed = changeWithOpenpyxl(
      readFileSync(book),
      `
s = book['录入_高校']
rows = [[c.value for c in r] for r in s.iter_rows(min_row=6, max_row=135)]
rows.sort(key=lambda r: r[1])
for i, row in enumerate(rows):
    for j, value in enumerate(row):
        s.cell(6 + i, 1 + j).value = value
s.title = '高校数据'
n = book['名册']
t = n.tables['名册']
last = n.max_row
for j, value in enumerate([165, None, '新学院', '高校', '本科', '是']):
    n.cell(last + 1, 1 + j).value = value
t.ref = t.ref[:-len(str(last))] + str(last + 1)
t.autoFilter.ref = t.ref
z = book['录入_直属单位']
z['C5'].value = '改了表头'
z.tables['录入_直属单位'].tableColumns[2].name = '改了表头'
`,
    );
    put('评分.xlsx', changed);
    const after = await opened();
    const byName = (workbook: OpenedWorkbook): object =>
      Object.fromEntries(workbook.input.units.map((unit) => [`${unit.category}/${unit.name}`, unit.entries]));
    expect(byName(after)).toEqual({ ...byName(before), '高校/新学院': {} });
    expect(after.issues.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'DAMAGED_HEADER 录入_直属单位!C5',
      'UNIT_NOT_IN_ENTRY 名册!C169',
    ]);
    expect((await runCli(['validate', book, '--heal', '--out', book])).err).toContain('已修复');
    expect((await opened()).issues).toEqual([]);
    expect(byName(await opened())).toEqual(byName(after));
  },
  60_000,
);

test('SCORE formulas that people wrote themselves are spelled as Excel knows them, and the clerk is told on which sheet', async () => {
  await template('--roster', put('名单.csv', LIST), '--formulas', 'native');
  const at = 'xl/worksheets/sheet1.xml';
  writeFileSync(
    book,
    await editZip(readFileSync(book), (parts) => {
      parts.set(
        at,
        parts.get(at)!.replace('</sheetData>', '<row r="900"><c r="A900"><f>score("高校","信息公开",3)</f><v>15</v></c></row></sheetData>'),
      );
    }),
  );
  expect((await template()).out).toMatch(/^已补全 .*：\n {2}\+ “.+”表里的 SCORE 公式改成 Excel 认得的写法，内容和得分不变。/);
  expect((await opened()).survey.sheets.some(({ typedCalls }) => typedCalls)).toBe(false);
});
