// New workbooks: what other programs read in them, and what is refused to be written.
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { styles, type Format, type StyleName } from '../../../src/workbook/style';
import type { SheetPlan } from '../../../src/workbook/plan';
import { sheetsAsCsv, hasLibreOffice } from '../libreoffice';
import { canValidate, officeErrors } from '../office-validity';
import { hasOpenpyxl, readWithOpenpyxl } from '../openpyxl';
import { expectInProportion } from '../../times-as-long';
import { entrySheet, HOSTILE, samplePlan, TWICE_MARKED } from '../sample-plan';

const withOffice = canValidate ? test : test.skip;
const withOpenpyxl = hasOpenpyxl ? test : test.skip;
const withLibreOffice = hasLibreOffice ? test : test.skip;

/** A named colour or number format as openpyxl shows it. */
const fill = (name: StyleName) => `FF${(styles[name] as Format).fill!.slice(1)}`;
const format = (name: StyleName) => (styles[name] as Format).numberFormat ?? 'General';

withOffice(
  'a new workbook has no error in the eyes of Office',
  async () => {
    expect(officeErrors(await createXlsx(samplePlan))).toEqual([]);
  },
  60_000,
);

withOpenpyxl('openpyxl reads every value, formula, format, rule and setting of the plan', async () => {
  const book = readWithOpenpyxl(await createXlsx(samplePlan));
  expect(book.title).toBe('2022 年评估 <湖南> & 高校');
  expect(book.order).toEqual(['元数据', '录入 高校', '说明']);
  expect(book.sheets['元数据']!.state).toBe('veryHidden');
  const sheet = book.sheets['录入 高校']!;
  expect(sheet.values).toEqual({
    ...{ B1: '录入表', B2: '见说明', A3: 'id', B3: 'name', C3: 'count', D3: 'done', E3: 'score' },
    ...{ A4: '编号', B4: '单位', C4: '信息公开（项）', D4: '按时办结', E4: '得分' },
    ...{
      A5: 'u1',
      B5: '甲大学',
      C5: 3,
      D5: true,
      E5: 15,
      A6: 'u2',
      B6: '乙学院',
      D6: false,
      E6: '#N/A',
      A7: 'u3',
      B7: '=丙',
      C7: 0,
      E7: '未开设',
    },
    ...{ B9: '合计', C9: 3, D9: true },
  });
  expect(Object.keys(sheet.formulas)).toEqual(['E5', 'E6', 'E7', 'C9', 'D9']);
  expect(sheet.formulas.E5).toBe('=_xldudf_SCORE("高校","信息公开",C5)');
  expect(sheet.tables).toEqual({
    录入_高校: { ref: 'A4:E7', columns: ['编号', '单位', '信息公开（项）', '按时办结', '得分'], filter: 'A4:E7' },
  });
  expect(sheet.validations[0]).toEqual({
    ...{ sqref: 'C5:C7', type: 'whole', operator: null, formula1: '0', formula2: '50', errorStyle: null },
    ...{ promptTitle: '信息公开', prompt: '填开设的项数，\n整数 0–50。', errorTitle: '不是项数', error: '请填 0–50 的整数。' },
  });
  expect(sheet.validations.map(({ sqref, type, operator, formula1 }) => [sqref, type, operator, formula1]).slice(1)).toEqual([
    ['D5:D7', 'list', null, '"是,否"'],
    ['B5:B7', 'list', null, "'说明'!$A$1:$A$3"],
    ['C9', 'custom', null, 'C9<100'],
    ['C10', 'date', null, '44562'],
    ['D10', 'decimal', null, '0'],
    ['E10', 'whole', 'greaterThanOrEqual', '1'],
  ]);
  expect(sheet.validations[1]!.errorStyle).toBe('warning');
  expect(sheet.conditions).toEqual([
    { sqref: 'C5:C7', formula: ['AND($B5<>"",C5="")'], fill: fill('todo') },
    { sqref: 'E5:E7', formula: ['ISNA(E5)'], fill: fill('problem') },
  ]);
  expect(sheet.merges).toEqual(['B1:D1']);
  expect(sheet.links).toEqual({ B2: '说明!A1' });
  expect(sheet.notes).toEqual({ C4: '条文：“信息公开” < 3 项 & 其他\n得 5 分。' });
  expect(sheet.formats.C5).toEqual({
    font: '等线',
    size: 11,
    bold: false,
    fill: fill('entry'),
    number: '0',
    wrap: false,
    horizontal: 'center',
    border: 'thin',
  });
  expect(sheet.formats.E5).toMatchObject({ fill: '', number: format('points'), horizontal: 'center', border: 'thin' });
  expect(sheet.formats.B9).toMatchObject({ bold: true, fill: fill('subtotal') });
  expect(sheet.formats.B4).toMatchObject({ bold: true, fill: fill('header'), wrap: true });
  expect(sheet).toMatchObject({
    freeze: 'C5',
    gridlines: false,
    zoom: 90,
    tab: 'FF0F548C',
    hiddenColumns: ['A'],
    hiddenRows: [3],
    heights: { 1: 32 },
  });
  expect(sheet.widths).toMatchObject({ B: 30.7143, C: 14.7143 });
  expect(sheet.print).toEqual({
    ...{
      orientation: 'landscape',
      paper: '9',
      fitWidth: 1,
      fitHeight: 0,
      area: '$B$1:$E$9',
      rows: '$4:$4',
      columns: '$B:$B',
      footer: '第 &P 页，共 &N 页',
      isFitted: true,
      scale: null,
      columnBreaks: [],
    },
  });
});

withOpenpyxl(
  'a table that is too wide for a page is printed at its scale, and pages end where the plan says',
  async () => {
    const wide: SheetPlan = { ...entrySheet, links: [], print: { orientation: 'landscape', scale: 66, columnBreaks: [2, 4] } };
    const bytes = await createXlsx({ title: '宽', sheets: [wide] });
    expect(readWithOpenpyxl(bytes).sheets['录入 高校']!.print).toMatchObject({
      isFitted: false,
      scale: 66,
      columnBreaks: [2, 4],
      fitWidth: null,
    });
    if (canValidate) expect(officeErrors(bytes)).toEqual([]);
  },
  60_000,
);

withOpenpyxl('text that looks like a formula, a code or an error stays the text it is', async () => {
  const { values, formulas } = readWithOpenpyxl(await createXlsx(samplePlan)).sheets['说明']!;
  expect(formulas).toEqual({});
  const texts = HOSTILE.map((_, index) => values[`A${index + 1}`]);
  expect(texts.filter((_, index) => index !== TWICE_MARKED)).toEqual(HOSTILE.filter((_, index) => index !== TWICE_MARKED));
});

withLibreOffice(
  'LibreOffice shows the known results of formulas that it cannot calculate',
  async () => {
    const csv = sheetsAsCsv([await createXlsx(samplePlan)])[0]!
      .get('录入 高校')!
      .split('\n');
    expect(csv[4]).toBe('u1,甲大学,3,TRUE,15');
    // It keeps known numbers and texts, but not known errors.
    expect(csv[5]).toBe('u2,乙学院,,FALSE,#NAME?');
    expect(csv[6]).toBe('u3,=丙,0,,未开设');
    expect(csv[8]).toBe(',合计,3,TRUE,');
  },
  120_000,
);

test('the same plan gives the same bytes', async () => {
  expect(Buffer.from(await createXlsx(samplePlan)).equals(Buffer.from(await createXlsx(samplePlan)))).toBe(true);
});

test('a book takes as long as it has sheets', async () => {
  const sheets = (count: number): SheetPlan[] =>
    Array.from({ length: count }, (_, at) => ({
      name: `第${at + 1}单位`,
      widths: [10],
      blocks: [{ row: 0, column: 0, cells: [[at]] }],
      styles: [],
      notes: [{ row: 0, column: 0, text: '说明' }],
      print: samplePlan.sheets.find(({ print }) => print)!.print!,
    }));
  await expectInProportion((count) => createXlsx({ title: '一个单位一张表', sheets: sheets(count) }), 50);
}, 120_000);

describe('a plan that would make a broken file is a fault of the program', () => {
  const table = entrySheet.tables![0]!;
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const bare = { tables: [], merges: [], validations: [], conditions: [] };
  test.each<[string, Partial<SheetPlan>, RegExp]>([
    [
      'a formula with an equals sign',
      { ...bare, blocks: [{ row: 0, column: 1, cells: [[{ formula: '=1', value: 1 }]] }] },
      /B1: .*equals sign/,
    ],
    ['a number that is none', { ...bare, blocks: [{ row: 0, column: 0, cells: [[NaN]] }] }, /A1: .*NaN/],
    ['rows of different lengths', { blocks: [{ row: 0, column: 0, cells: [[1], [1, 2]] }] }, /different lengths/],
    ['a sheet name with a slash', { name: 'a/b' }, /cannot be a sheet name/],
    ['a sheet name of 32 characters', { name: '名'.repeat(32) }, /cannot be a sheet name/],
    ['a width beyond 255', { widths: [256] }, /width 256/],
    ['a table name that is a cell', { tables: [{ ...table, name: 'AB12' }] }, /cannot be a table name/],
    ['a table without data rows', { tables: [{ ...table, area: { ...table.area, rows: 1 } }] }, /no data row/],
    [
      'a header that is not in its cell',
      { tables: [{ ...table, columns: ['编号', '名称', '信息公开（项）', '按时办结', '得分'] }] },
      /header cell says "单位"/,
    ],
    [
      'a header that stands twice',
      { tables: [{ ...table, columns: ['编号', '编号', '信息公开（项）', '按时办结', '得分'] }] },
      /stands twice/,
    ],
    ['a merge in a table', { merges: [{ row: 4, column: 0, rows: 1, columns: 2 }] }, /overlap/],
    ['a list word with a comma', { validations: [{ area, rule: { check: 'list', words: ['a,b'] } }] }, /comma/],
    ['a list of 256 characters', { validations: [{ area, rule: { check: 'list', words: ['一'.repeat(256)] } }] }, /longer than 255/],
    [
      'a validation formula of 256 characters',
      { validations: [{ area, rule: { check: 'formula', formula: '1+'.repeat(128) + '1' } }] },
      /longer than 255/,
    ],
    ['an area outside of the sheet', { conditions: [{ area: { ...area, row: -1 }, formula: 'TRUE', style: 'todo' }] }, /not an area/],
    ['a hidden only sheet', { hidden: 'hidden' }, /no sheet is visible/],
    ['a link to nowhere', { links: [{ row: 0, column: 0, sheet: '没有', cell: 'A1' }] }, /not in the workbook/],
  ])('%s', async (_, change, message) => {
    const plan = { ...entrySheet, links: [], ...change };
    await expect(createXlsx({ title: '', sheets: [plan] })).rejects.toThrow(message);
  });

  test('two sheets or two tables of one name', async () => {
    const plain = { ...entrySheet, links: [] };
    await expect(createXlsx({ title: '', sheets: [plain, plain] })).rejects.toThrow(/sheet name “录入 高校” stands twice/);
    await expect(createXlsx({ title: '', sheets: [plain, { ...plain, name: '另一张' }] })).rejects.toThrow(
      /table name “录入_高校” stands twice/,
    );
  });
});

withOpenpyxl(
  'wording that is too long or cannot be stored is cut to what Excel takes, not refused',
  async () => {
    const long = '长'.repeat(400);
    const bytes = await createXlsx({
      title: '\u0001标题',
      sheets: [
        {
          name: '表',
          widths: [10],
          blocks: [{ row: 0, column: 0, cells: [[`${long}\n标题`], ['坏\u0000字\uFFFE符\uD800'], ['一'.repeat(40_000)]] }],
          styles: [],
          tables: [{ name: 'T_', area: { row: 0, column: 0, rows: 3, columns: 1 }, columns: [`${long}\n标题`] }],
          validations: [
            {
              area: { row: 1, column: 0, rows: 1, columns: 1 },
              rule: { check: 'whole', from: 0 },
              prompt: { title: long, text: long },
              error: { title: long, text: long },
            },
          ],
        },
      ],
    });
    if (canValidate) expect(officeErrors(bytes)).toEqual([]);
    const { values, tables, validations } = readWithOpenpyxl(bytes).sheets['表']!;
    expect(values.A1).toBe('长'.repeat(255));
    expect(tables.T_!.columns).toEqual([values.A1]);
    expect(values.A2).toBe('坏字符');
    expect(String(values.A3)).toHaveLength(32_767);
    expect(validations[0]!.prompt).toHaveLength(255);
    expect(validations[0]!.promptTitle).toHaveLength(32);
    expect(validations[0]!.error).toHaveLength(225);
  },
  60_000,
);
