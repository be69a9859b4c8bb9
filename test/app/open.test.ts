// What was written is read back, however people sorted, widened, renamed and relabelled the book in between.
import fc from 'fast-check';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import { assess } from '../../src/assessment/assess';
import type { Assessment, UnitInput } from '../../src/assessment/assessment';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { columnName } from '../../src/workbook/area';
import { shelf } from '../shelf';
import { MemoryHost } from '../workbook/memory-host';
import { anyUnits, bundled, filledUnit, host, hunan, plan, units, withoutBlanks } from '../workbook/sample-book';

async function open(book: MemoryHost): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

const read = ({ input }: OpenedWorkbook): UnitInput[] => input.units.map(withoutBlanks);
const written = units().map(withoutBlanks);
const codes = (opened: OpenedWorkbook): string[] => opened.issues.map(({ code, where }) => `${code} ${where}`);

/** Opens, mends, opens again: afterwards nothing of the workbook itself is wrong. */
async function mended(book: MemoryHost): Promise<OpenedWorkbook> {
  const { healing } = validateWorkbook(await open(book));
  expect(await book.apply(healing)).toMatchObject({ ok: true });
  const again = await open(book);
  expect(codes(again)).toEqual([]);
  expect(validateWorkbook(again).healing).toEqual([]);
  return again;
}

test('entries written are entries read, in one survey and one read', async () => {
  const book = host();
  const opened = await open(book);
  expect(book.calls).toBe(2);
  expect(read(opened)).toEqual(written);
  expect(opened.issues).toEqual([]);
  expect(opened.healing).toEqual([]);
  expect(opened).toMatchObject({ formulas: 'score', createdOn: '2022-12-20', frame: { year: 2022, demo: false } });
});

test('any entries come back as the same assessment', async () => {
  await fc.assert(
    fc.asyncProperty(anyUnits, async (drawn) => {
      const opened = await open(new MemoryHost(plan({ units: drawn })));
      expect(opened.issues).toEqual([]);
      const [before, after] = [{ scheme: hunan.id, units: drawn }, opened.input].map((input) => assess(input, hunan));
      // Of the raw cells a sheet keeps only the sense: 0 for a yes/no comes back as 否.
      const units = ({ units: each }: Assessment) => each.map((unit) => ({ ...unit, category: unit.category.name, counted: [] }));
      expect(units(after!)).toEqual(units(before!));
      expect(scoreAssessment(after!).units).toEqual(scoreAssessment(before!).units);
    }),
    { numRuns: 60 },
  );
});

test('a year without units is read as no units', async () => {
  const opened = await open(host({ units: [] }));
  expect(opened.input.units).toEqual([]);
  expect(opened.issues).toEqual([]);
});

describe('edits that are fine', () => {
  test('rows are sorted', async () => {
    const book = host();
    book.reorder('录入_高校', [2, 0, 1]);
    book.reorder('名册', [4, 3, 2, 1, 0]);
    const opened = await open(book);
    expect(read(opened)).toEqual(written.toReversed());
    expect(opened.issues).toEqual([]);
  });

  test('sheets are renamed', async () => {
    const book = host();
    book.rename('录入_高校', '高校 录入 (定稿)');
    book.rename('名册', '单位');
    const opened = await open(book);
    expect(read(opened)).toEqual(written);
    expect(opened.locate({ unit: 0, indicator: '信息公开', position: 0 })).toEqual({
      where: '高校 录入 (定稿)!C6',
      sheet: '高校 录入 (定稿)',
      cell: 'C6',
    });
  });

  test.each([0, 1, 2, 9])('a sheet column is inserted before column %i', async (column) => {
    const book = host();
    book.insertSheetColumn('录入_高校', column);
    const opened = await open(book);
    expect(read(opened)).toEqual(written);
    expect(codes(opened)).toEqual([]);
    expect(opened.locate({ unit: 0, indicator: '创新发展', position: 0 }).cell).toBe(`${columnName(26)}6`);
  });

  test.each([1, 2, 9, 20])('a table column is inserted before column %i: headers are believed and ids mended', async (offset) => {
    const book = host();
    book.insertTableColumn('录入_高校', offset, '备注');
    const opened = await open(book);
    expect(read(opened)).toEqual(written);
    expect(codes(opened)).toEqual([]);
    expect(opened.healing.length).toBeGreaterThan(0);
    await mended(book);
    expect(book.rows('录入_高校')[0]![offset]).toBe('备注');
  });

  test('a column of notes is added at the end and a blank row is left', async () => {
    const book = host();
    book.insertTableColumn('录入_高校', book.areaOf('录入_高校').columns, '备注');
    book.addRow('录入_高校', []);
    book.addRow('名册', []);
    expect(codes(await open(book))).toEqual([]);
  });
});

describe('what stands under a table without being part of it', () => {
  const under = (book: MemoryHost, name: string, further = 1): string => {
    const { row, rows, column } = book.areaOf(name);
    return `${columnName(column + 1)}${row + rows + further}`;
  };

  test.each(['录入_高校', '名册'])('rows right under “%s” are told with their first cell, and what to do', async (name) => {
    const book = host();
    book.type(name, under(book, name), '新来的大学');
    book.type(name, under(book, name, 2), '又一所大学');
    const opened = await open(book);
    expect(read(opened)).toEqual(written);
    expect(codes(opened)).toEqual([`ROWS_OUTSIDE_TABLE ${name}!${under(book, name)}`]);
    expect(opened.issues[0]!.message).toMatch(/下面的第 \d+–\d+ 行（“新来的大学”等）不在表格里，没有读取。.*右下角/);
  });

  test('a remark at a distance is nobody’s business', async () => {
    const book = host();
    book.type('录入_高校', under(book, '录入_高校', 2), '注：截至 12 月 20 日');
    expect(codes(await open(book))).toEqual([]);
  });
});

describe('damage that is found and mended', () => {
  test('a renamed header is read by its id, reported and put right', async () => {
    const book = host();
    book.type('录入_高校', 'C5', '项目数');
    const opened = await open(book);
    expect(read(opened)).toEqual(written);
    expect(codes(opened)).toEqual(['DAMAGED_HEADER 录入_高校!C5']);
    await mended(book);
    expect(book.get('录入_高校', 'C5')).toBe('开设项数');
  });

  test('a renamed header of the roster is put right too', async () => {
    const book = host();
    book.type('名册', 'E4', '层次');
    expect(codes(await open(book))).toEqual(['DAMAGED_HEADER 名册!E4']);
    expect(read(await mended(book))).toEqual(written);
  });

  test('a column whose header was renamed after the ids had shifted is not guessed at', async () => {
    const book = host();
    book.insertTableColumn('录入_高校', 2, '备注');
    book.type('录入_高校', 'D5', '项目数');
    const opened = await open(book);
    expect(codes(opened)).toEqual(['MISSING_COLUMN 录入_高校!A5']);
    expect(opened.input.units[0]!.entries['信息公开']).toBeUndefined();
    expect(opened.input.units[0]!.entries['栏目开设']).toEqual([1]);
  });

  test('a deleted column is an error, and no formula is made that would point at it', async () => {
    const book = host();
    book.deleteTableColumn('录入_高校', 4);
    const opened = await open(book);
    expect(codes(opened)).toEqual(['MISSING_COLUMN 录入_高校!A5']);
    expect(opened.issues[0]!.message).toContain('开设个数（专题专栏）');
    expect(validateWorkbook(opened).healing.filter((change) => change.do === 'replace-sheet')).toEqual([]);
  });

  test('without the column of ids, units are matched by name', async () => {
    const book = host();
    book.deleteTableColumn('录入_高校', 0);
    expect(read(await open(book))).toEqual(written);
  });

  test('a name corrected in the roster wins over the entry sheet', async () => {
    const book = host();
    book.type('名册', 'C5', '甲大学（本部）');
    const opened = await open(book);
    expect(codes(opened)).toEqual(['RENAMED_UNIT 录入_高校!B6']);
    expect(opened.input.units[0]).toMatchObject({ name: '甲大学（本部）', entries: { 信息公开: [1] } });
    await mended(book);
    expect(book.get('录入_高校', 'B6')).toBe('甲大学（本部）');
  });

  test('names pasted over rows of other units are a conflict, and nobody gets the entries', async () => {
    const book = host();
    book.type('录入_高校', 'B6', '乙学院');
    book.type('录入_高校', 'B7', '甲大学');
    const opened = await open(book);
    expect(codes(opened)).toEqual(['UNIT_CONFLICT 录入_高校!B6', 'UNIT_CONFLICT 录入_高校!B7']);
    expect(opened.input.units.map(({ entries }) => Object.keys(entries).length > 0)).toEqual([false, false, true, true, true]);
    expect(validateWorkbook(opened).healing).toEqual([]);
  });

  test('a unit typed at the end of both tables is read and gets its id', async () => {
    const book = host();
    book.addRow('名册', [6, null, '丁学院', '高校', '本科', '是']);
    book.addRow('录入_高校', [null, '丁学院', 2]);
    const opened = await open(book);
    expect(codes(opened)).toEqual([]);
    expect(opened.input.units[5]).toMatchObject({ name: '丁学院', category: '高校', entries: { 信息公开: [2] } });
    await mended(book);
    expect(book.rows('录入_高校').at(-1)![0]).toBe('高校-004');
    expect(book.rows('名册').at(-1)![1]).toBe('高校-004');
    expect(book.rows('得分_高校')).toHaveLength(5);
  });

  test('a unit of the roster without an entry row gets one', async () => {
    const book = host();
    book.addRow('名册', [6, null, '丁学院', '高校', '本科', '是']);
    const opened = await open(book);
    expect(codes(opened)).toEqual(['UNIT_NOT_IN_ENTRY 名册!C10']);
    const again = await mended(book);
    expect(again.input.units[5]).toMatchObject({ name: '丁学院', entries: {} });
    expect(book.rows('录入_高校').at(-1)!.slice(0, 3)).toEqual(['高校-004', '丁学院', null]);
    expect(book.rows('得分_高校').at(-1)!.slice(0, 3)).toEqual(['高校-004', 6, '丁学院']);
  });

  test('a row copied for a new unit keeps the new name and gets an id of its own', async () => {
    const book = host();
    book.addRow('名册', ['6', '高校-001', '丁学院', '高校', '本科', '是']);
    book.addRow('录入_高校', ['高校-001', '丁学院', 9]);
    const opened = await open(book);
    expect(codes(opened)).toEqual([]);
    expect(opened.input.units.map(({ name, entries }) => [name, entries['信息公开']])).toEqual([
      ['甲大学', [1]],
      ['乙学院', [2]],
      ['丙学院', [3]],
      ['长沙市教育局', [4]],
      ['省电化教育馆', undefined],
      ['丁学院', [9]],
    ]);
    await mended(book);
  });

  test('a deleted row and a row in two places are noticed', async () => {
    const book = host();
    book.deleteRow('录入_高校', 0);
    book.addRow('录入_高校', ['高校-002', '乙学院', 7]);
    const opened = await open(book);
    expect(codes(opened).toSorted()).toEqual(['DUPLICATE_ROW 录入_高校!B8', 'UNIT_NOT_IN_ENTRY 名册!C5']);
    expect(opened.input.units[1]!.entries['信息公开']).toEqual([2]);
  });

  test('strangers, rows of another category and rows without a name are reported with the remedy', async () => {
    const book = host();
    book.addRow('录入_高校', [null, '外来学院', 1]);
    book.addRow('录入_高校', ['市州-001', '长沙市教育局', 1]);
    book.addRow('录入_高校', [null, null, 1]);
    const opened = await open(book);
    expect(codes(opened)).toEqual(['UNIT_NOT_IN_ROSTER 录入_高校!B9', 'WRONG_SHEET 录入_高校!B10', 'NAMELESS_ROW 录入_高校!B11']);
    for (const { message } of opened.issues) expect(message).toMatch(/请/);
  });

  test('a veto cell that is neither yes nor no is not passed over', async () => {
    const book = host();
    book.type('录入_高校', 'AA6', '有一点');
    expect(codes(await open(book))).toEqual(['INVALID_VALUE 录入_高校!AA6']);
    book.type('录入_高校', 'AA6', '√');
    expect((await open(book)).input.units[0]!.vetoes).toEqual([1]);
  });

  test('score rows that no longer mirror the entry rows are laid anew', async () => {
    const book = host();
    book.deleteRow('录入_高校', 1);
    book.deleteRow('名册', 1);
    const { issues } = validateWorkbook(await open(book));
    expect(issues.map(({ code }) => code)).toContain('STALE_SCORES');
    await mended(book);
    expect(book.rows('得分_高校').map((row) => row[2])).toEqual(['单位名称', '甲大学', '丙学院']);
  });

  test('that a score row is lacking is seen even where another program saved formulas without their values', async () => {
    const book = host();
    for (const row of [6, 7, 8]) book.type('得分_高校', `A${row}`, null);
    const stale = async () => validateWorkbook(await open(book)).issues.filter(({ code }) => code === 'STALE_SCORES').length;
    expect(await stale()).toBe(0);
    book.deleteRow('得分_高校', 2);
    expect(await stale()).toBe(1);
  });

  test('a table that is gone is named, and the rest is still read', async () => {
    const book = host();
    book.delete('录入_市州');
    const opened = await open(book);
    expect(codes(opened)).toEqual(['MISSING_TABLE 录入_市州']);
    expect(opened.input.units[0]!.entries['信息公开']).toEqual([1]);
    const rosterless = host();
    rosterless.delete('名册');
    expect(codes(await open(rosterless))).toEqual(['MISSING_TABLE 名册']);
  });
});

describe('settings', () => {
  test('a book that is not ours, or names no known scheme, is refused in words', async () => {
    expect(await openWorkbook(new MemoryHost({ title: '', sheets: [] }), shelf)).toMatchObject({
      ok: false,
      refusal: { message: expect.stringContaining('不是本工具生成的工作簿') as string },
    });
    const book = host();
    book.type('设置', 'C5', 'nowhere-2022');
    expect(await openWorkbook(book, shelf)).toMatchObject({ ok: false, refusal: { code: 'UNKNOWN_SCHEME' } });
  });

  test('chosen readings are applied, unknown ones are reported and take their default', async () => {
    const book = host();
    const labels = book.rows('条文理解');
    const row = labels.findIndex((cells) => cells[0] === 'subsidiary-security-full');
    const cell = `D${book.areaOf('条文理解').row + 1 + row}`;
    book.type('设置', cell, '按权重，10 分起扣');
    const opened = await open(book);
    expect(opened.input.readings).toMatchObject({ 'subsidiary-security-full': 'ten' });
    expect(opened.frame.scheme.readings['subsidiary-security-full']).toBe('ten');
    book.type('设置', cell, '随便');
    const wrong = await open(book);
    expect(codes(wrong)).toEqual([`UNKNOWN_CHOICE 设置!${cell}`]);
    expect(wrong.frame.scheme.readings['subsidiary-security-full']).toBe('four');
  });

  test('readings under which a book was made are recorded in it', async () => {
    const scheme = bundled('hunan-2022', { 'no-cases': 'full' });
    expect((await open(host({ scheme }))).frame.scheme.readings['no-cases']).toBe('full');
  });

  test.each([
    ['C7', '2023年', { year: 2023 }],
    ['C7', ' ２０２３ ', { year: 2023 }],
    ['C7', '二〇二三年度', { year: 2023 }],
    ['C7', '二零二三', { year: 2023 }],
    ['C7', 2024, { year: 2024 }],
    ['C9', ' 是', { demo: true }],
  ] as const)('%s written as %j is understood', async (cell, text, frame) => {
    const book = host();
    book.type('设置', cell, text);
    const opened = await open(book);
    expect(codes(opened)).toEqual([]);
    expect(opened.frame).toMatchObject(frame);
  });

  test.each([
    ['C7', '2023.5', '“考评年度”现为“2023.5”，认不出。请填四位年份，例如 2023。现按评估细则的年度计。'],
    ['C7', 99, '“考评年度”现为“99”，认不出。请填四位年份，例如 2023。现按评估细则的年度计。'],
    ['C7', '20230', '“考评年度”现为“20230”，认不出。请填四位年份，例如 2023。现按评估细则的年度计。'],
    ['C7', '', '“考评年度”没有填。请填四位年份，例如 2023。现按评估细则的年度计。'],
    ['C8', '公式', '“得分公式”现为“公式”，认不出。请填“SCORE 公式”“原生公式”“数值”中的一个。现当作“SCORE 公式”。'],
    ['C9', '演示', '“演示数据”现为“演示”，认不出。请填“是”或“否”。现当作真实数据。'],
  ] as const)('%s that holds %j is told with what stands in for it', async (cell, text, message) => {
    const book = host({ formulas: 'score' });
    book.type('设置', cell, text);
    const opened = await open(book);
    expect(opened.issues).toEqual([{ severity: 'error', code: 'INVALID_VALUE', message, where: `设置!${cell}`, sheet: '设置', cell }]);
    expect(opened).toMatchObject({ formulas: 'score', frame: { year: 2022, demo: false } });
  });

  test('a book of an older rubric says so', async () => {
    const book = host();
    book.type('设置', 'C6', '0.1.0');
    expect(codes(await open(book))).toEqual(['OTHER_RUBRIC_VERSION undefined']);
  });
});

test('what is wrong with an entry is told with its sheet and cell', async () => {
  const faulty = {
    ...filledUnit('甲大学'),
    gates: {},
    entries: { ...filledUnit('甲大学').entries, 信息公开: ['3条'], 信息更新: ['是', null, 3] },
  };
  const { issues } = validateWorkbook(await open(host({ units: [faulty] })));
  expect(issues.map(({ code, where, sheet, cell }) => [code, where, `${sheet}!${cell}`])).toEqual([
    ['INVALID_VALUE', '录入_高校!C6', '录入_高校!C6'],
    ['MISSING_VALUE', '名册!F5', '名册!F5'],
    ['MISSING_VALUE', '录入_高校!I6', '录入_高校!I6'],
  ]);
});
