// Files that cannot be opened: each is refused in words that say what to do, and none hangs or throws.
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import { samplePlan } from '../sample-plan';
import { editZip, entries } from './foreign-parts';

/** Set RUBRIC_SCORE_MUTATIONS for more. */
const RUNS = Number(process.env.RUBRIC_SCORE_MUTATIONS ?? 120);

const utf8 = (text: string) => new TextEncoder().encode(text);
const ole = (text: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, 'utf16le')]);

async function message(bytes: Uint8Array): Promise<string> {
  const outcome = await openXlsx(bytes);
  if (outcome.ok) throw new Error('The file was not refused.');
  expect(outcome.refusal.code).toBe('BAD_REQUEST');
  return outcome.refusal.message;
}

/** A sample workbook in which one part is changed. */
const broken = async (path: string, edit: (xml: string) => string | undefined) =>
  editZip(await createXlsx(samplePlan), (parts) => {
    const xml = edit(parts.get(path)!);
    if (xml === parts.get(path)) throw new Error(`Nothing was broken in ${path}.`);
    if (xml === undefined) parts.delete(path);
    else parts.set(path, xml);
  });

test.each<[string, Uint8Array, RegExp]>([
  ['an empty file', new Uint8Array(), /文件是空的/],
  ['a text', utf8('单位,信息公开\n甲大学,3'), /不是 Excel 工作簿.*另存为/],
  ['a web page called .xls', utf8('<html><table>'), /不是 Excel 工作簿.*另存为/],
  ['an old workbook', ole('Workbook'), /旧格式的工作簿（\.xls）.*另存为/],
  ['a workbook with a password', ole('EncryptedPackage EncryptionInfo'), /打开密码.*取消密码/],
  ['the start of a zip file', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /已损坏/],
  ['another zip file', zipSync({ 'a.txt': strToU8('a') }), /不是 Excel 工作簿/],
])('%s is refused', async (_, bytes, words) => {
  expect(await message(bytes)).toMatch(words);
});

test('what is damaged in a sheet is told with the sheet and the row', async () => {
  const text = await message(await broken('xl/worksheets/sheet2.xml', (xml) => xml.replace('<v>15</v>', '<v>十五</v>')));
  expect(text).toMatch(/^工作表“[^”]+”第 \d+ 行的内容不完整或已损坏，无法读取。请用 Excel 或 WPS 打开它，另存为/u);
});

test('a Word document is refused as what it is', async () => {
  const bytes = await editZip(await createXlsx(samplePlan), (parts) => {
    parts.set(
      '[Content_Types].xml',
      parts.get('[Content_Types].xml')!.replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
    );
  });
  expect(await message(bytes)).toMatch(/不是 Excel 工作簿/);
});

test.each<[string, string, (xml: string) => string | undefined, RegExp]>([
  ['no list of sheets', 'xl/workbook.xml', (xml) => xml.replace(/<sheets>.*<\/sheets>/, ''), /已损坏/],
  ['a missing sheet', 'xl/worksheets/sheet2.xml', () => undefined, /已损坏/],
  ['a missing workbook', 'xl/workbook.xml', () => undefined, /已损坏/],
  ['a sheet that stops', 'xl/worksheets/sheet2.xml', (xml) => xml.slice(0, xml.length / 2), /已损坏/],
  ['a text that is not in the table', 'xl/worksheets/sheet2.xml', (xml) => xml.replace(/t="s"><v>\d+/, 't="s"><v>9999'), /已损坏/],
  [
    'a text whose number is written otherwise',
    'xl/worksheets/sheet2.xml',
    (xml) => xml.replace(/t="s"><v>(\d+)/, 't="s"><v>0x$1'),
    /已损坏/,
  ],
  ['a number to another base', 'xl/worksheets/sheet2.xml', (xml) => xml.replace('<v>15</v>', '<v>0xF</v>'), /已损坏/],
  [
    'a truth that is none',
    'xl/worksheets/sheet2.xml',
    (xml) => xml.replace(/<c (r="\w+"[^>]*?) t="s"><v>\d+/, '<c $1 t="b"><v>7'),
    /已损坏/,
  ],
  ['a cell of an unknown kind', 'xl/worksheets/sheet2.xml', (xml) => xml.replace('t="s"', 't="x"'), /已损坏/],
  ['a value by another name', 'xl/worksheets/sheet2.xml', (xml) => xml.replace('<v>15</v>', '<w>15</w>'), /已损坏/],
  ['two values in a cell', 'xl/worksheets/sheet2.xml', (xml) => xml.replace('<v>15</v>', '<v>15</v><v>16</v>'), /已损坏/],
  [
    'a cell by another name',
    'xl/worksheets/sheet2.xml',
    (xml) => xml.replace(/<c (r="[^"]*"[^>]*><v>15<\/v>)<\/c>/, '<d $1</d>'),
    /已损坏/,
  ],
  ['a cell that stands twice', 'xl/worksheets/sheet2.xml', (xml) => xml.replace(/<c [^>]*><v>15<\/v><\/c>/, '$&$&'), /已损坏/],
  [
    'a cell in the row of another',
    'xl/worksheets/sheet2.xml',
    (xml) => xml.replace(/ r="([A-Z]+)\d+"([^>]*><v>15)/, ' r="$1999"$2'),
    /已损坏/,
  ],
  ['a cell without its column', 'xl/worksheets/sheet2.xml', (xml) => xml.replace(/ r="[A-Z]+(\d+)"([^>]*><v>15)/, ' r="$1"$2'), /已损坏/],
  ['a row that stands twice', 'xl/worksheets/sheet2.xml', (xml) => xml.replace(/<row .*?<\/row>/, '$&$&'), /已损坏/],
  ['a row whose tag was lost', 'xl/worksheets/sheet2.xml', (xml) => xml.replace(/<row [^>]*>/, ''), /已损坏/],
  ['a broken end', 'xl/worksheets/sheet2.xml', (xml) => xml.replace('</worksheet>', '<a></worksheet>'), /已损坏/],
  ['an entity that nothing explains', 'xl/sharedStrings.xml', (xml) => xml.replace('<t>', '<t>&nothing;'), /已损坏/],
  ['a sign that XML cannot hold', 'xl/sharedStrings.xml', (xml) => xml.replace('<t>', '<t>\u0001'), /已损坏/],
  ['a text by another name', 'xl/sharedStrings.xml', (xml) => xml.replace(/<t>(.*?)<\/t>/, '<u>$1</u>'), /已损坏/],
  ['an item by another name', 'xl/sharedStrings.xml', (xml) => xml.replace(/<si>(.*?)<\/si>/, '<sj>$1</sj>'), /已损坏/],
  [
    'two sheets of one name',
    'xl/workbook.xml',
    (xml) => xml.replace(/(<sheet name=")[^"]*(".*?<sheet name=")([^"]*)/, '$1$3$2$3'),
    /已损坏/,
  ],
  ['a sheet of an unknown kind', 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('/worksheet"', '/sheet"'), /已损坏/],
  [
    'two tables of one name',
    'xl/worksheets/_rels/sheet2.xml.rels',
    (xml) => xml.replace(/<Relationship [^>]*\/table"[^>]*>/, (link) => link + link.replace(/ Id="[^"]*"/, ' Id="rId98"')),
    /已损坏/,
  ],
  ['a number that is none', 'xl/worksheets/sheet2.xml', (xml) => xml.replace('<v>15</v>', '<v>十五</v>'), /已损坏/],
  ['a table without a place', 'xl/tables/table1.xml', (xml) => xml.replaceAll(/ ref="[^"]*"/g, ''), /已损坏/],
  ['a broken list of formats', 'xl/styles.xml', () => '<styleSheet', /已损坏/],
  [
    'entities that grow',
    'xl/workbook.xml',
    (xml) => xml.replace('<workbook', '<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook'),
    /已损坏/,
  ],
  [
    'the 1904 date system',
    'xl/workbook.xml',
    (xml) => xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
    /1904 日期系统.*取消/,
  ],
  [
    'a binary workbook',
    '[Content_Types].xml',
    (xml) => xml.replace(/[\w.-]+\/[\w.-]+sheet\.main\+xml/, 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
    /\.xlsb.*另存为/,
  ],
])('a workbook with %s is refused', async (_, path, edit, words) => {
  expect(await message(await broken(path, edit))).toMatch(words);
});

describe('zip bombs', () => {
  const MEGABYTE = 1024 * 1024;
  const bomb = zipSync(
    { '[Content_Types].xml': new Uint8Array(1000), 'xl/worksheets/sheet1.xml': new Uint8Array(201 * MEGABYTE) },
    { level: 1 },
  );

  /** A file whose directory says so of the sizes of its parts; nothing of it is unpacked before that is judged. */
  async function claiming(sizes: readonly number[], packed: number): Promise<Uint8Array> {
    const parts = Object.fromEntries(sizes.map((_, index) => [`xl/part${index}.xml`, new Uint8Array(packed / sizes.length)]));
    const bytes = zipSync(parts, { level: 0 });
    const view = new DataView(bytes.buffer);
    let part = 0;
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, sizes[part++]!, true);
    return bytes;
  }

  test('a file that says it grows far beyond its own size is refused before it is unpacked', async () => {
    expect(await message(bomb)).toMatch(/展开后有 201 MB，是文件本身的 \d+ 倍.*另存/);
    expect(await message(await claiming([400 * MEGABYTE, 400 * MEGABYTE], 10 * MEGABYTE))).toMatch(/800 MB.*80 倍/);
  });

  test('a file that nothing could hold is refused, however large it is itself', async () => {
    expect(await message(await claiming([501 * MEGABYTE], 40 * MEGABYTE))).toMatch(/501 MB，太大/);
    expect(await message(await claiming([400 * MEGABYTE, 400 * MEGABYTE, 400 * MEGABYTE], 40 * MEGABYTE))).toMatch(/1200 MB，太大/);
  });

  test('a large book that grows as ours do is not refused for its size', async () => {
    const text = await message(await claiming([240 * MEGABYTE], 17 * MEGABYTE));
    expect(text).not.toMatch(/MB/); // it is found to be damaged, after unpacking
    expect(text).toMatch(/已损坏/);
  });

  test('a file that hides how far it grows is refused', async () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    // The size stands in the directory, 24 bytes from the start of each entry.
    for (let at = 0; at < lying.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    expect(await message(lying)).toMatch(/已损坏/);
  });
});

test('one changed digit of a value is noticed by its checksum', async () => {
  const stored = zipSync(Object.fromEntries(entries(await createXlsx(samplePlan))), { level: 0 });
  expect((await openXlsx(stored)).ok).toBe(true);
  const at = Buffer.from(stored).indexOf('<v>15</v>');
  stored[at + 4] = '6'.charCodeAt(0);
  expect(await message(stored)).toMatch(/已损坏/);
});

test('bytes changed anywhere never hang, never throw, and never change a value unnoticed', async () => {
  const bytes = await createXlsx({ ...samplePlan, sheets: samplePlan.sheets.slice(0, 2).map((sheet) => ({ ...sheet, links: [] })) });
  const opened = await openXlsx(bytes);
  const truth = opened.ok && JSON.stringify(await opened.value.survey());
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 }),
      fc.option(fc.nat(bytes.length)),
      async (changes, cut) => {
        const mutated = bytes.slice();
        for (const [at, mask] of changes) mutated[at]! ^= mask;
        const outcome = await openXlsx(cut === null ? mutated : mutated.subarray(0, cut));
        if (outcome.ok) expect(JSON.stringify(await outcome.value.survey())).toBe(truth);
        else expect(outcome.refusal.message).toMatch(/。$/);
      },
    ),
    { numRuns: RUNS },
  );
}, 60_000);

test('XML changed anywhere never hangs and never throws', async () => {
  const bytes = await createXlsx({ ...samplePlan, sheets: samplePlan.sheets.slice(0, 2).map((sheet) => ({ ...sheet, links: [] })) });
  const paths = [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet2.xml',
    'xl/worksheets/_rels/sheet2.xml.rels',
    'xl/tables/table1.xml',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.array(
        fc.tuple(
          fc.nat(20_000),
          fc.nat(30),
          fc.constantFrom('', '<', '>', '"', '/', '&', 'r="', '9', '</c>', '<c>', 'x:', '\u0000', '</sheetData>', '<row>'),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      async (path, edits) => {
        const mutated = await editZip(bytes, (parts) => {
          for (const [place, length, text] of edits) {
            const xml = parts.get(path)!;
            const at = place % xml.length;
            parts.set(path, xml.slice(0, at) + text + xml.slice(at + length));
          }
        });
        const outcome = await openXlsx(mutated);
        if (outcome.ok) {
          const changed = await outcome.value.apply([
            { do: 'append-rows', table: '录入_高校', rows: [['u4']] },
            { do: 'write', sheet: '元数据', row: 5, column: 5, cells: [['新']] },
          ]);
          expect(typeof changed.ok).toBe('boolean');
        }
      },
    ),
    { numRuns: RUNS },
  );
}, 120_000);
