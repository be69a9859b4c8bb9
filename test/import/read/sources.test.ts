// Files of every sort become the same paragraphs and tables, their merged cells with them.
import { readPasted, readSource } from '../../../src/import/read/read-source';
import type { Source } from '../../../src/import/source';
import { rawBook, rawParts } from '../../hosts/xlsx/raw-book';
import { cell, docx, paragraph, row, table } from './zipped';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Paragraphs as they stand, tables as rows of cells; a merged cell says how far it reaches. */
function shown({ blocks }: Source): string[] {
  return blocks.flatMap((block) => {
    if (block.is === 'paragraph') return [block.text];
    const rows = new Map<number, string[]>();
    for (const { row, text, rows: down, columns } of block.table.cells) {
      const size = down * columns === 1 ? '' : `[${down}×${columns}]`;
      rows.set(row, [...(rows.get(row) ?? []), `${text.replaceAll('\n', '⏎')}${size}`]);
    }
    return [...rows.values()].map((cells) => cells.join(' | '));
  });
}

async function read(file: Uint8Array, name = ''): Promise<string[]> {
  const source = await readSource(file, name);
  if (!source.ok) throw new Error(source.refusal.message);
  return shown(source.value);
}

const MERGED = ['考核细则', '项目[1×2] | 分值', '组织[2×1] | 机构 | 5', '会议⏎记录 | 10'];

test('a Word document keeps its merged cells', async () => {
  const body =
    paragraph('考核细则') +
    table(
      row(cell('项目', '<w:gridSpan w:val="2"/>'), cell('分值')),
      row(cell('组织', '<w:vMerge w:val="restart"/>'), cell('机构'), cell('5')),
      row(cell('', '<w:vMerge/>'), `<w:tc>${paragraph('会议')}${paragraph('记录')}</w:tc>`, cell('10')),
    );
  expect(await read(docx(body))).toEqual(MERGED);
  const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  expect(await read(docx(body, { type: macros, more: { 'word/vbaProject.bin': 'x' } }))).toEqual(MERGED);
});

test('a web page keeps its merged cells', async () => {
  const page =
    '<html><head><title>网页</title><script>var x = "<td>";</script></head><body><h1>考核细则</h1><div style="display:none">看不见</div>' +
    '<table><tr><th colspan=2>项目<th>分值<tr><td rowspan="2">组织</td><td>机构</td><td>5</td></tr><tr><td>会议<br>记录</td><td>&#49;0</td></tr></table>';
  expect(await read(bytes(page), '细则.html')).toEqual(MERGED);
  const arranged = `<table><tr><td>栏目</td><td>${page}</td></tr></table>`;
  expect(await read(bytes(arranged))).toEqual(['栏目', ...MERGED]);
});

test('a workbook keeps its merged cells, shows shares as percentages, and leaves hidden sheets out', async () => {
  const text = (name: string, value: string) => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const parts = rawParts(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` +
      `<row r="1">${text('A1', '项目')}${text('C1', '分值')}</row><row r="2">${text('A2', '组织')}${text('B2', '机构')}<c r="C2"><v>5</v></c></row>` +
      `<row r="3">${text('B3', '会议\n记录')}<c r="C3" s="1"><v>0.1</v></c></row></sheetData>` +
      `<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells></worksheet>`,
  );
  parts['xl/styles.xml'] =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>';
  parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
    '</Relationships>',
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  );
  expect(await read(rawBook(parts))).toEqual(['项目[1×2] | 分值', '组织[2×1] | 机构 | 5', '会议⏎记录 | 10%']);
  parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('<sheet name', '<sheet state="hidden" name');
  expect((await readSource(rawBook(parts))).ok).toBe(false);
});

test('changes that were not accepted: what was taken away is gone, what was put in stands', async () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const body =
    `<w:p>${run('每次扣')}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run('3')}</w:ins>${run('分')}</w:p>` +
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>${run('看得见')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>` +
    table('<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p/></w:tc></w:tr>', row(cell('甲'), cell('乙'))) +
    `<w:sdt><w:sdtContent>${paragraph('在控件里')}</w:sdtContent></w:sdt>`;
  expect(await read(docx(body, { more: { 'word/footnotes.xml': '<x>脚注</x>' } }))).toEqual(['每次扣3分', '看得见', '甲 | 乙', '在控件里']);
});

test('text: tabs with quoted line breaks, strokes with a frame, commas, lines', async () => {
  expect(await read(bytes('考核细则\n项目\t分值\n"会议\n记录"\t10\n'))).toEqual(['考核细则', '项目 | 分值', '会议⏎记录 | 10']);
  expect(await read(bytes('| 项目 | 分值 |\n|---|---:|\n| 会议 | 10 |\n'))).toEqual(['项目 | 分值', '会议 | 10']);
  expect(await read(bytes('考核细则,\n项目,分值\n"会议,记录",10\n'), '细则.csv')).toEqual(['考核细则 | ', '项目 | 分值', '会议,记录 | 10']);
  expect(await read(bytes('一、组织（10分）\n1.会议，记录。\n'))).toEqual(['一、组织（10分）', '1.会议，记录。']);
});

test('what was copied from a sheet or a page is read as pasted', () => {
  const pasted = (text: string) => {
    const source = readPasted(text);
    return source.ok ? shown(source.value) : source.refusal.message;
  };
  expect(pasted('项目\t分值\n会议\t10')).toEqual(['项目 | 分值', '会议 | 10']);
  expect(pasted('<table><tr><td>项目</td><td>分值</td></tr></table>')).toEqual(['项目 | 分值']);
  expect(pasted(' \n')).toMatch('没有文字');
});

test('GB18030 and UTF-16 are told from UTF-8', async () => {
  const gb = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xb7, 0xd6, 0xd6, 0xb5, 0x0a, 0xbb, 0xe1, 0xd2, 0xe9, 0x2c, 0x31, 0x30, 0x0a]);
  expect(await read(gb, '细则.csv')).toEqual(['项目 | 分值', '会议 | 10']);
  const wide = new Uint8Array(Uint16Array.from([0xfeff, ...[...'项目\t分值\n会议\t10'].map((sign) => sign.codePointAt(0)!)]).buffer);
  expect(await read(wide)).toEqual(['项目 | 分值', '会议 | 10']);
});
