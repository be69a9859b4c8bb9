// Tells by its bytes what a file is: text, with its encoding, a workbook, or something that has to be saved anew first.
import { decodeText } from '../../model/decode-text';
import { ok, refuse, type Outcome } from '../../model/outcome';

type FileKind = { kind: 'workbook' } | { kind: 'text'; text: string };

const SAVE_AS = '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再试。';

/** What begins like this is told by name; `{\rtf` and the like are signs that no list of names begins with. */
const STRANGERS: readonly (readonly [sign: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], '这是 PDF 文件，不是名单表格。请把名单复制到 Excel 里，保存为 .xlsx 后再试。'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], '这是 RTF 文档，不是名单表格。请把名单复制到 Excel 里，保存为 .xlsx 后再试。'],
  [[0x89, 0x50, 0x4e, 0x47], '这是图片，读不出文字。请给 .xlsx 或 .csv 的名单。'],
  [[0xff, 0xd8, 0xff], '这是图片，读不出文字。请给 .xlsx 或 .csv 的名单。'],
  [[0x52, 0x61, 0x72, 0x21], '这是压缩包。请先解压，再选里面的名单。'],
  [[0x37, 0x7a, 0xbc, 0xaf], '这是压缩包。请先解压，再选里面的名单。'],
  [[0x1f, 0x8b], '这是压缩包。请先解压，再选里面的名单。'],
  // Sheets of the Excel of the nineties, without the file system around them.
  ...[0x00, 0x02, 0x04, 0x08].map((version) => [[0x09, version], `这是旧格式的工作簿（.xls）。${SAVE_AS}`] as const),
];

export function fileKind(bytes: Uint8Array): Outcome<FileKind> {
  const starts = (signs: readonly number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (bytes.length === 0) return refuse('BAD_REQUEST', '名单是空的：文件里什么也没有。请重新选择文件。');
  if (starts([0x50, 0x4b]) || starts([0xd0, 0xcf, 0x11, 0xe0])) return ok({ kind: 'workbook' });
  const text = decode(bytes);
  const isBinary = !text.ok || text.value.includes('\0');
  const stranger = STRANGERS.find(([sign]) => starts(sign) && (sign[0]! > 0x20 || isBinary));
  if (stranger) return refuse('BAD_REQUEST', stranger[1]);
  if (!text.ok) return text;
  if (isBinary) return refuse('BAD_REQUEST', '名单不是文本文件。请另存为 CSV（UTF-8）或 .xlsx 后再试。');
  return ok({ kind: 'text', text: text.value });
}

/** What a text is that only programs read: tables of web pages and of old exports are often called .xls. */
export function markupKind(text: string): string | undefined {
  const head = text.slice(0, 4000).trimStart();
  if (/^mime-version:/iu.test(head)) return `这是单个文件网页（MHTML），只是用了表格的文件名。${SAVE_AS}`;
  if (!head.startsWith('<')) return undefined;
  if (/^<\?xml|^<\w*:?workbook\b/iu.test(head)) {
    const isSheet = /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/iu.test(head);
    if (isSheet) return `这是“XML 表格 2003”，只是用了别的文件名。${SAVE_AS}`;
    if (!/<(html|table)\b/iu.test(head)) return `这是 XML 文件，不是名单表格。${SAVE_AS}`;
  }
  return PAGE.test(head) ? `${PAGE_TABLE}。${SAVE_AS}` : undefined;
}

const PAGE = /^<(!doctype|!--|\?xml|html|head|meta|body|table|div|style|script|p|span)\b/iu;
export const PAGE_TABLE = '这是网页（HTML）表格，只是用了表格的文件名';

/** Whether a text is a web page. */
export const isPage = (text: string): boolean => markupKind(text)?.startsWith(PAGE_TABLE) ?? false;

function decode(bytes: Uint8Array): Outcome<string> {
  const read = decodeText(bytes);
  return read.line === undefined
    ? ok(read.text)
    : refuse(
        'BAD_REQUEST',
        `名单第 ${read.line} 行有读不出的文字，文件可能已损坏或编码不对。请打开原文件，另存为 CSV（UTF-8）或 .xlsx 后再试。`,
      );
}
