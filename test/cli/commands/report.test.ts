// The report command: reads an entered workbook, writes the result beside it, and never over anything unasked.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { buildWorkbook } from '../../../src/app/build';
import { demoAssessment } from '../../../src/app/demo';
import { changeNoticeSettings } from '../../../src/app/notice-settings';
import { assess } from '../../../src/assessment/assess';
import type { UnitInput } from '../../../src/assessment/assessment';
import { reportCommand } from '../../../src/cli/commands/report';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import type { Scheme } from '../../../src/rubric/tree';
import { scoreAssessment } from '../../../src/scoring/score-assessment';
import type { Scoreboard } from '../../../src/scoring/scoreboard';
import { shelf } from '../../shelf';
import { units2019 } from '../../cases/hunan-2019/entries';
import { fullUnit } from '../../cases/units';
import { findings, honoured } from '../../cases/hunan-2019/read-notice';
import { expectValidOffice } from '../../hosts/office-validity';
import { entries as partsOf } from '../../hosts/xlsx/foreign-parts';
import { persons2019, template2019 } from '../../report/notice/hunan-2019';

let folder: string;
let book: string;
let entered: Uint8Array;
const inFolder = (name: string): string => join(folder, name);

function scheme(): Scheme {
  const found = shelf.scheme('hunan-2022');
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
}

function bookOf(units: readonly UnitInput[], year = 2022): Promise<Uint8Array> {
  return createXlsx(buildWorkbook({ scheme: scheme(), year, units, formulas: 'values', demo: year === 2022, today: '2022-12-20' }));
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await reportCommand.run(
    args,
    { stdin: (async function* () {})(), stdout: { write: (text) => (said.out += text) }, stderr: { write: (text) => (said.err += text) } },
    shelf,
  );
  return { code, ...said };
}

beforeAll(async () => {
  entered = await bookOf(demoAssessment(scheme()).units);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-score-report-'));
  book = inFolder('评估 2022.xlsx');
  writeFileSync(book, entered);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the result stands beside the workbook, which is left as it was', async () => {
  const before = readFileSync(book);
  const { code, out, err } = await run(book);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(readdirSync(folder).sort()).toEqual(['评估 2022-结果.xlsx', '评估 2022.xlsx']);
  expect(readFileSync(book).equals(before)).toBe(true);
  expect(out).toMatch(/^单位 164 个：参评 \d+，单项否决 1，未录完 0，不参评 \d+\n优秀 \d+ 个：/);
  expect(out).toContain('已写入');
});

test('--json gives the scoreboard of what was entered, as if it had never been in a workbook', async () => {
  const { out } = await run(book, '--json');
  const straight = scoreAssessment(assess(demoAssessment(scheme()), scheme()));
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(straight)));
});

test('a demonstration stays one: every sheet of its result says so', async () => {
  await run(book);
  const opened = await openXlsx(readFileSync(inFolder('评估 2022-结果.xlsx')));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { sheets } = await opened.value.survey();
  const marks = await opened.value.read(sheets.map(({ name }) => ({ sheet: name, area: { row: 1, column: 0, rows: 1, columns: 1 } })));
  expect(marks.filter(([[cell]]) => !String(cell).startsWith('演示数据'))).toEqual([]);
});

test('an older result is kept unless --replace is given', async () => {
  const result = inFolder('评估 2022-结果.xlsx');
  writeFileSync(result, '旧');
  const refused = await run(book);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('--replace');
  expect(readFileSync(result, 'utf8')).toBe('旧');
  expect((await run(book, '--replace')).code).toBe(0);
  expect(readFileSync(result).subarray(0, 2).toString()).toBe('PK');
});

test('the result is never written onto the workbook itself, --replace or not', async () => {
  const before = readFileSync(book);
  const { code, err } = await run(book, '--out', book, '--replace');
  expect(code).toBe(2);
  expect(err).toContain('录入工作簿');
  expect(readFileSync(book).equals(before)).toBe(true);
});

test('a workbook with blanks gives a result all the same, with exit status 1', async () => {
  const [first, ...others] = demoAssessment(scheme()).units;
  writeFileSync(book, await bookOf([{ ...first!, entries: { ...first!.entries, 信息公开: [null] } }, ...others]));
  const { code, out } = await run(book);
  expect(code).toBe(1);
  expect(out).toContain('未录完 1');
  expect(out).toMatch(/需要核对 \d+ 处/);
  expect(readdirSync(folder)).toHaveLength(2);
});

test.each([
  ['no workbook', [], '工作簿.xlsx'],
  ['an unknown order', ['书.xlsx', '--order', 'size'], 'roster、score、pinyin、stroke'],
  ['a workbook that is not there', ['没有.xlsx'], '没有工作簿'],
  ['a result of another type', ['书.xlsx', '--out', '结果.pdf'], '.xlsx 结尾'],
  ['an unknown option', ['书.xlsx', '--notices', 'a.docx'], '--notices'],
  ['a notice that is no Word file', ['书.xlsx', '--notice', 'a.txt'], '.docx'],
  ['statements that are no Word file', ['书.xlsx', '--statements', 'a.xlsx'], '.docx'],
  ['an unknown form', ['书.xlsx', '--notice', 'a.docx', '--form', 'beijing'], 'hunan、shanghai'],
  ['a form without a notice', ['书.xlsx', '--form', 'hunan'], '--notice'],
  ['notice and statements in one file', ['书.xlsx', '--notice', 'a.docx', '--statements', 'a.docx'], '同一个文件'],
])('%s is refused with the remedy in one line', async (_case, args, words) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('--notice writes the notice too, says what to look at, and keeps an older one', async () => {
  const notice = inFolder('通报.docx');
  const first = await run(book, '--notice', notice);
  expect(first.code).toBe(0);
  expect(first.err).toContain('通报请核对：还没有填发文字号');
  expectValidOffice(readFileSync(notice), 'docx');
  const second = await run(book, '--out', inFolder('另一份.xlsx'), '--notice', notice);
  expect(second.code).toBe(2);
  expect(second.err).toContain('--notice 换一个文件名');
  expect(readdirSync(folder)).not.toContain('另一份.xlsx');
});

test('what must be changed in a notice gives exit status 1, with the file written all the same', async () => {
  const host = await openXlsx(entered);
  if (!host.ok) throw new Error(host.refusal.message);
  await changeNoticeSettings(host.value, shelf, (now) => ({
    ...now,
    template: { documentNumber: '示通〔2023〕1号', closing: ['共{没有的数}个单位。'] },
  }));
  writeFileSync(book, await host.value.save());
  expect((await run(book)).code).toBe(0);
  const { code, err } = await run(book, '--replace', '--notice', inFolder('通报.docx'));
  expect(code).toBe(1);
  expect(err).toContain('通报要改：通报里的“{没有的数}”没有对应的数字');
  expect(readdirSync(folder)).toContain('通报.docx');
});

test('--honours holds for this once: scoreboard, list and notice all follow it', async () => {
  const { out } = await run(
    book,
    '--json',
    '--honours',
    '高校：优秀≥90；市州：优秀≥95',
    '--notice',
    inFolder('通报.docx'),
    '--form',
    'shanghai',
  );
  const { units, honours } = JSON.parse(out) as Scoreboard;
  const above = (category: string, from: number): string[] =>
    units.filter((unit) => unit.category === category && unit.status === 'assessed' && unit.total >= from).map(({ name }) => name);
  const expected = [...above('市州', 95), ...above('高校', 90)];
  expect(honours.map(({ name, units: given }) => [name, given.flatMap(({ names }) => names)])).toEqual([['优秀', expected]]);
  const { value: text } = await mammoth.extractRawText({ path: inFolder('通报.docx') });
  expect(text).toContain(`确定${expected.join('、')}等${expected.length}家单位为`);
  expect((await run(book, '--json', '--replace')).out).not.toBe(out);
});

test('a tie at the last place honours nobody of those who tie, and says where to decide it', async () => {
  const universities = ['甲大学', '乙大学', '丙大学'].map((name) => fullUnit('高校', name));
  writeFileSync(book, await bookOf(universities, 2023));
  const { code, out, err } = await run(book, '--honours', '高校：优秀=2', '--notice', inFolder('通报.docx'));
  expect(code).toBe(1);
  expect(out).toContain('优秀 0 个');
  const ties = err.split('\n').filter((line) => line.includes('甲大学、乙大学、丙大学共 3 个单位'));
  expect(ties).toHaveLength(1);
  expect(ties[0]).toContain('“通报设置”表的“同分取舍”');
  expect(ties[0]).toContain('先运行 rubric-score notice');
  const { value: text } = await mammoth.extractRawText({ path: inFolder('通报.docx') });
  expect(text).not.toMatch(/[甲乙丙]大学/u);

  const honours = [{ name: '优秀', policy: 'quota' as const, count: 0, categories: { 高校: { count: 2 } }, clause: '名额' }];
  const decision = { honour: '优秀', category: '高校', tied: ['甲大学', '乙大学', '丙大学'], chosen: ['甲大学', '丙大学'] };
  const host = await openXlsx(readFileSync(book));
  if (!host.ok) throw new Error(host.refusal.message);
  await changeNoticeSettings(host.value, shelf, (now) => ({ ...now, honours, decisions: [decision] }));
  writeFileSync(book, await host.value.save());
  const decided = await run(book, '--replace');
  expect(decided).toMatchObject({ code: 0, out: expect.stringContaining('优秀 2 个'), err: '' });
});

test.each([
  ['优秀八十', '“优秀八十”读不懂'],
  ['中学：优秀=3', '没有类别“中学”'],
])('the policy %s is refused before anything is written', async (policy, words) => {
  const { code, err } = await run(book, '--honours', policy);
  expect(code).toBe(2);
  expect(err).toContain(words);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('statements come as one Word file and as sheets of the result, one for each unit', async () => {
  writeFileSync(book, await bookOf(demoAssessment(scheme()).units.slice(0, 3)));
  const { code, out } = await run(book, '--statements', inFolder('反馈单.docx'), '--statement-sheets', '--json');
  expect(code).toBeLessThan(2);
  const names: string[] = JSON.parse(out).units.map(({ name }: { name: string }) => name);
  const { value: text } = await mammoth.extractRawText({ path: inFolder('反馈单.docx') });
  const result = await openXlsx(readFileSync(inFolder('评估 2022-结果.xlsx')));
  if (!result.ok) throw new Error(result.refusal.message);
  const sheets = (await result.value.survey()).sheets.map(({ name }) => name);
  expect(sheets.slice(-3)).toEqual(names.map((name) => `反馈单_${name}`));
  for (const name of names) expect(text).toContain(`${name}：`);
  expectValidOffice(readFileSync(inFolder('评估 2022-结果.xlsx')));
  expectValidOffice(readFileSync(inFolder('反馈单.docx')), 'docx');
});

test('statements of more units than a file takes are refused before the work, as one file and as sheets', async () => {
  const units = Array.from({ length: 4001 }, (_, at) => ({ name: `第${at + 1}学院`, category: '高校', entries: {} }));
  writeFileSync(book, await bookOf(units));
  for (const option of [['--statements', inFolder('反馈.docx')], ['--statement-sheets']]) {
    const { code, out, err } = await run(book, ...option);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/BAD_REQUEST：4001 个单位的反馈单放不进一个文件，最多 4000 个。请.*没有写文件。\n$/u);
  }
  expect(readdirSync(folder)).toHaveLength(1);
}, 60_000);

test('--last-year compares with an earlier year, and refuses one that is the same', async () => {
  const units = demoAssessment(scheme()).units.slice(0, 12);
  writeFileSync(inFolder('上年.xlsx'), await bookOf(units, 2021));
  expect((await run(book, '--last-year', inFolder('上年.xlsx'))).code).toBe(0);
  const result = await openXlsx(readFileSync(inFolder('评估 2022-结果.xlsx')));
  if (!result.ok) throw new Error(result.refusal.message);
  expect((await result.value.survey()).sheets.map(({ name }) => name)).toContain('年度对比');
  const { code, err } = await run(book, '--last-year', book, '--replace');
  expect(code).toBe(2);
  expect(err).toContain('同一年');
});

test('the notice of 2019 comes out of a workbook that keeps its words, persons and decisions', async () => {
  const host = await openXlsx(await bookOf(units2019, 2019));
  if (!host.ok) throw new Error(host.refusal.message);
  const kept = await changeNoticeSettings(host.value, shelf, (now) => ({
    ...now,
    template: { ...template2019, work: '政务公开政务服务' },
  }));
  expect(kept.ok).toBe(true);
  writeFileSync(book, await host.value.save());
  const { code, out, err } = await run(book, '--notice', inFolder('通报.docx'));
  expect(code).toBe(0);
  expect(out).toContain('优秀 31 个：市州教育（体）局 5，高等学校 20，委厅直属单位 6');
  // The original cites one document under two numbers.
  expect(err.trim().split('\n')).toEqual([expect.stringContaining('发文字号前后不一致')]);
  const { value: text } = await mammoth.extractRawText({ path: inFolder('通报.docx') });
  expect(text).toContain('湘教通〔2020〕51号');
  expect(text.replace(/\s/gu, '')).toContain('关于2019年全省教育系统政务公开政务服务工作开展情况的通报');
  expect(text).toContain('长沙市教育局、湖南财政经济学院、湖南省教育考试院等31个单位得分在80分以上');
  expect(text).toContain('等31位同志被评为');
  for (const { names } of honoured) expect(text).toContain(`：${names.join('、')}。`);
  for (const { units } of findings) expect(text).toContain(units.join('、'));
  for (const { name, unit } of persons2019) expect(text).toContain(`${name}\u3000${unit}`);
  expectValidOffice(readFileSync(inFolder('通报.docx')), 'docx');
}, 60_000);

test('a file that is no workbook, and a folder that is not there, are refused', async () => {
  writeFileSync(inFolder('假.xlsx'), '不是工作簿');
  expect((await run(inFolder('假.xlsx'))).code).toBe(2);
  const { code, err } = await run(book, '--out', inFolder('没有这个文件夹/结果.xlsx'));
  expect(code).toBe(2);
  expect(err).toContain('文件夹');
});

test('every result and every document says by which rubric it was made, and when', async () => {
  const { code } = await run(
    book,
    '--out',
    inFolder('结果.xlsx'),
    '--notice',
    inFolder('通报.docx'),
    '--statements',
    inFolder('反馈.docx'),
  );
  expect(code).toBeLessThan(2);
  const edition = /方案 hunan-2022，细则版本 [^，]+，内容指纹 [0-9a-f]{16}/u;
  const result = await openXlsx(new Uint8Array(readFileSync(inFolder('结果.xlsx'))));
  if (!result.ok) throw new Error(result.refusal.message);
  const [[cells]] = [await result.value.read([{ sheet: '概览', area: { row: 0, column: 0, rows: 6, columns: 1 } }])];
  expect(cells!.flat().join()).toMatch(new RegExp(`${edition.source}。生成日期：\\d{4}年`, 'u'));
  for (const name of ['通报.docx', '反馈.docx']) {
    const core = textOf(inFolder(name), 'docProps/core.xml');
    expect(core).toMatch(edition);
    expect(core).toMatch(/dcterms:created[^>]*>\d{4}-/u);
  }
});

test('--since tells what has changed since an earlier state of the workbook, and refuses what cannot be compared', async () => {
  const { units } = demoAssessment(scheme());
  const index = units.findIndex(({ category, entries }) => category === '高校' && entries['信息公开']?.[0] === 1);
  const now = units.map((unit, at) => (at === index ? { ...unit, entries: { ...unit.entries, 信息公开: [3] } } : unit));
  writeFileSync(inFolder('早先.xlsx'), entered);
  writeFileSync(book, await bookOf(now));
  expect((await run(book, '--since', inFolder('早先.xlsx'), '--out', inFolder('结果.xlsx'))).code).toBeLessThan(2);
  const result = await openXlsx(new Uint8Array(readFileSync(inFolder('结果.xlsx'))));
  if (!result.ok) throw new Error(result.refusal.message);
  const { used } = (await result.value.survey()).sheets.find(({ name }) => name === '变动')!;
  const [rows] = await result.value.read([{ sheet: '变动', area: used! }]);
  expect(rows!.filter((row) => row.includes('信息公开')).map((row) => row.slice(0, 6))).toEqual([
    [units[index]!.name, '信息公开', '1', '3', 5, 15],
  ]);
  const refused = await run(book, '--since', inFolder('结果.xlsx'), '--out', inFolder('再.xlsx'));
  expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/早先存的一份录入工作簿（不是结果）/) as string });
  writeFileSync(inFolder('上年.xlsx'), await bookOf(units, 2021));
  const other = await run(book, '--since', inFolder('上年.xlsx'), '--out', inFolder('再.xlsx'));
  expect(other).toMatchObject({ code: 2, err: expect.stringMatching(/2021 年度.*--last-year/) as string });
});

function textOf(path: string, part: string): string {
  return new TextDecoder().decode(partsOf(new Uint8Array(readFileSync(path))).get(part));
}
