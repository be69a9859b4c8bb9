// A new year's book from last year's: who is assessed and how stays; what was found, honoured and dated is of the old year.
import { nextYearBook, type NextYear } from '../../src/app/next-year';
import { nextYearName } from '../../src/app/next-year-name';
import { changeNoticeSettings } from '../../src/app/notice-settings';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { reviewedScheme } from '../../src/app/review';
import { validateWorkbook } from '../../src/app/validate';
import { cellName } from '../../src/workbook/area';
import { shelf } from '../shelf';
import { MemoryHost } from '../workbook/memory-host';
import { filledUnit, host, units } from '../workbook/sample-book';

async function open(book: MemoryHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

async function next(old: MemoryHost, ...request: [today: string, year?: number]): Promise<NextYear> {
  const made = await nextYearBook(old, await open(old), ...request);
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value;
}

async function made(...request: Parameters<typeof next>): Promise<MemoryHost> {
  return new MemoryHost((await next(...request)).book);
}

test('roster, readings, rounds and settings of the notice stay; entries, facts of the year and its decisions are gone', async () => {
  const plain = shelf.scheme('hunan-2022', {});
  if (!plain.ok) throw new Error();
  const reading = plain.value.data.readings.find(({ choices }) => choices.length > 1)!;
  const other = reading.choices.find(({ id }) => id !== reading.default)!.id;
  const loaded = shelf.scheme('hunan-2022', { [reading.id]: other });
  if (!loaded.ok) throw new Error();
  const scheme = reviewedScheme(loaded.value, { rounds: '初评、复评' });
  if (!scheme.ok) throw new Error();
  const old = host({ scheme: scheme.value, units: [...units().slice(0, 3), { ...filledUnit('长沙市教育局', '市州'), vetoes: [1] }] });
  const kept = await changeNoticeSettings(old, shelf, (now) => ({
    ...now,
    honours: [{ name: '优秀', policy: 'quota', quota: 1, clause: '取一名。' }] as never,
    decisions: [{ honour: '优秀', category: '高校', tied: ['甲大学', '乙学院'], chosen: ['甲大学'] }],
    template: {
      ...now.template,
      form: 'hunan',
      work: '政务公开',
      documentNumber: '湘教通〔2023〕1号',
      issueDate: '2023-01-05',
      madeFrom: 'abc',
      persons: [{ category: '高校', unit: '甲大学', name: '张三' }],
    },
  }));
  if (!kept.ok) throw new Error(kept.refusal.message);
  const before = await open(old);
  const after = await open(await made(old, '2023-12-01'));
  expect(after.frame.year).toBe(2023);
  expect(after.createdOn).toBe('2023-12-01');
  expect(after.frame.scheme.readings[reading.id]).toBe(other);
  expect(after.frame.scheme.data.review).toEqual(scheme.value.data.review);
  expect(after.input.units.map(({ name, category, attributes }) => [name, category, attributes])).toEqual(
    before.input.units.map(({ name, category, attributes }) => [name, category, attributes]),
  );
  for (const { entries, tracks, vetoes, gates, observations } of after.input.units) {
    expect(
      [entries, tracks, vetoes, gates, observations]
        .flatMap((record) => Object.values(record ?? {}).flat(2))
        .filter((cell) => cell !== null && typeof cell !== 'object'),
    ).toEqual([]);
  }
  expect(after.notice.settings.honours).toEqual(before.notice.settings.honours);
  expect(after.notice.settings.decisions).toEqual([]);
  const { work, documentNumber, issueDate, madeFrom, persons } = after.notice.settings.template;
  expect([work, documentNumber || '', issueDate, madeFrom, persons ?? []]).toEqual(['政务公开', '', undefined, undefined, []]);
  expect([...after.issues, ...validateWorkbook(after).healing]).toEqual([]);
  // The old book is only read.
  expect((await open(old)).input).toEqual(before.input);
});

test('fixed numbers become formulas, and the year may be told', async () => {
  const after = await open(await made(host({ formulas: 'values' }), '2024-12-01', 2024));
  expect([after.formulas, after.frame.year]).toEqual(['native', 2024]);
  expect(after.notice.sheet).toBeUndefined();
});

test('the day on which a unit handed in its report is of the old year; who answers for it stays', async () => {
  const unit = { ...filledUnit('甲大学', '高校'), attributes: { 办学层次: '本科', 上报日期: '2022-11-01', 责任部门: '办公室' } };
  const { input } = await open(await made(host({ units: [unit] }), '2023-12-01'));
  expect(input.units[0]!.attributes).toEqual({ 办学层次: '本科', 责任部门: '办公室' });
});

test('a book that has lost its roster makes no book without units', async () => {
  const before = await open(host());
  const refused = await nextYearBook(host(), { ...before, roster: undefined, input: { ...before.input, units: [] } }, '2023-12-01');
  expect(refused).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('“名册”') as string } });
});

describe('what people put in themselves', () => {
  const sheetOf = ({ book }: NextYear, name: string) => book.sheets.find((sheet) => sheet.name === name)!;

  /** The roster with two columns of people's own, one of them among ours. */
  function widened(): MemoryHost {
    const old = host({
      units: ['甲大学', '乙学院', '丙学院'].map((name) => ({ name, category: '高校', attributes: { 办学层次: '本科' }, entries: {} })),
    });
    old.insertTableColumn('名册', 3, '联系科室');
    const { columns } = old.sheets.find(({ name }) => name === '名册')!.tables[0]!.area;
    old.insertTableColumn('名册', columns, '签约\n日期');
    return old;
  }
  const last = (old: MemoryHost, row: number): string =>
    cellName(row, old.sheets.find(({ name }) => name === '名册')!.tables[0]!.area.columns - 1);

  test('columns of the roster come along with their values as they stand and look, behind ours, and it is told', async () => {
    const old = widened();
    old.type('名册', 'D5', '办公室');
    old.type('名册', 'D6', '007');
    old.type('名册', last(old, 4), 44_910, 'yyyy/m/d');
    old.type('名册', last(old, 6), { formula: 'TODAY()', value: 44_911 }, 'yyyy/m/d');
    const year = await next(old, '2023-12-01');
    const { tables, blocks, styles } = sheetOf(year, '名册');
    expect(tables![0]!.columns.slice(-2)).toEqual(['联系科室', '签约 日期']);
    expect(
      blocks
        .at(-1)!
        .cells.slice(1)
        .map((row) => row.slice(-2)),
    ).toEqual([
      ['办公室', 44_910],
      ['007', null],
      [null, 44_911],
    ]);
    const width = tables![0]!.area.columns;
    expect(styles.filter(({ style }) => style === 'date').map(({ area }) => area.column)).toContain(width - 1);
    expect(year.taken).toEqual(['名册里自己加的列“联系科室”、“签约 日期”照样带来，放在最后；“签约 日期”里的公式只带了算出的值。']);
    expect(year.left).toEqual([]);
    const after = await open(new MemoryHost(year.book));
    expect([after.issues, after.input.units.map(({ name }) => name)]).toEqual([[], ['甲大学', '乙学院', '丙学院']]);
  });

  test('rows that are no unit come along as they are, and it is told', async () => {
    const old = host({
      units: ['甲大学', '乙学院', '丙学院', '丁学院'].map((name) => ({
        name,
        category: '高校',
        attributes: { 办学层次: '本科' },
        entries: {},
      })),
    });
    old.type('名册', 'C5', null);
    old.type('名册', 'D6', '中学');
    old.type('名册', 'D7', null);
    const { left, book } = await next(old, '2023-12-01');
    expect(left).toEqual([
      '“名册”第 5 行没有单位名称，照样带来了，不计入。请在新的一本里补填，或清空这一行。',
      '“名册”第 6、7 行没有方案里的类别，照样带来了，不计入。请在新的一本里选类别。',
    ]);
    const rows = book.sheets
      .find(({ name }) => name === '名册')!
      .blocks.at(-1)!
      .cells.slice(1);
    expect(rows.map((row) => row.slice(2, 5))).toEqual([
      ['', '高校', '本科'],
      ['乙学院', '中学', '本科'],
      ['丙学院', '', '本科'],
      ['丁学院', '高校', '本科'],
    ]);
  });

  test('what cannot come along is named with its place', async () => {
    const old = widened();
    old.type('名册', 'C6', { formula: '错误', value: '#REF!' });
    old.type('名册', 'D5', { formula: '错误', value: '#N/A' });
    old.addRow('名册', [null, null, null, '合计 3 个单位']);
    old.type('名册', 'C10', '丁学院'); // under the table with nothing between: not in it
    old.type('名册', 'C9', '戊学院');
    old.insertTableColumn('录入_高校', 3, '经办人');
    old.sheets.push({ ...old.sheets[0]!, name: '我的草稿', tables: [] }, { ...old.sheets[0]!, name: '排名_高校', tables: [] });
    const { left, book } = await next(old, '2023-12-01');
    expect(left).toEqual([
      expect.stringMatching(/^名册!C6：单位名称是公式，结果出错（#REF!），这一行没有读取/u) as string,
      expect.stringMatching(/^名册!C9：“名册”表最后一行下面的第 9–10 行（“戊学院”等）不在表格里/u) as string,
      '“名册”第 8 行没有单位名称，只有自己加的列里有内容，这些行没有带过来。',
      '“名册”的 D5 是出错或还没有算出结果的公式，新的一本里空着。',
      '“录入_高校”里自己加的列“经办人”没有带过来：录入表每年从空白开始，需要的请在新的一本里再加。',
      '自己加的工作表“我的草稿”没有带过来，需要的请从上一年的工作簿复制。',
    ]);
    expect(
      book.sheets
        .find(({ name }) => name === '名册')!
        .blocks.at(-1)!
        .cells.slice(1)
        .map((row) => row[2]),
    ).toEqual(['甲大学', '丙学院']);
  });
});

test.each([
  ['2022年评分.xlsx', '2023年评分.xlsx'],
  ['评分（2022）终稿20221.xlsx', '评分（2023）终稿20221.xlsx'],
  ['全厅评分.xlsx', '全厅评分（2023年度）.xlsx'],
  ['工作簿1', '全省教育系统2023年度网上政务公开政务服务工作评分.xlsx'],
  ['Book1.xlsx', '全省教育系统2023年度网上政务公开政务服务工作评分.xlsx'],
])('after %s comes %s', (last, name) => {
  const scheme = shelf.scheme('hunan-2022');
  if (!scheme.ok) throw new Error();
  expect(nextYearName(last, { scheme: scheme.value, before: 2022, year: 2023 })).toBe(name);
});
