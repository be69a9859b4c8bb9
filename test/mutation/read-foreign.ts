// What `import` makes of a changed document, held against the words that the file says to another reader.
import { unzipSync } from 'fflate';
import { asJson, importFile } from '../../src/import';
import { parseXml, children, type Element } from '../../src/hosts/xlsx/xml-tree';
import { headWords } from './foreign-rubrics';
import { strictly } from './strict-reader';

/** The refusal, or the words of the file of which nothing is left in what was read. */
export async function readForeign(name: string, bytes: Uint8Array): Promise<{ refusal: string } | { read: string; lost: string[] }> {
  const read = await importFile(bytes, name);
  if (!read.ok) return { refusal: read.refusal.message };
  const { imported } = read.value;
  const told = JSON.stringify(asJson(imported, undefined)).replaceAll(/\s|\\[nrt]/gu, '');
  // People are told that it is no rubric and why, or that its cells may be other ones.
  if (imported.verdict === 'none' || imported.findings.some(({ message }) => message.includes('引号不成对')))
    return { read: told, lost: [] };
  // Of long texts the beginning is told.
  const begun = imported.ignored.flatMap(({ text }) => (text.endsWith('…') ? [hanOf(text)] : []));
  const rows = rowsOf(name, bytes).filter((row) => !begun.some((text) => hanOf(row).includes(text)));
  return {
    read: told,
    lost: rows.flatMap(wordsOf).filter((word) => !told.includes(word) && headWords.every((head) => !head.includes(word))),
  };
}

const hanOf = (text: string): string => text.replaceAll(/[^\u4e00-\u9fff]/gu, '');
const wordsOf = (row: string): readonly string[] => row.replaceAll(/[ \t]/gu, '').match(/[\u4e00-\u9fff]{2,}/gu) ?? [];

/** But for the heads of columns; none where the file is wrong to a strict reader, since then nobody knows what it says. */
function rowsOf(name: string, bytes: Uint8Array): string[] {
  try {
    const rows = name.endsWith('.xlsx') ? sheet(bytes) : name.endsWith('.docx') ? document(bytes) : lines(bytes);
    return rows.filter((text) => !headWords.some((word) => text.includes(word)));
  } catch {
    return [];
  }
}

function sheet(bytes: Uint8Array): string[] {
  const rows = new Map<string, string>();
  for (const [place, value] of strictly(bytes)) {
    const row = place.replace(/![A-Z]+/u, '!');
    rows.set(row, `${rows.get(row) ?? ''}|${String(value)}`);
  }
  return [...rows.values()];
}

/** Paragraphs and the rows of tables; throws where letters stand elsewhere. */
function document(bytes: Uint8Array): string[] {
  const content = unzipSync(bytes)['word/document.xml'];
  const { root } = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(content!));
  const [body] = only(root, ['body']);
  return only(body!, ['p', 'tbl']).flatMap((block) =>
    block.localName === 'p'
      ? [lettersOf(block)]
      : only(block, ['tr']).map((row) =>
          only(row, ['tc'])
            .map((cell) => only(cell, ['p']).map(lettersOf).join('|'))
            .join('|'),
        ),
  );
}

function lettersOf(paragraph: Element): string {
  return only(paragraph, ['r'])
    .flatMap((run) => only(run, ['t']))
    .map(({ text }) => text)
    .join('');
}

function only(parent: Element, names: readonly string[]): Element[] {
  const all = children(parent);
  if (all.some(({ localName }) => !names.includes(localName))) throw new Error('something else stands there');
  return all;
}

function lines(bytes: Uint8Array): string[] {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes).split(/[\r\n]+/u);
}
