// Workbooks as other programs write them: another way of writing the same cells is read as the same cells.
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import { UNCALCULATED } from '../../../src/model/cell';
import { expectInProportion } from '../../times-as-long';
import { samplePlan } from '../sample-plan';
import { entries } from './foreign-parts';
import { cellsOf, MAIN, opened, rawBook, rawParts, type RawParts } from './raw-book';

const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>3</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="b"><v>1</v></c></row>';
const ITEMS = ['<t>甲大学（A&amp;B 校区）</t>', '<t>乙学院</t>'];
const CELLS = [
  ['甲大学（A&B 校区）', 3],
  ['乙学院', true],
];
const SHEET = `<worksheet xmlns="${MAIN}"><sheetData>${ROWS}</sheetData></worksheet>`;
const plain = (): RawParts => rawParts(ROWS, ITEMS);

/** The parts with one of them changed, which must change it. */
function changed(path: string, edit: (text: string) => string): RawParts {
  const parts = plain();
  const after = edit(parts[path] as string);
  if (after === parts[path]) throw new Error(`${path} was not changed.`);
  return { ...parts, [path]: after };
}

function renamed(from: string, to: string): RawParts {
  return Object.fromEntries(Object.entries(plain()).map(([path, part]) => [path === from ? to : path, part]));
}

function utf16(text: string, { bigEnd = false, mark = true }): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le');
  return bigEnd ? bytes.swap16() : bytes;
}

const SHEET_PATH = 'xl/worksheets/sheet1.xml';
const TEXTS_PATH = 'xl/sharedStrings.xml';

test.each<[string, RawParts]>([
  ['as most programs write it', plain()],
  ['a part whose name is written in other letters than the link to it', renamed(TEXTS_PATH, 'xl/SharedStrings.xml')],
  ['every part in capitals', Object.fromEntries(Object.entries(plain()).map(([path, part]) => [path.toUpperCase(), part]))],
  ['a link from the top', changed('xl/_rels/workbook.xml.rels', (text) => text.replace('"worksheets', '"/xl/worksheets'))],
  ['a link with the slashes the other way', changed('xl/_rels/workbook.xml.rels', (text) => text.replace('worksheets/', 'worksheets\\'))],
  [
    'a name whose letters are written as numbers in the link',
    {
      ...renamed(SHEET_PATH, 'xl/worksheets/表 1.xml'),
      'xl/_rels/workbook.xml.rels': (plain()['xl/_rels/workbook.xml.rels'] as string).replace(
        'sheet1.xml',
        `${encodeURIComponent('表 1')}.xml`,
      ),
    },
  ],
  ['CDATA in the shared texts', changed(TEXTS_PATH, (text) => text.replace('甲大学（A&amp;B 校区）', '<![CDATA[甲大学（A&B 校区）]]>'))],
  ['CDATA and a comment within one text', changed(TEXTS_PATH, (text) => text.replace('大学（A&amp;B', '大<!-- 注 -->学<![CDATA[（A&B]]>'))],
  [
    'CDATA far down in a part',
    changed(TEXTS_PATH, (text) =>
      text.replace('<si>', `${' '.repeat(70_000)}<si>`).replace('甲大学（A&amp;B 校区）', '<![CDATA[甲大学（A&B 校区）]]>'),
    ),
  ],
  ['a commented-out text among the shared ones', changed(TEXTS_PATH, (text) => text.replace('<si>', '<!--<si><t>丙</t></si>--><si>'))],
  [
    'commented-out rows and cells',
    changed(SHEET_PATH, (text) =>
      text.replace('<row r="2">', '<!-- <row r="9"><c r="Z9"><v>1</v></c></row> --><row r="2"><!--<c r="A2"><v>7</v></c>-->'),
    ),
  ],
  [
    'a commented-out row far down in a part',
    changed(SHEET_PATH, (text) =>
      text.replace('<row r="2">', `${' '.repeat(70_000)}<!--<row r="9"><c r="Z9"><v>1</v></c></row>--><row r="2">`),
    ),
  ],
  ['an instruction between rows', changed(SHEET_PATH, (text) => text.replace('<row r="2">', '<?mso x?><row r="2">'))],
  ['attributes in single quotes', changed(SHEET_PATH, (text) => text.replaceAll('"', "'"))],
  [
    'attributes in single quotes in every part',
    Object.fromEntries(Object.entries(plain()).map(([path, part]) => [path, (part as string).replaceAll('"', "'")])),
  ],
  [
    'line ends and tabs within tags',
    changed(SHEET_PATH, (text) => text.replaceAll(' r=', '\n  r=').replaceAll(' t=', '\tt=').replaceAll('</c>', '</c\n>')),
  ],
  [
    'blanks around the equals sign and before the end of tags',
    changed(SHEET_PATH, (text) => text.replaceAll('=', ' = ').replaceAll('>', ' >')),
  ],
  ['one tag a line', changed(SHEET_PATH, (text) => text.replaceAll('><', '>\r\n<'))],
  ['a prefix for every tag', changed(SHEET_PATH, () => SHEET.replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns=', 'xmlns:x='))],
  ['a prefix for the texts', changed(TEXTS_PATH, (text) => text.replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns=', 'xmlns:x='))],
  [
    'a prefix for some tags only',
    changed(SHEET_PATH, () =>
      SHEET.replace('xmlns=', `xmlns:x="${MAIN}" xmlns=`)
        .replace('<row r="2">', '<x:row r="2">')
        .replace('</row></sheetData>', '</x:row></sheetData>'),
    ),
  ],
  [
    'the namespace given anew within',
    changed(SHEET_PATH, () => `<x:worksheet xmlns:x="${MAIN}"><sheetData xmlns="${MAIN}">${ROWS}</sheetData></x:worksheet>`),
  ],
  [
    'tags of others that are called alike',
    changed(SHEET_PATH, () =>
      SHEET.replace('<row r="2">', `<o:row xmlns:o="urn:other" r="7"><o:c r="C7"><o:v>7</o:v></o:c></o:row><row r="2">`),
    ),
  ],
  ['UTF-16 with its mark', { ...plain(), [SHEET_PATH]: utf16(SHEET, {}), [TEXTS_PATH]: utf16(plain()[TEXTS_PATH] as string, {}) }],
  [
    'UTF-16 the other way round',
    { ...plain(), [SHEET_PATH]: utf16(SHEET, { bigEnd: true }), [TEXTS_PATH]: utf16(plain()[TEXTS_PATH] as string, { bigEnd: true }) },
  ],
  [
    'UTF-16 without a mark',
    {
      ...plain(),
      [SHEET_PATH]: utf16(SHEET, { mark: false }),
      [TEXTS_PATH]: utf16(plain()[TEXTS_PATH] as string, { bigEnd: true, mark: false }),
    },
  ],
  [
    'rich texts with readings',
    rawParts(ROWS, [
      '<r><rPr><b/></rPr><t>甲大学</t></r><r><t xml:space="preserve"/></r><r><t>（A&amp;B 校区）</t></r><rPh sb="0" eb="1"><t>jiǎ</t></rPh><phoneticPr fontId="1"/>',
      '<t>乙学院</t><rPh sb="0" eb="1"/>',
    ]),
  ],
  [
    'texts in their cells',
    rawParts(
      ROWS.replace('t="s"><v>0</v>', `t="inlineStr"><is>${ITEMS[0]}</is>`).replace(
        't="s"><v>1</v>',
        't="inlineStr"><is><t/><r><t>乙学</t></r><r><t>院</t></r></is>',
      ),
    ),
  ],
])('%s', async (_, parts) => {
  expect(await cellsOf(parts)).toEqual(CELLS);
});

test.each<[string, string, unknown]>([
  ['a number without a value', '<c t="n"/>', null],
  ['a text without a value', '<c t="s"></c>', null],
  ['a text whose value is blank', '<c t="s"><v></v></c>', null],
  ['a text whose value is white', '<c t="s"><v xml:space="preserve"> </v></c>', null],
  ['yes or no without a value', '<c t="b"><v/></c>', null],
  ['an error without a value', '<c t="e"><v></v></c>', null],
  ['a date without a value', '<c t="d"><v></v></c>', null],
  ['a text in the cell that is none', '<c t="inlineStr"/>', null],
  ['an empty text in the cell', '<c t="inlineStr"><is><t></t></is></c>', null],
  ['a formula that says nothing', '<c t="str"><f>""</f><v></v></c>', null],
  ['a formula that says nothing, closed at once', '<c t="str"><f>""</f><v/></c>', null],
  ['a formula that was never calculated', '<c><f>1+1</f></c>', UNCALCULATED],
  ['a formula that was never calculated, with an empty value', '<c><f>1+1</f><v></v></c>', UNCALCULATED],
  ['one of several formulas that were never calculated', '<c t="n"><f t="shared" si="0"/><v/></c>', UNCALCULATED],
  ['an error', '<c t="e"><f>NA()</f><v>#N/A</v></c>', '#N/A'],
  ['an error by the name that another program gives it', '<c t="e"><v>Err:502</v></c>', '#VALUE!'],
  ['another one', '<c t="e"><f>A1</f><v>#ARG!</v></c>', '#VALUE!'],
  ['a result that is no number', '<c><v>NaN</v></c>', '#NUM!'],
  ['a result beyond all numbers', '<c><v>1E999</v></c>', '#NUM!'],
  ['a fraction that begins with its point', '<c><v>-.5</v></c>', -0.5],
  ['a number with white space', '<c><v>\n 3 </v></c>', 3],
  ['a date in words', '<c t="d"><v>2022-12-10</v></c>', 44905],
  ['a date and a time with a zone', '<c t="d"><v>2022-12-10T12:00:00+08:00</v></c>', 44905.5],
  ['a time in words', '<c t="d"><v>06:00</v></c>', 0.25],
  ['a yes in words', '<c t="b"><v>true</v></c>', true],
])('%s is read for what it is', async (_, cell, value) => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c>${cell.replace('<c', '<c r="B1"')}<c r="C1"><v>1</v></c></row>`;
  expect(await cellsOf(rawParts(rows))).toEqual([[1, value, 1]]);
});

test('a whole number of four hundred digits is damage, and not taken for one', async () => {
  await expect(cellsOf(rawParts(`<row r="1"><c r="A1"><v>${'9'.repeat(400)}</v></c></row>`))).rejects.toThrow('无法读取');
});

test('what other programs wrote is read the same after something was written into it', async () => {
  const ways = [
    {
      ...plain(),
      [SHEET_PATH]: utf16(SHEET.replaceAll('"', "'"), { bigEnd: true }),
      [TEXTS_PATH]: utf16((plain()[TEXTS_PATH] as string).replace('乙学院', '<![CDATA[乙学院]]>'), {}),
    },
    changed(SHEET_PATH, () => `<x:worksheet xmlns:x="${MAIN}"><sheetData xmlns="${MAIN}">${ROWS}</sheetData><!-- 后 --></x:worksheet>`),
    renamed(TEXTS_PATH, 'XL/SHAREDSTRINGS.XML'),
    { ...plain(), [SHEET_PATH]: utf16(SHEET, {}), [TEXTS_PATH]: utf16(plain()[TEXTS_PATH] as string, {}) },
  ];
  for (const parts of ways) {
    const book = await opened(rawBook(parts));
    expect(await book.apply([{ do: 'write', sheet: '名单', row: 1, column: 2, cells: [['新']] }])).toMatchObject({ ok: true });
    const saved = await book.save();
    for (const [, bytes] of entries(saved)) expect(Buffer.from(bytes).toString()).not.toMatch(/encoding="UTF-16"/);
    expect([...entries(saved).keys()].map((path) => path.toLowerCase()).filter((path) => path.endsWith('sharedstrings.xml'))).toHaveLength(
      1,
    );
    const [cells] = await (await opened(saved)).read([{ sheet: '名单', area: { row: 0, column: 0, rows: 2, columns: 3 } }]);
    expect(cells).toEqual([
      [...CELLS[0]!, null],
      [...CELLS[1]!, '新'],
    ]);
  }
});

describe('the strict form of the format', () => {
  const strict = (parts: RawParts): RawParts =>
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        (part as string)
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument'),
      ]),
    );

  test('is read', async () => {
    expect(await cellsOf(strict(plain()))).toEqual(CELLS);
  });

  test('is not written into, and says how to save it', async () => {
    const book = await opened(rawBook(strict(plain())));
    const refused = await book.apply([{ do: 'write', sheet: '名单', row: 0, column: 0, cells: [['新']] }]);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/Strict.*可以读取，不能写入.*另存为/) as string },
    });
  });
});

describe('only what stands in a sheet costs anything', () => {
  const MEGABYTES = 150;

  async function costOf(parts: RawParts): Promise<{ rows: number[]; used: unknown }> {
    const bytes = rawBook(parts);
    global.gc?.();
    const before = process.memoryUsage();
    const book = await opened(bytes);
    const { name, used } = (await book.survey()).sheets[0]!;
    const rows = (await book.filled(name)).map(({ row }) => row);
    const [cells] = await book.read([{ sheet: name, area: used! }]);
    expect(cells![0]!.slice(0, 2)).toEqual(CELLS[0]);
    const after = process.memoryUsage();
    expect((after.heapUsed + after.external - before.heapUsed - before.external) / 1e6).toBeLessThan(MEGABYTES);
    return { rows, used };
  }

  test('a stray cell in the last row and column', async () => {
    const rows = `${ROWS}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t xml:space="preserve"> </t></is></c></row>`;
    expect(await costOf(rawParts(rows, ITEMS))).toEqual({
      rows: [0, 1, 1_048_575],
      used: { row: 0, column: 0, rows: 1_048_576, columns: 16_384 },
    });
  });

  test('a dimension, formats and rows that are far larger than what stands in them', async () => {
    const formatted = Array.from(
      { length: 3000 },
      (_, row) => `<row r="${row + 3}" s="1" customFormat="1" ht="15"><c r="A${row + 3}" s="1"/><c r="XFD${row + 3}" s="1"/></row>`,
    ).join('');
    const sheet = `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" style="1"/></cols><sheetData>${ROWS}${formatted}</sheetData></worksheet>`;
    expect(await costOf(rawParts(sheet, ITEMS))).toEqual({ rows: [0, 1], used: { row: 0, column: 0, rows: 2, columns: 2 } });
  });

  test('a stray cell at the right end of every row is read by what is filled', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c><c r="XFD${row + 1}"><v>1</v></c></row>`,
    ).join('');
    const book = await opened(rawBook(rawParts(rows)));
    const filled = await book.filled('名单');
    expect(filled).toHaveLength(20_000);
    expect(Object.entries(filled[19_999]!.cells)).toEqual([
      ['0', 1],
      ['16383', 1],
    ]);
  });
});

test('tags nested 100,000 deep are refused, in whatever part, and end nothing', async () => {
  const deep = (tag: string, inner = '') => `${`<${tag}>`.repeat(100_000)}${inner}${`</${tag}>`.repeat(100_000)}`;
  for (const path of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml']) {
    const outcome = await openXlsx(rawBook(changed(path, (text) => text.replace(/(<\/\w+>)$/, `${deep('a')}$1`))));
    expect(outcome).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/已损坏/) as string } });
  }
  for (const text of [`<is>${deep('r', '<t>深</t>')}</is>`, `<!-- --><is>${deep('r', '<t>深</t>')}</is>`]) {
    const outcome = await openXlsx(rawBook(rawParts(`<row r="1"><c r="A1" t="inlineStr">${text}</c></row>`)));
    expect(typeof outcome.ok).toBe('boolean');
  }
});

test('a shared text that never ends is refused at once, however many there are', async () => {
  await expectInProportion(async (many) => {
    const outcome = await openXlsx(rawBook({ ...plain(), [TEXTS_PATH]: `<sst xmlns="${MAIN}">${'<si><t>甲'.repeat(many)}</sst>` }));
    expect(outcome).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/已损坏/) as string } });
  }, 12_500);
});

test('links that we write are relative, so that programs which know no paths from the top find the parts', async () => {
  const files = entries(await createXlsx(samplePlan));
  const links = [...files]
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([path, bytes]) => {
      const folder = path.replace(/_rels\/[^/]+$/, '');
      return [
        ...Buffer.from(bytes)
          .toString()
          .matchAll(/Target="([^"]+)"/g),
      ].map(([, target]) => ({ target: target!, part: new URL(target!, `file:///${folder}`).pathname.slice(1) }));
    });
  expect(links.length).toBeGreaterThan(8);
  expect(links.filter(({ target }) => target.startsWith('/'))).toEqual([]);
  expect(links.filter(({ part }) => !files.has(part))).toEqual([]);
});
