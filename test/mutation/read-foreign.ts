// What `import` makes of a changed document, held against the words that the file says to another reader.
import { unzipSync } from 'fflate';
import { asJson, importFile } from '../../src/import';
import { parseXml, children, type Element } from '../../src/hosts/xlsx/xml-tree';
import { strictly } from './strict-reader';

/** The refusal, or the words of the file of which nothing is left in what was read. */
export async function readForeign(name: string, bytes: Uint8Array): Promise<{ refusal: string } | { read: string; lost: string[] }> {
  const read = await importFile(bytes, name);
  if (!read.ok) return { refusal: read.refusal.message };
  const told = JSON.stringify(asJson(read.value.imported, undefined)).replaceAll(/\s|\\[nrt]/gu, '');
  return { read: told, lost: wordsIn(name, bytes).filter((word) => !told.includes(word)) };
}

/** Runs of Chinese letters; none where the file is wrong to a strict reader, since then nobody knows what it says. */
function wordsIn(name: string, bytes: Uint8Array): string[] {
  try {
    const texts = /\.xlsx$/u.test(name)
      ? [...strictly(bytes).values()].map(String)
      : /\.docx$/u.test(name)
        ? document(bytes)
        : [plain(bytes)];
    return texts.flatMap((text) => text.replaceAll(/[ \t]/gu, '').match(/[\u4e00-\u9fff]{2,}/gu) ?? []);
  } catch {
    return [];
  }
}

function document(bytes: Uint8Array): string[] {
  const content = unzipSync(bytes)['word/document.xml'];
  const { root } = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(content!));
  return paragraphs(root).map((each) => lettersOf(each));
}

function paragraphs(element: Element): Element[] {
  return children(element).flatMap((each) => (each.localName === 'p' ? [each] : paragraphs(each)));
}

/** Letters stand in runs and nowhere else. */
function lettersOf(element: Element): string {
  return children(element, 'r')
    .flatMap((run) => children(run, 't'))
    .map(({ text }) => text)
    .join('');
}

function plain(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}
