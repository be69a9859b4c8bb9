// Existing workbooks: what is read, what is refused, and that nothing but the asked-for changes.
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx, type XlsxWorkbook } from '../../../src/hosts/xlsx/open-xlsx';
import type { Cell } from '../../../src/model/cell';
import type { Change } from '../../../src/workbook/host';
import { styles, type Format, type StyleName } from '../../../src/workbook/style';
import type { SheetPlan } from '../../../src/workbook/plan';
import { convertToOne, hasLibreOffice } from '../libreoffice';
import { canValidate, officeErrors } from '../office-validity';
import { changeWithOpenpyxl, hasOpenpyxl, readWithOpenpyxl } from '../openpyxl';
import { entrySheet, HOSTILE, samplePlan, TWICE_MARKED } from '../sample-plan';
import { editZip, entries, withForeignParts } from './foreign-parts';

const withOpenpyxl = hasOpenpyxl ? test : test.skip;
const withLibreOffice = hasLibreOffice ? test : test.skip;
const withOffice = canValidate ? test : test.skip;

/** A named colour or number format as openpyxl shows it. */
const fill = (name: StyleName) => `FF${(styles[name] as Format).fill!.slice(1)}`;
const format = (name: StyleName) => (styles[name] as Format).numberFormat ?? 'General';

async function open(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const outcome = await openXlsx(bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

/** Applies changes that must succeed and answers the saved bytes. */
async function changed(bytes: Uint8Array, ...changes: Change[]): Promise<Uint8Array> {
  const workbook = await open(bytes);
  expect(await workbook.apply(changes)).toEqual({ ok: true, value: undefined });
  const saved = await workbook.save();
  if (canValidate) expect(officeErrors(saved)).toEqual([]);
  return saved;
}

async function refusal(bytes: Uint8Array, ...changes: Change[]): Promise<string> {
  const workbook = await open(bytes);
  const outcome = await workbook.apply(changes);
  if (outcome.ok) throw new Error('The change was not refused.');
  expect(Buffer.from(await workbook.save())).toEqual(Buffer.from(await (await open(bytes)).save()));
  return outcome.refusal.message;
}

async function table(bytes: Uint8Array, name = '录入_高校'): Promise<Cell[][]> {
  const workbook = await open(bytes);
  const { sheet, area } = (await workbook.survey()).tables.find((each) => each.name === name)!;
  return (await workbook.read([{ sheet, area }]))[0]!;
}

const resultSheet: SheetPlan = {
  name: '排名',
  widths: [10, 20, 10],
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        ['名次', '单位', '总分'],
        [1, '甲大学', { formula: "'录入 高校'!E5", value: 15 }],
        [2, '_x000D_ & <乙>', 14.5],
      ],
    },
  ],
  styles: [
    { area: { row: 0, column: 0, rows: 1, columns: 3 }, style: 'header' },
    { area: { row: 1, column: 2, rows: 2, columns: 1 }, style: 'total' },
  ],
  tables: [{ name: '排名_高校', area: { row: 0, column: 0, rows: 3, columns: 3 }, columns: ['名次', '单位', '总分'] }],
  conditions: [{ area: { row: 1, column: 2, rows: 2, columns: 1 }, formula: 'C2>=15', style: 'good' }],
  notes: [{ row: 0, column: 2, text: '未取整的总分' }],
  print: { orientation: 'portrait', fitWidth: 1, repeatRows: { first: 0, last: 0 }, area: { row: 0, column: 0, rows: 3, columns: 3 } },
};
const sampleTable = [
  ['编号', '单位', '信息公开（项）', '按时办结', '得分'],
  ['u1', '甲大学', 3, true, 15],
  ['u2', '乙学院', null, false, '#N/A'],
  ['u3', '=丙', 0, null, '未开设'],
];

describe('reading', () => {
  test('what was written is read back, hostile text included', async () => {
    const workbook = await open(await createXlsx(samplePlan));
    expect(await workbook.survey()).toEqual({
      sheets: [
        { name: '元数据', hidden: true, used: { row: 0, column: 0, rows: 1, columns: 2 } },
        { name: '录入 高校', hidden: false, used: { row: 0, column: 0, rows: 9, columns: 5 } },
        { name: '说明', hidden: false, used: { row: 0, column: 0, rows: HOSTILE.length, columns: 1 } },
      ],
      tables: [{ name: '录入_高校', sheet: '录入 高校', area: { row: 3, column: 0, rows: 4, columns: 5 } }],
    });
    const [texts, entries] = await workbook.read([
      { sheet: '说明', area: { row: 0, column: 0, rows: HOSTILE.length, columns: 1 } },
      { sheet: '录入 高校', area: { row: 3, column: 0, rows: 4, columns: 5 } },
    ]);
    expect(texts!.map(([text]) => text)).toEqual(HOSTILE);
    expect(entries).toEqual(sampleTable);
  });

  withLibreOffice(
    'a workbook that LibreOffice saved keeps its tables and values',
    async () => {
      const saved = convertToOne(await createXlsx(samplePlan), { to: 'xlsx' });
      const workbook = await open(saved);
      const { sheets, tables } = await workbook.survey();
      expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
        ['元数据', true],
        ['录入 高校', false],
        ['说明', false],
      ]);
      expect(tables).toEqual([{ name: '录入_高校', sheet: '录入 高校', area: { row: 3, column: 0, rows: 4, columns: 5 } }]);
      const rows = await table(saved);
      expect(rows.map((row) => row.slice(0, 4))).toEqual(sampleTable.map((row) => row.slice(0, 4)));
      expect([rows[1]![4], rows[3]![4]]).toEqual([15, '未开设']);
      const [texts] = await workbook.read([{ sheet: '说明', area: { row: 0, column: 0, rows: HOSTILE.length - 1, columns: 1 } }]);
      expect(texts!.map(([text]) => text).filter((_, index) => index !== TWICE_MARKED)).toEqual(
        HOSTILE.slice(0, -1).filter((_, index) => index !== TWICE_MARKED),
      );
    },
    120_000,
  );

  withOpenpyxl('tables are found after people sort rows and insert rows above', async () => {
    const saved = changeWithOpenpyxl(
      await createXlsx(samplePlan),
      `
s = book['录入 高校']
t = s.tables['录入_高校']
rows = [[c.value for c in r] for r in s['A5:E7']]
for target, row in zip(s['A5:E7'], reversed(rows)):
    for c, v in zip(target, row): c.value = v
s.move_range('A1:E9', rows=2)
t.ref = 'A6:E9'; t.autoFilter.ref = 'A6:E9'
s.title = '高校录入'
book.create_sheet('随手记')['B2'] = True
`,
    );
    const rows = await table(saved);
    expect(rows.map((row) => row[0])).toEqual(['编号', 'u3', 'u2', 'u1']);
    const workbook = await open(saved);
    expect((await workbook.survey()).tables[0]).toEqual({
      name: '录入_高校',
      sheet: '高校录入',
      area: { row: 5, column: 0, rows: 4, columns: 5 },
    });
    expect(await workbook.read([{ sheet: '随手记', area: { row: 0, column: 0, rows: 2, columns: 2 } }])).toEqual([
      [
        [null, null],
        [null, true],
      ],
    ]);
  });

  test('cells without addresses, prefixed names, rich text, inline text and dates in words are read', async () => {
    const sheet = (xml: string) => (parts: Map<string, string>) => parts.set('xl/worksheets/sheet3.xml', xml);
    const bytes = await editZip(
      await createXlsx(samplePlan),
      sheet(
        `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row>` +
          `<x:c><x:v> 3 </x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r><x:r><x:rPr/><x:t xml:space="preserve"> 乙</x:t></x:r><x:rPh sb="0" eb="1"><x:t>jia</x:t></x:rPh></x:is></x:c>` +
          `<x:c t="d"><x:v>2022-12-10</x:v></x:c><x:c t="str"><x:f>A1&amp;""</x:f><x:v>a&amp;b&#x4E2D;_x0041_</x:v></x:c></x:row><x:row r='5'><x:c r='C5' t='b'><x:v>1</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ),
    );
    const [rows] = await (await open(bytes)).read([{ sheet: '说明', area: { row: 0, column: 0, rows: 5, columns: 4 } }]);
    expect(rows![0]).toEqual([3, '甲 乙', 44905, 'a&b中A']);
    expect(rows![4]).toEqual([null, null, true, '#REF!']);
  });
});

describe('changing', () => {
  const foreign = () => withForeignParts(samplePlan);

  test('a chart, macros, a pivot table and unknown parts stay byte for byte', async () => {
    const before = await foreign();
    const after = await changed(
      before,
      { do: 'add-sheet', plan: resultSheet, after: '录入 高校' },
      {
        do: 'replace-sheet',
        sheet: '说明',
        plan: { ...resultSheet, name: '说明', tables: [], blocks: [{ row: 0, column: 0, cells: [['新']] }] },
      },
      { do: 'append-rows', table: '录入_高校', rows: [['u4', '丁大学', 5, null, null]] },
      { do: 'write', sheet: '录入 高校', row: 0, column: 1, cells: [['改过的标题']] },
    );
    const [old, now] = [entries(before), entries(after)];
    const edited = [...old.keys()].filter((path) => !now.has(path) || !Buffer.from(old.get(path)!).equals(Buffer.from(now.get(path)!)));
    expect(edited.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/tables/table1.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet3.xml',
    ]);
    expect([...now.keys()].filter((path) => !old.has(path)).sort()).toEqual([
      ...['xl/comments2.xml', 'xl/comments3.xml', 'xl/drawings/vmlDrawing2.vml', 'xl/drawings/vmlDrawing3.vml', 'xl/tables/table2.xml'],
      ...['xl/worksheets/_rels/sheet4.xml.rels', 'xl/worksheets/sheet4.xml'],
    ]);
    expect(old.size).toBeGreaterThan(20);
  });

  withOpenpyxl('an added sheet stands in its place, with its table, looks, note and print settings', async () => {
    const bytes = await changed(await createXlsx(samplePlan), { do: 'add-sheet', plan: resultSheet, after: '元数据' });
    const ids = ['table1', 'table2'].map(
      (name) => /<table [^>]*\bid="(\d+)"/.exec(Buffer.from(entries(bytes).get(`xl/tables/${name}.xml`)!).toString())![1],
    );
    expect(ids).toEqual(['1', '2']);
    const book = readWithOpenpyxl(bytes);
    expect(book.order).toEqual(['元数据', '排名', '录入 高校', '说明']);
    const sheet = book.sheets['排名']!;
    expect(sheet.values).toMatchObject({ A1: '名次', B3: '_x000D_ & <乙>', C2: 15, C3: 14.5 });
    expect(sheet.tables['排名_高校']).toEqual({ ref: 'A1:C3', columns: ['名次', '单位', '总分'], filter: 'A1:C3' });
    expect(sheet.formats.C2).toMatchObject({ bold: true, size: 12, fill: fill('total'), number: format('total') });
    expect(sheet.conditions).toEqual([{ sqref: 'C2:C3', formula: ['C2>=15'], fill: fill('good') }]);
    expect(sheet.notes).toEqual({ C1: '未取整的总分' });
    expect(sheet.print).toMatchObject({ area: '$A$1:$C$3', rows: '$1:$1' });
    expect(book.sheets['录入 高校']!.print).toMatchObject({ area: '$B$1:$E$9', rows: '$4:$4' });
    expect(book.sheets['录入 高校']!.formats.C5).toMatchObject({ fill: fill('entry'), number: '0' });
  });

  test('writing the same sheet again adds no formats and no parts', async () => {
    const once = await changed(await foreign(), { do: 'replace-sheet', sheet: '说明', plan: resultSheet });
    const twice = await changed(once, { do: 'replace-sheet', sheet: '说明', plan: resultSheet });
    expect([...entries(twice).keys()].sort()).toEqual([...entries(once).keys()].sort());
    const [styles, again] = [once, twice].map((bytes) => Buffer.from(entries(bytes).get('xl/styles.xml')!).toString());
    expect(again).toBe(styles);
  });

  test('a replaced sheet keeps its name, place and part, and the chart that people put on it', async () => {
    const before = await foreign();
    const after = await changed(before, { do: 'replace-sheet', sheet: '说明', plan: resultSheet });
    const workbook = await open(after);
    const { sheets, tables } = await workbook.survey();
    expect(sheets.map(({ name }) => name)).toEqual(['元数据', '录入 高校', '说明']);
    expect(tables.map(({ name, sheet }) => [name, sheet])).toEqual([
      ['录入_高校', '录入 高校'],
      ['排名_高校', '说明'],
    ]);
    const rels = Buffer.from(entries(after).get('xl/worksheets/_rels/sheet3.xml.rels')!).toString();
    expect(rels).toContain('drawing7.xml');
    expect(Buffer.from(entries(after).get('xl/worksheets/sheet3.xml')!).toString()).toMatch(/<drawing r:id="rId\d+"\/><legacyDrawing/);
    const [cells] = await workbook.read([{ sheet: '说明', area: { row: 0, column: 0, rows: 4, columns: 1 } }]);
    expect(cells).toEqual([['名次'], [1], [2], [null]]);
  });

  withOpenpyxl('appended rows take over formats, height, rules and filter of the last row', async () => {
    const plan: SheetPlan = {
      ...entrySheet,
      blocks: entrySheet.blocks.slice(0, 4),
      merges: [],
      heights: [{ row: 6, points: 24 }],
      print: { ...entrySheet.print!, area: { row: 0, column: 0, rows: 7, columns: 5 } },
    };
    const before = await createXlsx({ ...samplePlan, sheets: [plan, ...samplePlan.sheets.slice(2)] });
    const after = await changed(before, {
      do: 'append-rows',
      table: '录入_高校',
      rows: [
        ['u4', '丁大学', 5, true, { formula: 'SCORE(C8)', value: 25 }],
        ['u5', '@戊', null, null, null],
      ],
    });
    expect((await table(after)).slice(3)).toEqual([sampleTable[3], ['u4', '丁大学', 5, true, 25], ['u5', '@戊', null, null, null]]);
    const sheet = readWithOpenpyxl(after).sheets['录入 高校']!;
    expect(sheet.tables['录入_高校']).toMatchObject({ ref: 'A4:E9', filter: 'A4:E9' });
    expect(sheet.formats.C9).toEqual(sheet.formats.C7);
    expect(sheet.heights).toEqual({ 7: 24, 8: 24, 9: 24 });
    expect(sheet.validations.map(({ sqref }) => sqref)).toEqual(['C5:C9', 'D5:D9', 'B5:B9', 'C9', 'C10', 'D10', 'E10']);
    expect(sheet.conditions.map(({ sqref }) => sqref)).toEqual(['C5:C9', 'E5:E9']);
    expect(sheet.print.area).toBe('$A$1:$E$9');
    expect(sheet.formulas.E8).toBe('=_xldudf_SCORE(C8)');
  });

  withOpenpyxl('rows beyond those that were prepared below the table have its rules, too; prepared ones that are left stay', async () => {
    const area = { row: 4, column: 2, rows: 8, columns: 1 }; // three rows of the table, five below
    const plan: SheetPlan = {
      ...entrySheet,
      blocks: entrySheet.blocks.slice(0, 4),
      merges: [],
      charts: [],
      validations: [
        { area, rule: { check: 'whole', from: 0 } },
        { area: { row: 7, column: 3, rows: 4, columns: 1 }, rule: { check: 'whole', from: 0 } },
      ],
      conditions: [{ area, formula: 'C5=""', style: 'todo' }],
    };
    const before = await createXlsx({ ...samplePlan, sheets: [plan, ...samplePlan.sheets.slice(2)] });
    const areas = async (rows: number) => {
      const after = await changed(before, {
        do: 'append-rows',
        table: '录入_高校',
        rows: Array.from({ length: rows }, (_, index) => [`u${index + 4}`, '新单位']),
      });
      const { validations, conditions } = readWithOpenpyxl(after).sheets['录入 高校']!;
      return [...validations, ...conditions].map(({ sqref }) => sqref);
    };
    expect(await areas(4)).toEqual(['C5:C12', 'D8:D11', 'C5:C12']);
    expect(await areas(9)).toEqual(['C5:C16', 'D8:D11', 'C5:C16']);
  });

  test('rows are not appended over what stands below', async () => {
    const rows = [['u4'], ['u5']];
    expect(await refusal(await createXlsx(samplePlan), { do: 'append-rows', table: '录入_高校', rows })).toMatch(
      /下面的 单元格 B9 有内容.*移到别处/,
    );
    const merged = { ...entrySheet, blocks: entrySheet.blocks.slice(0, 4), merges: [{ row: 7, column: 3, rows: 1, columns: 3 }] };
    const bytes = await createXlsx({ ...samplePlan, sheets: [merged, samplePlan.sheets[2]!] });
    expect(await refusal(bytes, { do: 'append-rows', table: '录入_高校', rows })).toMatch(/合并单元格 D8:F8/);
  });

  test('a row next to the table does not stand in the way, and stays', async () => {
    const beside = { ...entrySheet, blocks: [...entrySheet.blocks.slice(0, 4), { row: 7, column: 6, cells: [['旁注']] }] };
    const after = await changed(await createXlsx({ ...samplePlan, sheets: [beside, samplePlan.sheets[2]!] }), {
      do: 'append-rows',
      table: '录入_高校',
      rows: [['u4', '丁大学']],
    });
    const [cells] = await (await open(after)).read([{ sheet: '录入 高校', area: { row: 7, column: 0, rows: 1, columns: 7 } }]);
    expect(cells).toEqual([['u4', '丁大学', null, null, null, null, '旁注']]);
  });

  withOpenpyxl('written cells keep their formats; null leaves a cell, empty text empties it', async () => {
    const bytes = await changed(await createXlsx(samplePlan), {
      do: 'write',
      sheet: '录入 高校',
      row: 4,
      column: 1,
      cells: [
        [null, 7, ''],
        ['=丁', { formula: 'C5*2', value: 14 }, true],
        [null, null, null],
        ['新行', 1.5, '#N/A'],
      ],
    });
    expect((await table(bytes)).slice(1)).toEqual([['u1', '甲大学', 7, null, 15], ['u2', '=丁', 14, true, '#N/A'], sampleTable[3]]);
    const sheet = readWithOpenpyxl(bytes).sheets['录入 高校']!;
    expect(sheet.formats.D5).toMatchObject({ fill: fill('entry') });
    expect(sheet.formats.C6).toEqual(sheet.formats.C5);
    expect(sheet.formulas.C6).toBe('=C5*2');
    expect(sheet.values.B6).toBe('=丁');
    expect(sheet.values).toMatchObject({ B8: '新行', C8: 1.5, D8: '#N/A' });
  });

  test('when one change is refused, none is made', async () => {
    const write: Change = { do: 'write', sheet: '录入 高校', row: 4, column: 2, cells: [[9]] };
    expect(await refusal(await createXlsx(samplePlan), write, { do: 'add-sheet', plan: { ...resultSheet, name: '说明' } })).toMatch(
      /已有名为“说明”的工作表/,
    );
  });

  test('a formula that other cells hang on is not written over', async () => {
    const bytes = await editZip(await createXlsx(samplePlan), (parts) => {
      const path = 'xl/worksheets/sheet2.xml';
      parts.set(
        path,
        parts
          .get(path)!
          .replace('<f>SUM(C5:C7)</f>', '<f t="shared" ref="C9:D9" si="0">SUM(C5:C7)</f>')
          .replace('<f>C9&gt;1</f>', '<f t="shared" si="0"/>'),
      );
    });
    const write = (column: number): Change => ({ do: 'write', sheet: '录入 高校', row: 8, column, cells: [[1]] });
    expect(await refusal(bytes, write(2))).toMatch(/C9 的公式由多个单元格共用/);
    await changed(bytes, write(3));
  });

  test('a table with a row of totals is refused, and read without it', async () => {
    const bytes = await editZip(await createXlsx(samplePlan), (parts) => {
      const path = 'xl/tables/table1.xml';
      parts.set(path, parts.get(path)!.replace('ref="A4:E7" totalsRowShown="0"', 'ref="A4:E9" totalsRowCount="1"'));
    });
    expect((await table(bytes)).map((row) => row[0])).toEqual(['编号', 'u1', 'u2', 'u3', null]);
    expect(await refusal(bytes, { do: 'append-rows', table: '录入_高校', rows: [['u4']] })).toMatch(/汇总行.*取消/);
  });

  withOffice(
    'files of other programs stay valid after changes',
    async () => {
      const changes: Change[] = [
        { do: 'add-sheet', plan: resultSheet },
        { do: 'append-rows', table: '录入_高校', rows: [['u4', '丁大学']] },
        { do: 'replace-sheet', sheet: '说明', plan: { ...resultSheet, tables: [] } },
      ];
      const bytes = await createXlsx({
        ...samplePlan,
        sheets: [{ ...entrySheet, blocks: entrySheet.blocks.slice(0, 4) }, samplePlan.sheets[2]!],
      });
      const others = [
        ...(hasOpenpyxl ? [changeWithOpenpyxl(bytes, '')] : []),
        ...(hasLibreOffice ? [convertToOne(bytes, { to: 'xlsx' })] : []),
      ];
      for (const theirs of others) {
        const workbook = await open(theirs);
        expect((await workbook.apply(changes)).ok).toBe(true);
        // Both programs write some things in an order that the validator dislikes: only what is new counts.
        const before = new Set(officeErrors(theirs).map((error) => JSON.stringify(error)));
        expect(officeErrors(await workbook.save()).filter((error) => !before.has(JSON.stringify(error)))).toEqual([]);
      }
    },
    120_000,
  );
});
