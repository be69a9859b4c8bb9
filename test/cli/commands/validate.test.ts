// The validate command: what a repair writes, and what it takes from copies only when it is told to.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../src/app/open';
import { createXlsxHere, openXlsxHere } from '../../../src/cli/xlsx';
import type { Cell } from '../../../src/model/cell';
import { cellName, parseArea } from '../../../src/workbook/area';
import type { Change } from '../../../src/workbook/host';
import { shelf } from '../../shelf';
import { expectValidOffice } from '../../hosts/office-validity';
import { editZip, entries } from '../../hosts/xlsx/foreign-parts';
import { plan, rateCells, sheet, units } from '../../workbook/sample-book';
import { runCli } from '../run-cli';

const SHEET = '录入_高校';
const COPY = '录入_高校 (2)';
const schools = units().filter(({ category }) => category === '高校');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-score-validate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = async (bytes: Uint8Array) => {
  const host = await openXlsxHere(bytes);
  if (!host.ok) throw new Error(host.refusal.message);
  return host.value;
};

/** A book of three schools, whose first has no number in C6, with a copy of their entry sheet, after these cells were typed. */
async function bookWith(...typed: [sheet: string, cell: string, value: Cell, format?: string][]): Promise<string> {
  const [first, ...others] = schools;
  const made = plan({ units: [{ ...first!, entries: { ...first!.entries, 信息公开: [null] } }, ...others], formulas: 'native' });
  const entry = sheet(made, SHEET);
  const copy = { ...entry, name: COPY, tables: entry.tables!.map((table) => ({ ...table, name: '录入_高校3' })) };
  const host = await opened(await createXlsxHere({ ...made, sheets: [...made.sheets, copy] }));
  const changes = typed.map(
    ([name, cell, value, format]): Change => ({
      do: 'write',
      sheet: name,
      ...at(cell),
      cells: [[value]],
      ...(format !== undefined && { format }),
    }),
  );
  expect(await host.apply(changes)).toMatchObject({ ok: true });
  const path = join(folder, '评分.xlsx');
  writeFileSync(path, await host.save());
  return path;
}

function at(cell: string): { row: number; column: number } {
  const { row, column } = parseArea(cell)!;
  return { row, column };
}

async function cellsOf(path: string, name: string, ...cells: string[]): Promise<Cell[]> {
  const host = await opened(readFileSync(path));
  const read = await host.read(cells.map((cell) => ({ sheet: name, area: { ...at(cell), rows: 1, columns: 1 } })));
  return read.map(([[value]]) => value!);
}

test('one line a unit: what it lacks, what is wrong with it, and the blanks that a veto lets stand', async () => {
  const { tables, blocks } = sheet(plan({ units: schools }), SHEET);
  const [headers] = blocks
    .find(({ cells }) => cells.some((row) => row.includes('单位名称')))!
    .cells.filter((row) => row.includes('单位名称'));
  const veto = headers!.indexOf(tables![0]!.columns.at(-1)!);
  const book = await bookWith([SHEET, 'D6', '三'], [SHEET, cellName(6, veto), '是'], [SHEET, 'D7', '']);
  const { out } = await runCli(['validate', book]);
  expect(out).toMatch(/^没录完 {2}录入_高校!C6 {2}甲大学：缺 1 处：录入_高校!C6（信息公开）；有误 1 处$/mu);
  expect(out).toMatch(/^已录完 {2}乙学院：单项否决，空着的 1 处可以不填。$/mu);
});

test('--take-copies fills blanks from the copy, leaves what differs and the copy, and lays the points anew', async () => {
  const book = await bookWith([COPY, 'C6', 1], [SHEET, 'D7', 9]);
  const mended = join(folder, '修复.xlsx');
  const before = await runCli(['validate', book]);
  expect(before.out).toMatch(/副本里填了、录入表还空着的格可用 --heal --take-copies 补入/u);
  const ran = await runCli(['validate', book, '--heal', '--take-copies', '--out', mended]);
  expect(ran).toMatchObject({ code: 1, err: `已修复，写入 ${mended}。\n从副本补入 1 格；副本仍在，核对后请删去。\n` });
  expect(await cellsOf(mended, SHEET, 'C6', 'D7')).toEqual([1, 9]);
  expect(await cellsOf(mended, COPY, 'C6', 'D7')).toEqual([1, 2]);
  expectValidOffice(readFileSync(mended));
  const after = await openWorkbook(await opened(readFileSync(mended)), shelf);
  if (!after.ok) throw new Error(after.refusal.message);
  const scores = after.value.forms.find(({ score }) => score?.sheet === '得分_高校')!.score!;
  expect(scores.rows[0]![scores.headers.indexOf('信息公开')]).toBe(5);
  expect((await runCli(['validate', mended])).out).not.toContain('--take-copies');
});

test('without --take-copies a repair takes nothing from the copy, and writes no file for it', async () => {
  const book = await bookWith([COPY, 'C6', 1]);
  const mended = join(folder, '修复.xlsx');
  expect(await runCli(['validate', book, '--heal', '--out', mended])).toMatchObject({ code: 1, err: '没有需要修复的，未写文件。\n' });
  expect(await runCli(['validate', book, '--take-copies'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--take-copies 要和 --heal') as string,
  });
});

test('where the copy has nothing that the sheet lacks, --take-copies says so', async () => {
  const book = await bookWith([SHEET, 'C6', 3], [COPY, 'C6', 1]);
  expect((await runCli(['validate', book, '--heal', '--take-copies', '--out', join(folder, '修复.xlsx')])).err).toBe(
    '没有需要修复的，未写文件。\n没有可从副本补入的。\n',
  );
});

test('a rate typed as 70% is told, mended by --heal with the points beside it, and counted alike before and after', async () => {
  const [cell] = (await rateCells(await opened(await createXlsxHere(plan({ units: schools }))))) as [string];
  const book = await bookWith([SHEET, cell, 0.7, '0%'], [COPY, cell, 70]);
  const mended = join(folder, '修复.xlsx');
  const told = await runCli(['validate', book, '--heal', '--out', mended]);
  expect(told).toMatchObject({ code: 1, err: `已修复，写入 ${mended}。\n` });
  expect(told.out).toMatch(new RegExp(`提醒  ${SHEET}!${cell}  .*甲大学 ${cell}（70%），已按 70 读取.*可用 --heal 修复`, 'su'));
  expect(await cellsOf(mended, SHEET, cell)).toEqual([70]);
  expectValidOffice(readFileSync(mended));
  const after = await runCli(['validate', mended]);
  expect(after.out).not.toMatch(/百分/u);
  const points = async (path: string) =>
    (
      JSON.parse((await runCli(['report', path, '--json', '--out', `${path}.结果.xlsx`])).out) as {
        units: { name: string; total: number }[];
      }
    ).units.map(({ name, total }) => [name, total]);
  expect(await points(book)).toEqual(await points(mended));
});

test('SCORE formulas that people wrote themselves in the spelling of typing are told, and --heal spells them anew and changes no other byte', async () => {
  const path = join(folder, '评分.xlsx');
  const at = 'xl/worksheets/sheet1.xml';
  const own = (spell: (name: string) => string): string =>
    `<row r="900"><c r="A900"><f>IF(1&lt;2,${spell('SCORE.MAX')}("高校","信息公开"),0)</f><v>15</v></c><c r="B900"><f>1+1</f><v>2</v></c>` +
    `<c r="C900" t="str"><f ca="1">${spell('SCORE')}("高校","信息公开",3)&amp;"SCORE(1)"</f><v>15SCORE(1)</v></c></row></sheetData>`;
  const small = await editZip(await createXlsxHere(plan({ formulas: 'native' })), (parts) => {
    parts.set(
      at,
      parts.get(at)!.replace(
        '</sheetData>',
        own((name) => (name === 'SCORE' ? '_xldudf_score' : 'score.max')),
      ),
    );
  });
  writeFileSync(path, small);
  const [first] = (await (await opened(small)).survey()).sheets;
  const told = await runCli(['validate', path]);
  expect(told.out).toMatch(new RegExp(`提醒  ${first!.name}  .*里的 SCORE 公式是旧写法.*修复公式.*可用 --heal 修复`, 'su'));
  const { issues, healable } = JSON.parse((await runCli(['validate', path, '--json'])).out) as {
    issues: { code: string; sheet: string }[];
    healable: number;
  };
  expect(issues.filter(({ code }) => code === 'STALE_SPELLING')).toEqual([
    expect.objectContaining({ sheet: first!.name, severity: 'warning' }),
  ]);
  expect(healable).toBeGreaterThan(0);
  const mended = join(folder, '修复.xlsx');
  expect((await runCli(['validate', path, '--heal', '--out', mended])).err).toBe(`已修复，写入 ${mended}。\n`);
  const [before, after] = [entries(small), entries(readFileSync(mended))];
  expect(
    [...after].filter(([name, bytes]) => Buffer.compare(bytes, before.get(name) ?? Buffer.alloc(0)) !== 0).map(([name]) => name),
  ).toEqual([at]);
  const text = (bytes: ReadonlyMap<string, Uint8Array>): string => new TextDecoder().decode(bytes.get(at));
  expect(text(after)).toContain(own((name) => `_xldudf_${name.replace('.', '_')}`));
  expect(text(after).split('<row r="900">')[0]).toBe(text(before).split('<row r="900">')[0]);
  expectValidOffice(readFileSync(mended));
  expect((await runCli(['validate', mended])).out).not.toContain('旧写法');
});
