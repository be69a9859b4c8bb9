// A book that exists is only added to: every cell that was there stays, and the user is told what was left alone.
import { extendWorkbook, type Extension } from '../../src/app/extend';
import type { BookRequest } from '../../src/app/build';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import type { PlanCell } from '../../src/workbook/plan';
import { shelf } from '../shelf';
import { MemoryHost } from '../workbook/memory-host';
import { filledUnit, host, hunan, plan, units, withoutBlanks } from '../workbook/sample-book';

async function open(book: MemoryHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

async function extend(book: MemoryHost, wanted: Partial<BookRequest>): Promise<Extension> {
  const extension = extendWorkbook(await open(book), {
    scheme: hunan,
    year: 2022,
    units: [],
    formulas: 'score',
    demo: false,
    today: '2023-01-01',
    ...wanted,
  });
  if (!extension.ok) throw new Error(extension.refusal.message);
  expect(await book.apply(extension.value.changes)).toMatchObject({ ok: true });
  return extension.value;
}

/** Cells that were filled before and are not the same now; the sheets that only the program writes are left out. */
function lost(before: Record<string, Record<string, PlanCell>>, book: MemoryHost): string[] {
  const after = book.snapshot();
  return Object.entries(before)
    .filter(([sheet]) => !sheet.startsWith('得分_') && sheet !== '首页')
    .flatMap(([sheet, cells]) =>
      Object.entries(cells).flatMap(([place, cell]) =>
        JSON.stringify(after[sheet]?.[place]) === JSON.stringify(cell) ? [] : [`${sheet}!${place}`],
      ),
    );
}

const blank = (name: string, category = '高校') => ({ name, category, entries: {} });

test('a whole book needs nothing', async () => {
  const book = host();
  const before = book.snapshot();
  const { changes, kept } = await extend(book, { units: units() });
  expect(changes).toEqual([]);
  expect(book.snapshot()).toEqual(before);
  expect(kept).toEqual(expect.arrayContaining(['“名册”原有 5 个单位，已填的内容没有改动。', '“录入_高校”已录入 72 格，没有改动。']));
});

test('new units get roster rows, entry rows and points; old ones keep everything', async () => {
  const book = host();
  book.type('录入_高校', 'AD6', '我的备注');
  const before = book.snapshot();
  const { added } = await extend(book, {
    units: [blank('丁学院'), { ...filledUnit('甲大学'), entries: { 信息公开: [0] } }, blank('湘西自治州教育局', '市州')],
  });
  expect(lost(before, book)).toEqual([]);
  expect(added).toEqual([
    '“名册”补上 2 个单位。',
    '“录入_市州”补上 1 行。',
    '“录入_高校”补上 1 行。',
    '“得分_市州”按现有的行重新计算。',
    '“得分_高校”按现有的行重新计算。',
  ]);
  const opened = await open(book);
  expect(opened.issues).toEqual([]);
  expect(validateWorkbook(opened).healing).toEqual([]);
  expect(opened.input.units.map(withoutBlanks)).toEqual([
    ...units().map(withoutBlanks),
    ...[blank('丁学院'), blank('湘西自治州教育局', '市州')].map(withoutBlanks),
  ]);
  expect(book.rows('录入_高校').at(-1)!.slice(0, 3)).toEqual(['高校-004', '丁学院', null]);
  expect(book.rows('得分_高校').at(-1)!.slice(0, 6)).toEqual(['高校-004', 6, '丁学院', null, null, '待录']);
});

test('extending twice adds nothing more', async () => {
  const book = host();
  await extend(book, { units: [blank('丁学院')] });
  expect((await extend(book, { units: [blank('丁学院')] })).changes).toEqual([]);
});

test('blank facts are filled from the list, facts that differ are kept and named', async () => {
  const book = host({ units: [{ ...filledUnit('甲大学'), attributes: { 办学层次: '本科' } }] });
  const before = book.snapshot();
  const { kept } = await extend(book, { units: [{ ...filledUnit('甲大学'), attributes: { 办学层次: '专科高职', 责任部门: '宣传部' } }] });
  expect(lost(before, book)).toEqual([]);
  expect(kept).toContain('与名单不同的，保留工作簿里的：甲大学的“办学层次”。');
  expect((await open(book)).input.units[0]!.attributes).toMatchObject({ 办学层次: '本科', 责任部门: '宣传部' });
});

test('lost sheets are added again and the rest is left alone', async () => {
  for (const sheet of ['首页', '指标_高校', '规则', '录入_市州', '得分_高校', '名册']) {
    const book = host();
    book.delete(sheet);
    const before = book.snapshot();
    const { added } = await extend(book, { units: units() });
    expect(added).toContainEqual(expect.stringContaining(sheet));
    expect(lost(before, book)).toEqual([]);
    const opened = await open(book);
    expect(opened.issues).toEqual([]);
    expect(validateWorkbook(opened).healing).toEqual([]);
    expect(book.sheets.map(({ name }) => name).toSorted()).toEqual(
      host()
        .sheets.map(({ name }) => name)
        .toSorted(),
    );
    expect(opened.input.units.filter(({ category }) => category === '高校').map(withoutBlanks)).toEqual(
      units().slice(0, 3).map(withoutBlanks),
    );
  }
});

test('a sheet of ours whose table was dissolved has it put back, and no second sheet is made', async () => {
  const book = host();
  book.sheets.find(({ name }) => name === '录入_市州')!.tables.length = 0;
  const before = book.snapshot();
  await extend(book, { units: units() });
  expect(lost(before, book)).toEqual([]);
  expect(book.sheets.map(({ name }) => name)).toEqual(plan().sheets.map(({ name }) => name));
  expect((await book.survey()).tables.find(({ name }) => name === '录入_市州')).toMatchObject({ sheet: '录入_市州' });
  expect((await open(book)).issues).toEqual([]);
});

test('a unit that was typed into the entry sheet alone is joined, not doubled', async () => {
  const book = host();
  book.addRow('录入_高校', [null, '丁学院', 2]);
  const before = book.snapshot();
  await extend(book, { units: [blank('丁学院')] });
  expect(lost(before, book)).toEqual([]);
  expect(book.rows('录入_高校').filter((row) => row[1] === '丁学院')).toHaveLength(1);
  expect((await open(book)).input.units.at(-1)).toMatchObject({ name: '丁学院', entries: { 信息公开: [2] } });
});

test('rows go below a table whose columns were moved, each cell to its own column', async () => {
  const book = host();
  book.insertTableColumn('名册', 2, '备注');
  book.insertSheetColumn('名册', 0);
  await extend(book, { units: [{ ...blank('丁学院'), attributes: { 办学层次: '本科' } }] });
  const [headers, ...rows] = book.rows('名册');
  const row = rows.at(-1)!;
  expect(Object.fromEntries(headers!.map((header, index) => [header, row[index]]))).toMatchObject({
    序号: 6,
    备注: null,
    单位名称: '丁学院',
    类别: '高校',
    办学层次: '本科',
  });
});

test('year and formulas of the book stay, and it is said', async () => {
  const book = host();
  const { kept } = await extend(book, { year: 2023, formulas: 'native', units: units() });
  expect(kept).toEqual(expect.arrayContaining(['考评年度仍为 2022，没有改成 2023。', '得分仍用“SCORE 公式”，没有改成“原生公式”。']));
  expect((await open(book)).frame.year).toBe(2022);
});

test('a book of another scheme is refused', async () => {
  const opened = await open(host());
  const other = { ...hunan, id: 'other' };
  expect(extendWorkbook(opened, { scheme: other, year: 2022, units: [], formulas: 'score', demo: false, today: '' })).toMatchObject({
    ok: false,
    refusal: { code: 'BAD_REQUEST' },
  });
});
