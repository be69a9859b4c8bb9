// The table of texts that the cells of a workbook refer to by number.
import { plainXml } from './plain-xml';
import { escapeText, markCodes, readCodes, safeText, unescapeXml } from './text';
import { DamagedFile, DECLARATION, MAIN } from './xml';

export class SharedStrings {
  #xml: string;
  #texts: string[] = [];
  /** Places of texts in one look: only these may be shared with our cells. */
  #places = new Map<string, number>();
  #added: string[] = [];
  #prefix: string;

  constructor(text = `${DECLARATION}<sst xmlns="${MAIN}"></sst>`) {
    const xml = plainXml(text);
    const root = /<((?:\w+:)?)sst\b/.exec(xml);
    if (!root) throw new DamagedFile('shared strings');
    this.#prefix = root[1]!;
    this.#xml = xml;
    for (const { text, plain } of readItems(xml, this.#prefix)) {
      const place = this.#texts.push(text) - 1;
      if (plain && !this.#places.has(text)) this.#places.set(text, place);
    }
  }

  get changed(): boolean {
    return this.#added.length > 0;
  }

  text(place: number): string | undefined {
    return this.#texts[place];
  }

  /** The place of a text, which is added when it is not there yet. Texts that were there keep their looks and places. */
  place(text: string): number {
    const safe = safeText(text);
    const known = this.#places.get(safe);
    if (known !== undefined) return known;
    const place = this.#texts.push(safe) - 1;
    this.#places.set(safe, place);
    this.#added.push(textItem(`${this.#prefix}si`, safe, this.#prefix));
    return place;
  }

  /** The table with what was added. Its counts are hints that may be left out. */
  toXml(): string {
    const root = new RegExp(`<${this.#prefix}sst\\b[^>]*?(/?)>`);
    const open = root.exec(this.#xml)!;
    const start = open[0].replace(/\s(?:unique)?[cC]ount="\d*"/g, '').replace(/\/?>$/, '>');
    const end = open[1] ? open.index + open[0].length : this.#xml.lastIndexOf(`</${this.#prefix}sst`);
    const old = this.#xml.slice(open.index + open[0].length, end);
    return `${this.#xml.slice(0, open.index)}${start}${old}${this.#added.join('')}</${this.#prefix}sst>`;
  }
}

/** `<si><t>text</t></si>`, or with `is` for a text that stands in its cell. */
export function textItem(name: string, text: string, prefix = ''): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}><${prefix}t${space}>${escapeText(markCodes(text))}</${prefix}t></${name}>`;
}

function readItems(xml: string, prefix: string): { text: string; plain: boolean }[] {
  const items: { text: string; plain: boolean }[] = [];
  const item = new RegExp(`<${prefix}si(?=[\\s/>])[^>]*>`, 'g');
  const close = `</${prefix}si>`;
  const run = `<${prefix}r`;
  for (let match = item.exec(xml); match; match = item.exec(xml)) {
    const start = item.lastIndex;
    const end = match[0].endsWith('/>') ? start : xml.indexOf(close, start);
    if (end < 0) throw new DamagedFile('a text that does not end');
    const content = xml.slice(start, end);
    items.push({ text: richText(content, prefix), plain: !content.includes(run) });
    item.lastIndex = end;
  }
  return items;
}

/** The letters of a text that may be in several looks; readings (`rPh`) are no letters of it. */
export function richText(xml: string, prefix: string): string {
  let text = '';
  const plain = xml.includes('rPh') ? xml.replace(new RegExp(`<${prefix}rPh(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</${prefix}rPh>)`, 'g'), '') : xml;
  const run = new RegExp(`<${prefix}t(?=[\\s/>])[^>]*>`, 'g');
  const close = `</${prefix}t>`;
  for (let match = run.exec(plain); match; match = run.exec(plain)) {
    if (match[0].endsWith('/>')) continue;
    const end = plain.indexOf(close, run.lastIndex);
    if (end < 0) throw new DamagedFile('a text that does not end');
    text += readCodes(unescapeXml(plain.slice(run.lastIndex, end)));
  }
  return text;
}
