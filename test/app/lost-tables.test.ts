// Books whose Excel tables are gone, as old programs save them: everything is read, it is said, and the tables are put back.
import { extendWorkbook } from '../../src/app/extend';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { buildWorkbook } from '../../src/app/build';
import { validateWorkbook } from '../../src/app/validate';
import { demoAssessment } from '../../src/app/demo';
import { shelf } from '../shelf';
import { MemoryHost } from '../workbook/memory-host';
import { host, hunan, plan, units, withoutBlanks } from '../workbook/sample-book';

async function open(book: MemoryHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

const tablesOf = async (book: MemoryHost): Promise<unknown[]> =>
  [...(await book.survey()).tables].sort((one, other) => one.name.localeCompare(other.name));

/** Heals the book, which must be as whole as it was before it lost its tables. */
async function healed(book: MemoryHost): Promise<OpenedWorkbook> {
  const { healing } = validateWorkbook(await open(book));
  expect(await book.apply(healing)).toMatchObject({ ok: true });
  const again = await open(book);
  expect(again.issues).toEqual([]);
  expect(validateWorkbook(again).healing).toEqual([]);
  return again;
}

test('everything is read as before, in one survey and one read, and it is told', async () => {
  const [whole, book] = [await open(host()), host()];
  book.forgetTables();
  const opened = await open(book);
  expect(book.calls).toBe(2);
  expect(opened.input).toEqual(whole.input);
  expect(opened.issues).toMatchObject([
    {
      severity: 'warning',
      code: 'LOST_TABLES',
      message: expect.stringMatching(/名册、录入_市州、录入_高校.*没有丢失.*一键修复/) as string,
    },
  ]);
  expect(opened.locate({ unit: 0, indicator: '信息公开', position: 0 })).toEqual({ where: '录入_高校!C6', sheet: '录入_高校', cell: 'C6' });
});

test('healing puts every table back where it was, and touches nothing that stands in the cells', async () => {
  const book = host();
  const before = { tables: await tablesOf(book), cells: book.snapshot() };
  book.forgetTables();
  await healed(book);
  expect(await tablesOf(book)).toEqual(before.tables);
  expect(book.snapshot()).toEqual(before.cells);
});

test.each(['suizhou-2023-kaoping', 'suizhou-2023-jixiao'])(
  'a book of %s, with draws and several sheets a category, is read and healed as well',
  async (id) => {
    const loaded = shelf.scheme(id);
    if (!loaded.ok) throw new Error(loaded.refusal.message);
    const { units: given, draws = [] } = demoAssessment(loaded.value, undefined, 12);
    const made = (): MemoryHost =>
      new MemoryHost(
        buildWorkbook({ scheme: loaded.value, year: 2023, units: given, draws, formulas: 'native', demo: true, today: '2023-12-20' }),
      );
    const [whole, book] = [made(), made()];
    book.forgetTables();
    expect((await open(book)).input).toEqual((await open(whole)).input);
    await book.apply(validateWorkbook(await open(book)).healing);
    expect(await tablesOf(book)).toEqual(await tablesOf(whole));
    expect((await open(book)).issues).toEqual((await open(whole)).issues);
  },
);

test('sheets that were renamed, rows that were sorted and columns that were put in are no hindrance', async () => {
  const book = host();
  book.reorder('录入_高校', [2, 0, 1]);
  book.insertTableColumn('录入_高校', 3, '备注');
  book.rename('录入_高校', '高校 录入 (定稿)');
  book.rename('录入_市州', '一');
  book.rename('录入_直属单位', '二');
  book.rename('名册', '单位');
  book.forgetTables();
  expect((await open(book)).input.units.map(withoutBlanks)).toEqual(units().map(withoutBlanks));
  expect((await healed(book)).input.units.map(withoutBlanks)).toEqual(units().map(withoutBlanks));
  expect((await book.survey()).tables.find(({ name }) => name === '录入_高校')).toMatchObject({ sheet: '高校 录入 (定稿)' });
});

test('a header that was changed as well is found by its id and written right', async () => {
  const book = host();
  book.type('录入_高校', 'C5', '项数');
  book.forgetTables();
  const opened = await open(book);
  expect(opened.issues.map(({ code }) => code)).toEqual(['LOST_TABLES', 'DAMAGED_HEADER']);
  expect(opened.input.units.map(withoutBlanks)).toEqual(units().map(withoutBlanks));
  await healed(book);
  expect(book.get('录入_高校', 'C5')).toBe('开设项数');
});

test('a blank line ends the table, unless units with their ids follow; a remark after it is none', async () => {
  const book = host();
  const { row, rows } = book.areaOf('录入_高校');
  book.type('录入_高校', `B${row + rows + 2}`, '注：按季度填报');
  book.forgetTables();
  expect((await open(book)).issues.map(({ code }) => code)).toEqual(['LOST_TABLES']);

  const split = host();
  const { row: top } = split.areaOf('录入_高校');
  const shown = split.rows('录入_高校');
  shown[3]!.forEach((cell, column) => {
    const name = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
    split.type('录入_高校', `${name}${top + 4}`, null);
    split.type('录入_高校', `${name}${top + 6}`, cell);
  });
  split.forgetTables();
  expect((await open(split)).input.units.map(withoutBlanks)).toEqual(units().map(withoutBlanks));
});

test('a unit apart from a table that is gone is told', async () => {
  const book = host();
  const { row, rows } = book.areaOf('名册');
  book.type('名册', `C${row + rows + 3}`, '丁学院');
  book.type('名册', `D${row + rows + 3}`, '高校');
  book.forgetTables();
  expect((await open(book)).issues.map(({ code }) => code)).toEqual(['LOST_TABLES', 'ROWS_OUTSIDE_TABLE']);
});

test('a copy of the settings is told as one, and not taken for settings of the notice', async () => {
  const book = host();
  const settings = book.sheets.find(({ name }) => name === '设置')!;
  book.sheets.push({ ...settings, name: '设置 (2)', cells: new Map(settings.cells), tables: [] });
  const opened = await open(book);
  expect(opened.issues.map(({ code, where }) => `${code} ${where}`)).toEqual(['TABLE_COPY 设置 (2)']);
  expect(opened.healing).toEqual([]);
});

test('units that the entry sheets lack are added to the tables that are put back', async () => {
  const book = host();
  book.deleteRow('录入_高校', 2);
  book.forgetTables();
  expect((await open(book)).issues.map(({ code }) => code)).toEqual(['LOST_TABLES', 'UNIT_NOT_IN_ENTRY']);
  expect((await healed(book)).forms[1]!.entries!.rows.map(({ name }) => name)).toEqual(['甲大学', '乙学院', '丙学院']);
});

test('making the book anew puts the tables back and says so', async () => {
  const book = host();
  book.forgetTables();
  const extended = extendWorkbook(await open(book), {
    scheme: hunan,
    year: 2022,
    units: units(),
    formulas: 'score',
    demo: false,
    today: '2022-12-20',
  });
  if (!extended.ok) throw new Error(extended.refusal.message);
  expect(extended.value.added).toEqual(expect.arrayContaining(['“名册”的表格标记“名册”补回。', '“得分_高校”按现有的行重新计算。']));
  expect(await book.apply(extended.value.changes)).toMatchObject({ ok: true });
  expect(await tablesOf(book)).toEqual(await tablesOf(host()));
});

test('a table that was only renamed is read, and named with both names; nothing is laid over it', async () => {
  const book = host();
  book.sheets.find(({ name }) => name === '录入_高校')!.tables[0]!.name = '表1';
  const opened = await open(book);
  expect(opened.input.units.map(withoutBlanks)).toEqual(units().map(withoutBlanks));
  expect(opened.issues).toMatchObject([{ code: 'RENAMED_TABLE', message: expect.stringMatching(/“录入_高校”被改名为“表1”/) as string }]);
  expect(opened.healing).toEqual([]);
});

test('a workbook that is none of ours is not read through, and refused as before', async () => {
  const book = new MemoryHost({
    title: '别人的',
    sheets: [{ name: 'Sheet1', widths: [], styles: [], blocks: [{ row: 0, column: 0, cells: [['键', '项目', '内容', '说明']] }] }],
  });
  expect(await openWorkbook(book, shelf)).toMatchObject({
    ok: false,
    refusal: { message: expect.stringMatching(/不是本工具生成的/) as string },
  });
  expect(book.calls).toBe(1);
});

test('a whole book is read with no sheet more than before', async () => {
  const book = host();
  const asked: string[] = [];
  const read = book.read.bind(book);
  book.read = (requests) => {
    asked.push(...requests.map(({ sheet }) => sheet));
    return read(requests);
  };
  await open(book);
  expect(asked).toHaveLength((await book.survey()).tables.length + 1);
  expect(plan().sheets.length).toBeGreaterThan(10);
});
