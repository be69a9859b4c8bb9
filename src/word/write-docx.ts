// Writes a document as a .docx file, in the browser and in Node alike.
import { Document as File, Packer } from 'docx';
import type { Document } from '../report/document';
import { fontTable } from './fonts';
import { sectionsOf } from './sections';
import { wordStyles } from './styles';
import { singleLine } from './text';

/** The bytes of the file. A document without parts becomes an empty page. */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const sections = sectionsOf(document);
  const file = new File({
    title: singleLine(document.title),
    creator: '政务评分助手',
    ...(document.source !== undefined && { description: singleLine(document.source) }),
    styles: wordStyles,
    evenAndOddHeaderAndFooters: document.pages === 'official',
    sections: sections.length > 0 ? sections : [{ children: [] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]));
}
