// Tells what a file is by its bytes; its name only decides where they leave a doubt.
import { decodeText } from '../../model/decode-text';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { MOST_MEGABYTES, refusals } from './words';

export type FileSort = { sort: 'package' } | { sort: 'html' | 'csv' | 'text'; text: string };

const PACKAGE = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const STRANGERS: readonly (readonly [sign: readonly number[], why: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], refusals.pdf],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], refusals.rtf],
  [[0x89, 0x50, 0x4e, 0x47], refusals.picture],
  [[0xff, 0xd8, 0xff], refusals.picture],
  [[0x47, 0x49, 0x46, 0x38], refusals.picture],
  [[0x52, 0x61, 0x72, 0x21], refusals.archive],
  [[0x37, 0x7a, 0xbc, 0xaf], refusals.archive],
  [[0x1f, 0x8b], refusals.archive],
];

export function fileSort(bytes: Uint8Array, name: string): Outcome<FileSort> {
  const starts = (signs: readonly number[]) => signs.every((sign, index) => bytes[index] === sign);
  const no = (why: string) => refuse('BAD_REQUEST', why);
  if (bytes.length === 0) return no(refusals.empty);
  if (starts(PACKAGE)) return ok({ sort: 'package' });
  if (starts(OLE)) return no(oldFile(bytes));
  const stranger = STRANGERS.find(([sign]) => starts(sign));
  if (stranger) return no(stranger[1]);
  const megabytes = Math.ceil(bytes.length / 1024 / 1024);
  if (megabytes > MOST_MEGABYTES) return no(refusals.tooLong(megabytes));
  const { text, line } = decodeText(bytes);
  if (text.includes('\0')) return no(refusals.notText);
  if (line !== undefined) return no(refusals.undecodable(line));
  return textSort(text, name);
}

/** What a text is: a page, a table by commas, or lines. */
export function textSort(text: string, name = ''): Outcome<FileSort> {
  const head = text
    .slice(0, 4000)
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (head === '') return refuse('BAD_REQUEST', refusals.blank);
  if (/^mime-version:/iu.test(head)) return refuse('BAD_REQUEST', refusals.mhtml);
  const isPage =
    /^<(!doctype\s+html|html|head|meta|body|table|div|p|h\d|span|section|article|center|style|script)\b/iu.test(head) ||
    (/^(<\?xml|<!--|<!doctype)/iu.test(head) && /<(html|table|body)\b/iu.test(text));
  if (isPage || (/\.x?html?$/iu.test(name) && /<\w+[\s>]/u.test(head))) return ok({ sort: 'html', text });
  if (/^<\?xml|^<[\w:]+[^<>]*xmlns/iu.test(head)) return refuse('BAD_REQUEST', refusals.xml);
  return ok({ sort: /\.csv$/iu.test(name) ? 'csv' : 'text', text });
}

/** The file system inside old files names its streams in UTF-16. */
function oldFile(bytes: Uint8Array): string {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes('EncryptedPackage')) return refusals.encrypted;
  if (names.includes('WordDocument')) return refusals.oldWord;
  return /Workbook|Book/u.test(names) ? refusals.oldExcel : refusals.oldOther;
}
