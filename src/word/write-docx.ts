// Writes a document as a .docx file, in the browser and in Node alike. A long one is put into XML a few parts at a time: as objects of the
// library a thousand parts take twenty times the room of their text.
import { Document as File, Packer, type ISectionOptions } from 'docx';
import type { Document } from '../report/document';
import { fontTable } from './fonts';
import { marginsOf } from './page-numbers';
import { sectionsOf } from './sections';
import { wordStyles } from './styles';
import { singleLine } from './text';

const BODY = 'word/document.xml';
const AT_ONCE = 50;

/** The bytes of the file. A document without parts becomes an empty page. */
export async function writeDocx(document: Document, partsAtOnce = AT_ONCE): Promise<Uint8Array> {
  const { parts, pages } = document;
  const first = sectionsOf({ pages, parts: parts.slice(0, partsAtOnce) });
  const [start = { children: [] }, ...others] = first;
  // What hangs on the first section holds for all of them, and the rest of the file is that of the first parts.
  const sections = first.length > 0 ? [{ ...start, ...marginsOf(document) }, ...others] : [start];
  const bodies: string[] = [];
  for (let from = partsAtOnce; from < parts.length; from += partsAtOnce) {
    const isLast = from + partsAtOnce >= parts.length;
    const own = bodyOf(fileOf(document, closed(sectionsOf({ pages, parts: parts.slice(from, from + partsAtOnce) }), isLast)));
    bodies.push(isLast ? own.slice(own.indexOf(OPEN) + OPEN.length) : own.slice(own.indexOf(OPEN) + OPEN.length, own.lastIndexOf(LAST)));
  }
  const file = fileOf(document, closed(sections, bodies.length === 0));
  const head = bodies.length > 0 ? bodyOf(file) : '';
  const whole = bodies.length > 0 ? [{ path: BODY, data: [head.slice(0, head.lastIndexOf(LAST)), ...bodies].join('') }] : [];
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }, ...whole]));
}

const OPEN = '<w:body>';
const LAST = '<w:sectPr';

/** With a section of nothing after them where more are to follow: then the last of them says itself how its pages are. */
function closed(sections: readonly ISectionOptions[], isLast: boolean): ISectionOptions[] {
  return isLast ? [...sections] : [...sections, { children: [] }];
}

function fileOf(document: Document, sections: ISectionOptions[]): File {
  return new File({
    title: singleLine(document.title),
    creator: '政务评分助手',
    ...(document.source !== undefined && { description: singleLine(document.source) }),
    styles: wordStyles,
    evenAndOddHeaderAndFooters: document.pages === 'official',
    sections,
  });
}

function bodyOf(file: File): string {
  return String(Packer['compiler'].compile(file).get(BODY));
}
