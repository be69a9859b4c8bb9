// The report command: reads an entered workbook, writes the result beside it, and never over anything unasked.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbook } from '../../../src/app/build';
import { demoAssessment } from '../../../src/app/demo';
import { assess } from '../../../src/assessment/assess';
import type { UnitInput } from '../../../src/assessment/assessment';
import { report } from '../../../src/cli/commands/report';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import { schemeOf } from '../../../src/rubric/library';
import type { Scheme } from '../../../src/rubric/tree';
import { scoreAssessment } from '../../../src/scoring/score-assessment';
import { expectValidOffice } from '../../hosts/office-validity';

let folder: string;
let book: string;
let entered: Uint8Array;
const inFolder = (name: string): string => join(folder, name);

function scheme(): Scheme {
  const found = schemeOf('hunan-2022');
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
}

function bookOf(units: readonly UnitInput[]): Promise<Uint8Array> {
  return createXlsx(buildWorkbook({ scheme: scheme(), year: 2022, units, formulas: 'values', demo: true, today: '2022-12-20' }));
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await report.run(args, {
    stdin: (async function* () {})(),
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
  });
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

test('a file that is no workbook, and a folder that is not there, are refused', async () => {
  writeFileSync(inFolder('假.xlsx'), '不是工作簿');
  expect((await run(inFolder('假.xlsx'))).code).toBe(2);
  const { code, err } = await run(book, '--out', inFolder('没有这个文件夹/结果.xlsx'));
  expect(code).toBe(2);
  expect(err).toContain('文件夹');
});
