// What cannot be read is refused in one sentence that says what it is and what to do.
import { readSource } from '../../../src/import/read/read-source';
import { rawBook, rawParts } from '../../hosts/xlsx/raw-book';
import { cell, docx, paragraph, row, table, zipped } from './zipped';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string): Uint8Array => new Uint8Array(Uint16Array.from([...text].map((sign) => sign.codePointAt(0)!)).buffer);
const ole = (stream: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide(stream)]);
const document = docx(paragraph('考核细则'));

/** A file whose directory says that its largest part has 300 MB. */
function grown(file: Uint8Array): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 28; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 300 * 1024 * 1024, true);
  return copy;
}

const files: [what: string, file: Uint8Array, name: string, says: RegExp][] = [
  ['nothing', new Uint8Array(), '细则.docx', /是空的.*重新选择/u],
  ['blanks', bytes(' \r\n\t'), '细则.txt', /没有文字.*可以读 \.docx/u],
  ['a document without words', docx('<w:p/>'), '细则.docx', /没有文字/u],
  ['an old document', ole('WordDocument'), '细则.doc', /旧格式的 Word 文档（\.doc）.*另存为“Word 文档（\*\.docx）”/u],
  ['an old workbook', ole('Workbook'), '细则.xls', /旧格式的工作簿（\.xls）.*另存为“Excel 工作簿（\*\.xlsx）”/u],
  ['an encrypted document', ole('EncryptedPackage'), '细则.docx', /打开密码.*取消密码/u],
  ['a PDF', bytes('%PDF-1.7'), '细则.pdf', /PDF.*\.docx/u],
  ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), '细则.jpg', /图片/u],
  ['another zip file', zipped({ 'content.xml': '<x/>' }), '细则.odt', /不是 Word 文档.*别的压缩文件/u],
  ['a broken document', document.slice(0, -40), '细则.docx', /已损坏.*(Word|Excel)/u],
  ['a document whose XML stops', docx('<w:p>'), '细则.docx', /不完整或已损坏.*Word/u],
  [
    'a document with an entity from elsewhere',
    docx(paragraph('&x;'), { head: '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
    '细则.docx',
    /已损坏.*Word/u,
  ],
  ['a document that grows without end', grown(document), '细则.docx', /文件展开后有 \d+ MB，是文件本身的 \d+ 倍，不像正常的文档.*Word/u],
  ['a broken workbook', rawBook({ ...rawParts(''), 'xl/worksheets/sheet1.xml': '<worksheet>' }), '细则.xlsx', /已损坏.*Excel/u],
  [
    'a sheet that is too large',
    rawBook(rawParts(Array.from({ length: 1100 }, (_, at) => `<row r="${at + 1}">${'<c><v>1</v></c>'.repeat(200)}</row>`).join(''))),
    '数据.xlsx',
    /工作表“名单”有 220000 个单元格，太多.*最多 200000 个/u,
  ],
  ['a text that is too long', new Uint8Array(21 * 1024 * 1024).fill(0x61), '日志.txt', /21 MB，太大.*最多 20 MB/u],
  ['a single-file page', bytes('MIME-Version: 1.0\n'), '细则.mht', /MHTML/u],
  ['XML', bytes('<?xml version="1.0"?><a xmlns="urn:x"/>'), '细则.xml', /XML/u],
  ['bytes', Uint8Array.from([1, 2, 0, 3]), '细则.dat', /认不出是什么文件/u],
  [
    'damaged text',
    Uint8Array.from([...bytes('考核细则第一行的文字\n'), 0xff, ...bytes('考核细则第二行的文字')]),
    '细则.txt',
    /第 2 行有读不出的文字/u,
  ],
];

test.each(files)('%s', async (_what, file, name, says) => {
  const source = await readSource(file, name);
  expect(source.ok ? '' : source.refusal.message).toMatch(says);
});

test('macros are not run and not needed: the words of the document are read', async () => {
  const macro = docx(paragraph('考核细则'), {
    type: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    more: { 'word/vbaProject.bin': 'Sub AutoOpen()' },
  });
  const source = await readSource(macro, '细则.docm');
  expect(source.ok && source.value.blocks).toMatchObject([{ is: 'paragraph', text: '考核细则' }]);
});

test('an entity of a page stands for its sign and nothing else', async () => {
  const source = await readSource(bytes('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;每次扣&nbsp;5&nbsp;分</p>'));
  expect(source.ok && source.value.blocks.map((block) => block.is === 'paragraph' && block.text).join('')).toMatch(/&x;每次扣 5 分$/u);
});

test('what reaches further than any table is cut', async () => {
  const page = '<table><tr><td colspan="999999" rowspan="999999">甲</td></tr><tr><td>乙</td></tr></table>';
  const source = await readSource(bytes(page));
  const [block] = source.ok ? source.value.blocks : [];
  expect(block?.is === 'table' && [block.table.rows, block.table.columns]).toEqual([2, 256]);
  const wideCell = await readSource(docx(table(row(cell('甲', '<w:gridSpan w:val="99999"/>'), cell('乙')))));
  const [only] = wideCell.ok ? wideCell.value.blocks : [];
  expect(only?.is === 'table' && only.table.columns).toBe(2);
});
