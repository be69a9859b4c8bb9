// JSON that is nested deeper than anything means is refused in words, wherever it stands, and is no fault of the program.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../src/app/open';
import { roundNames } from '../../src/hand-out/names';
import { readPast } from '../../src/report/past-results';
import { readKeptMembers } from '../../src/report/kept-members';
import { carrierSheet } from '../../src/workbook/carried-text';
import { tableNames } from '../../src/workbook/names';
import type { SheetPlan } from '../../src/workbook/plan';
import { createXlsxHere, openXlsxHere } from '../../src/cli/xlsx';
import { runCli } from '../cli/run-cli';
import { shelf } from '../shelf';
import { bookOf, handOut, need, open } from '../hand-out/desk';
import { MemoryHost } from '../workbook/memory-host';
import { plan } from '../workbook/sample-book';

const DEPTH = 100_000;
const deep = (inner = '1') => `${'['.repeat(DEPTH)}${inner}${']'.repeat(DEPTH)}`;
const deepObjects = `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`;

const folder = mkdtempSync(join(tmpdir(), 'rubric-score-nesting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inUnit = (value: string) => `{"scheme":"hunan-2022","units":[{"name":"甲大学","category":"高校","entries":{"信息公开":${value}}}]}`;

test.each([
  ['the whole', deep()],
  ['the whole, of objects', deepObjects],
  ['the units', `{"scheme":"hunan-2022","units":${deep()}}`],
  ['an entry', inUnit(deep())],
  ['a cell', inUnit(`[${deepObjects}]`)],
  ['the readings', `{"scheme":"hunan-2022","readings":${deepObjects},"units":[]}`],
  ['an end that is missing', '['.repeat(DEPTH)],
])('evaluate: %s', async (_, text) => {
  const { code, err, out } = await runCli(['evaluate'], Buffer.from(text));
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^[A-Z_]+：.*。\n$/u);
  expect(err).not.toMatch(/INTERNAL/u);
  expect(err.length).toBeLessThan(500);
});

test.each([
  ['the values', `{"scheme":"hunan-2022","category":"高校","indicator":"信息公开","values":${deep()}}`],
  ['the whole', deepObjects],
])('score: %s, which costs its own line alone', async (_, text) => {
  const right = '{"scheme":"hunan-2022","category":"高校","indicator":"信息公开","values":[3]}';
  const { code, out } = await runCli(['score'], Buffer.from(`${text}\n${right}\n`));
  const [first, second] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { score?: number; error?: { message: string } });
  expect(code).toBeLessThan(3);
  expect(first).toMatchObject({ error: { message: expect.stringMatching(/。$/u) as string } });
  expect(second).toMatchObject({ score: 15 });
});

test('a rubric and a record of draws', async () => {
  const file = join(folder, '细则.json');
  for (const text of [deep(), deepObjects, `{"id":"x","categories":${deep()}}`]) {
    writeFileSync(file, text);
    for (const args of [
      ['lint', file],
      ['draw', '--scheme', 'suizhou-2023-kaoping', '--sampling', 'grassroots-fields', '--record', file],
    ]) {
      const { code, err } = await runCli(args);
      expect(code).toBe(2);
      expect(err).toMatch(/^[A-Z_]+：.*。\n$/u);
      expect(err).not.toMatch(/INTERNAL/u);
    }
  }
});

test('a rubric that is imported', async () => {
  const file = join(folder, '导入.json');
  for (const text of [deep(), deepObjects]) {
    writeFileSync(file, text);
    expect(await runCli(['import', file])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^BAD_REQUEST：.*。\n$/u) as string,
    });
  }
});

/** As deep as a cell holds. */
const deepCell = `${'['.repeat(16_000)}${']'.repeat(16_000)}`;

/** The book with another text in every cell that begins like this. */
async function overwrite(book: Uint8Array, sheet: string, start: string, text: string): Promise<Uint8Array> {
  const host = need(await openXlsxHere(book));
  const { row, column, ...size } = (await host.survey()).sheets.find(({ name }) => name === sheet)!.used!;
  const [cells] = await host.read([{ sheet, area: { row, column, ...size } }]);
  const places = cells!.flatMap((line, down) =>
    line.flatMap((cell, across) => (String(cell).startsWith(start) ? [[down, across] as const] : [])),
  );
  expect(places.length).toBeGreaterThan(0);
  for (const [down, across] of places)
    need(await host.apply([{ do: 'write', sheet, row: row + down, column: column + across, cells: [[text]] }]));
  return host.save();
}

test('a rubric that a workbook carries along', async () => {
  const { sheets, ...rest } = plan();
  for (const text of [deep(), deepObjects]) {
    const own = sheets.map((sheet) => (sheet.name === '设置' ? withScheme(sheet) : sheet));
    const host = new MemoryHost({ ...rest, sheets: [...own, carrierSheet('随带细则', tableNames.carriedRubric, text)] });
    expect(await openWorkbook(host, shelf)).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/。$/u) as string } });
  }
});

/** The settings of a book of a scheme that no program brings along. */
function withScheme(sheet: SheetPlan): SheetPlan {
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((row) => row.map((cell) => (cell === 'hunan-2022' ? 'own-2022' : cell))),
  }));
  return { ...sheet, blocks };
}

test('what files that went out say of themselves', async () => {
  const { book } = await handOut(await bookOf());
  writeFileSync(join(folder, '评分.xlsx'), book);
  const cover: SheetPlan = { name: '封面', widths: [10], styles: [], blocks: [{ row: 0, column: 0, cells: [['填报表']] }] };
  const sheets = [cover, carrierSheet(roundNames.key, roundNames.key, deep())];
  writeFileSync(join(folder, '甲.xlsx'), await createXlsxHere({ title: '甲', sheets }));
  const { out, err } = await runCli(['collect', join(folder, '评分.xlsx'), join(folder, '甲.xlsx')]);
  expect([out + err, err]).toEqual([expect.stringContaining('甲.xlsx'), expect.not.stringMatching(/INTERNAL|RangeError/u)]);
});

test('what the journal says of them', async () => {
  const { book } = await handOut(await bookOf());
  const bent = await overwrite(book, roundNames.journal, '{"is":"out"', `{"is":"in","handout":${deepCell}}`);
  expect((await open(bent)).round.journal!.rows).toEqual([]);
  writeFileSync(join(folder, '评分.xlsx'), bent);
  expect((await runCli(['status', join(folder, '评分.xlsx')])).err).not.toMatch(/INTERNAL|RangeError/u);
});

test('what a score sheet was laid with', async () => {
  const file = join(folder, '评分.xlsx');
  writeFileSync(file, await overwrite(await bookOf(), '得分_高校', '{"formulas"', `{"formulas":${deepCell}}`));
  expect((await runCli(['validate', file])).err).not.toMatch(/INTERNAL|RangeError/u);
});

test('results of another year or book that a workbook keeps', () => {
  for (const text of [deep(), deepObjects, `[2021,${deep()},"1",[]]`, `[2021,"a","1",[["甲","高校",1,${deep()},0]]]`])
    expect([readPast(text), readKeptMembers(text)]).toEqual([undefined, undefined]);
});
