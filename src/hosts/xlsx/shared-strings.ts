// The table of texts that the cells of a workbook refer to by number.
import { ElementNames, Elements } from './elements';
import { plainXml } from './plain-xml';
import { escapeText, markCodes, readCodes, safeText, unescapeXml } from './text';
import { DamagedFile, DECLARATION, MAIN } from './xml';
import { children, parseXml, type Element } from './xml-tree';

/** What XML cannot hold. */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

export class SharedStrings {
  /** Everything before the items, and the items as they were read. */
  #head: string;
  #items: string;
  #texts: string[] = [];
  /** Places of texts in one look: only these may be shared with our cells. */
  #places = new Map<string, number>();
  #added: string[] = [];
  #prefix: string;
  /** Whether another table has the same texts and places. */
  #isCopy = false;

  constructor(text = `${DECLARATION}<sst xmlns="${MAIN}"></sst>`) {
    const xml = plainXml(text);
    const root = /<((?:[\w.-]+:)?)sst(?:\s[^>]*?)?(\/?)>/.exec(xml);
    const prefix = root?.[1] ?? '';
    const start = root ? root.index + root[0].length : 0;
    const end = root?.[2] ? start : xml.lastIndexOf(`</${prefix}sst>`);
    if (!root || end < start || ILLEGAL.test(xml)) throw new DamagedFile('shared strings');
    this.#prefix = prefix;
    this.#head = xml.slice(0, start).replace(/\/?>$/, '>');
    this.#items = xml.slice(start, end);
    const items = new Elements(this.#items, new ElementNames(prefix, 'si'));
    while (items.next()) {
      const { content } = items;
      const text = textOfRuns(content, prefix);
      const place = this.#texts.push(text) - 1;
      if (!content.includes(`<${prefix}r`) && !this.#places.has(text)) this.#places.set(text, place);
    }
  }

  /** The same table, to which others can be added. */
  copy(): SharedStrings {
    const copy = new SharedStrings();
    copy.#prefix = this.#prefix;
    copy.#head = this.#head;
    copy.#items = this.#items;
    copy.#texts = this.#texts;
    copy.#places = this.#places;
    copy.#isCopy = true;
    return copy;
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
    if (this.#isCopy) {
      [this.#texts, this.#places] = [[...this.#texts], new Map(this.#places)];
      this.#isCopy = false;
    }
    const place = this.#texts.push(safe) - 1;
    this.#places.set(safe, place);
    this.#added.push(textItem(`${this.#prefix}si`, safe, this.#prefix));
    return place;
  }

  /** The table with what was added, which is then as if it had been read. Its counts are hints that may be left out. */
  write(): string {
    this.#head = this.#head.replace(/\s(?:unique)?[cC]ount="\d*"/g, '');
    this.#items += this.#added.join('');
    this.#added = [];
    return `${this.#head}${this.#items}</${this.#prefix}sst>`;
  }
}

/** `<si><t>text</t></si>`, or with `is` for a text that stands in its cell. */
export function textItem(name: string, text: string, prefix = ''): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}><${prefix}t${space}>${escapeText(markCodes(text))}</${prefix}t></${name}>`;
}

/** The letters of a text that may be in several looks; readings (`rPh`) are no letters of it. */
export function textOfRuns(xml: string, prefix: string): string {
  if (xml === '') return '';
  // Nearly all texts have one look.
  const start = xml.startsWith(`<${prefix}t`) ? xml.indexOf('>') + 1 : 0;
  const isPlain = start > 0 && xml.indexOf('<', start) === xml.length - prefix.length - 4 && xml.endsWith(`</${prefix}t>`);
  return isPlain ? readCodes(unescapeXml(xml.slice(start, xml.lastIndexOf('<')))) : lettersOf(parseXml(`<is>${xml}</is>`).root);
}

function lettersOf(item: Element): string {
  return children(item)
    .map((each) => {
      if (each.localName === 't') return readCodes(each.text);
      if (each.localName === 'r') return lettersOf(each);
      if (!/^(?:rPr|rPh|phoneticPr|extLst)$/.test(each.localName)) throw new DamagedFile('a stranger in a text');
      return '';
    })
    .join('');
}
