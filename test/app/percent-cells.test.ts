// Rates typed or pasted as 70 %: a spreadsheet keeps 0.7 and a percent format, and what is meant is 70, everywhere and for good.
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { publish } from '../../src/app/publish';
import { validateWorkbook } from '../../src/app/validate';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import { parseArea } from '../../src/workbook/area';
import { isPercentFormat } from '../../src/workbook/cell/percent-rate';
import type { FormulaMode } from '../../src/workbook/frame';
import type { WorkbookHost } from '../../src/workbook/host';
import { shelf } from '../shelf';
import type { MemoryHost } from '../workbook/memory-host';
import { category, host, plan, rateCells, units } from '../workbook/sample-book';

const SHEET = '录入_高校';
const KEY = category('高校').indicators.find(({ inputs }) => inputs.some(({ type }) => type === 'rate'))!.key;
const schools = units().filter((unit) => unit.category === '高校');

async function open(book: WorkbookHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

/** The rates of the three schools, which stand behind the number of cases. */
const ratesOf = ({ input }: OpenedWorkbook) => input.units.map(({ entries }) => entries[KEY]?.[1]);
const found = (opened: OpenedWorkbook) => validateWorkbook(opened).issues.map(({ code, cell, unit }) => [code, cell, unit]);

async function typed(
  values: readonly (number | string)[],
  format: string,
  formulas: FormulaMode = 'score',
): Promise<{ book: MemoryHost; cells: string[] }> {
  const book = host({ formulas, units: schools });
  const cells = await rateCells(book);
  values.forEach((value, index) =>
    book.type(SHEET, cells[index]!, typeof value === 'string' ? { formula: value, value: 0.7 } : value, format),
  );
  return { book, cells };
}

test('70 % is 70 in check, entries and results; it is told with its cell, and one repair writes 70 in a plain format', async () => {
  const { book, cells } = await typed([0.7, 0.07, 1], '0%');
  const opened = await open(book);
  expect(ratesOf(opened)).toEqual([70, 7, 100]);
  expect(found(opened)).toEqual([['PERCENT_RATE', cells[0], undefined]]);
  const [issue] = publish(opened, { today: '2022-12-20' }).scoreboard.issues;
  expect(issue!.message).toContain(`甲大学 ${cells[0]}（70%）、乙学院 ${cells[1]}（7%）、丙学院 ${cells[2]}（100%），已按 70 这样的数读取`);
  expect(issue!.message).toMatch(/得分表的公式看不到格式，改好以前仍按 0\.7 .*计分.*请先一键修复：改填 70/u);

  const { healing } = validateWorkbook(opened);
  expect(await book.apply(healing)).toMatchObject({ ok: true });
  expect(cells.map((cell) => [book.get(SHEET, cell), book.formatOf(SHEET, cell)])).toEqual([
    [70, 'General'],
    [7, 'General'],
    [100, 'General'],
  ]);
  const again = await open(book);
  expect(ratesOf(again)).toEqual([70, 7, 100]);
  expect(validateWorkbook(again)).toMatchObject({ issues: [], healing: [] });
});

test.each([
  ['0.00%', true],
  ['[Red]0%', true],
  ['#,##0.0 %;-0.0 %', true],
  ['General', false],
  ['0"%"', false],
  ['0\\%', false],
  ['0_%', false],
  ['@', false],
])('the format %s shows the hundredfold: %s', (format, shows) => {
  expect(isPercentFormat(format)).toBe(shows);
});

test('a plain 0.7 is what it is, and doubted; 70 and 0 in percent cells are not asked about', async () => {
  const { book, cells } = await typed([0.7], 'General');
  book.type(SHEET, cells[1]!, 70, '0%');
  book.type(SHEET, cells[2]!, 0, '0%');
  const opened = await open(book);
  expect(ratesOf(opened)).toEqual([0.7, 70, 0]);
  expect(found(opened)).toEqual([['DOUBTFUL_VALUE', cells[0], '甲大学']]);
  expect(validateWorkbook(opened).healing).toEqual([]);
});

test('the host is asked a third time only where a rate may be a percentage', async () => {
  const { book, cells } = await typed([], 'General');
  book.calls = 0;
  await open(book);
  expect(book.calls).toBe(2);
  for (const cell of cells) book.type(SHEET, cell, 0.5, '0%');
  book.calls = 0;
  await open(book);
  expect(book.calls).toBe(3);
});

test('a formula is never written over: it is told how to be changed, and the repair changes the typed cells around it', async () => {
  const { book, cells } = await typed([0.7, 'G6/H6', 0.9], '0%');
  const opened = await open(book);
  expect(ratesOf(opened)).toEqual([70, 70, 90]);
  expect(opened.issues[0]!.message).toContain(`${cells[1]}是公式，修复不改公式：请把公式的结果乘以 100`);
  await book.apply(validateWorkbook(opened).healing);
  expect(cells.map((cell) => [book.get(SHEET, cell), book.formatOf(SHEET, cell)])).toEqual([
    [70, 'General'],
    [0.7, '0%'],
    [90, 'General'],
  ]);
  const again = validateWorkbook(await open(book));
  expect(again.issues).toMatchObject([
    { code: 'PERCENT_RATE', cell: cells[1], unit: '乙学院', message: expect.not.stringContaining('一键修复') as string },
  ]);
  expect(again.healing).toEqual([]);
});

test('fixed points are held against what is meant, and nothing is said of formulas', async () => {
  const { book } = await typed([0.7], '0%', 'values');
  const { issues, healing } = validateWorkbook(await open(book));
  expect(issues.map(({ code }) => code)).toEqual(['PERCENT_RATE', 'STALE_VALUES']);
  expect(issues[0]!.message).not.toContain('公式');
  await book.apply(healing);
  expect(validateWorkbook(await open(book)).issues).toEqual([]);
});

test('a copy of the sheet is compared and taken over by what its percent cells mean', async () => {
  const { book, cells } = await typed([], 'General');
  const sheet = book.sheets.find(({ name }) => name === SHEET)!;
  book.sheets.push({ ...sheet, name: `${SHEET} (2)`, cells: new Map(sheet.cells), formats: new Map(), tables: [] });
  book.type(SHEET, cells[0]!, null);
  book.type(`${SHEET} (2)`, cells[0]!, 0.7, '0%');
  const opened = await open(book);
  expect(opened.copies[0]!.issue.message).toContain(`${cells[0]} 是 70`);
  await book.apply(opened.copies[0]!.changes);
  expect(book.get(SHEET, cells[0]!)).toBe(70);
  expect(opened.percents).toEqual([]);
});

test('in a file the repaired cell keeps its looks, and the points beside it are those of 70', async () => {
  const [first, ...others] = schools;
  const low = { ...first!, entries: { ...first!.entries, [KEY]: [5, 40] } };
  const made = await openXlsx(await createXlsx(plan({ formulas: 'native', units: [low, ...others] })));
  if (!made.ok) throw new Error(made.refusal.message);
  const file = made.value;
  const { row, column } = parseArea((await rateCells(file))[0]!)!;
  await file.apply([{ do: 'write', sheet: SHEET, row, column, cells: [[0.95]], format: '0%' }]);
  const opened = await open(file);
  expect(found(opened)).toEqual([['PERCENT_RATE', expect.anything(), '甲大学']]);
  expect(await file.apply(validateWorkbook(opened).healing)).toMatchObject({ ok: true });
  const again = await open(file);
  expect(validateWorkbook(again)).toMatchObject({ issues: [], healing: [] });
  const scores = again.forms.find(({ score }) => score?.sheet === '得分_高校')!.score!;
  const shown = scores.rows[0]![scores.headers.indexOf(KEY)];
  expect(shown).toBe(publish(again, { today: '2022-12-20' }).scoreboard.units[0]!.scores[KEY]);
  expect(shown).toBe(10);
});

test('a rate taken from a copy of the sheet is what it means there, though the blank cell that it goes to shows percentages', async () => {
  const { book, cells } = await typed([0.7], '0%');
  const { cells: contents, formats, tables } = book.sheets.find(({ name }) => name === SHEET)!;
  book.sheets.push({
    name: `${SHEET} (2)`,
    hidden: false,
    cells: new Map(contents),
    formats: new Map(formats),
    tables: [{ name: '录入_高校3', area: { ...tables[0]!.area } }],
  });
  book.type(SHEET, cells[0]!, null, '0%');
  const [copy] = (await open(book)).copies;
  expect(await book.apply(copy!.changes)).toMatchObject({ ok: true });
  expect([book.get(SHEET, cells[0]!), book.formatOf(SHEET, cells[0]!)]).toEqual([70, 'General']);
  expect(ratesOf(await open(book))[0]).toBe(70);
});
