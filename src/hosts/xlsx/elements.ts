// Elements that follow one another in a text of XML, each by its name; whatever else stands there is not passed over but a fault.
import { DamagedFile } from './xml';

/** What the elements to be read are called. */
export class ElementNames {
  readonly extensions: string;
  readonly tag: RegExp;
  /** How the first of them begins, without what its tag says, and how it ends: nearly all that is met is of this name. */
  readonly begins: string;
  readonly ends: string;
  readonly first: string;

  /** `prefix` is that of all names, with its colon. */
  constructor(
    readonly prefix: string,
    ...names: readonly [string, ...string[]]
  ) {
    this.first = names[0];
    this.begins = `<${prefix}${names[0]}`;
    this.ends = `</${prefix}${names[0]}>`;
    const own = names.map((name) => prefix + name).join('|');
    this.tag = new RegExp(`<(?:(${own})|(?!${prefix || ' '})([\\w.-]+:[\\w.-]+))(?=[\\s/>])([^>]*?)(/?)>`, 'y');
    this.extensions = `<${prefix}extLst`;
  }
}

/**
 * Goes from element to element, none of which holds another of its own name. What has the prefix of another program is for that program,
 * as are extensions at the end.
 */
export class Elements {
  /** Of the element that was gone to: its name without the prefix, where it stands, what its tag says and what it holds. */
  name = '';
  start = 0;
  end = 0;
  attributes = '';
  content = '';

  constructor(
    private readonly xml: string,
    private readonly names: ElementNames,
  ) {}

  /** Whether there is another element. Throws DamagedFile for anything else. */
  next(): boolean {
    const {
      xml,
      names: { prefix, tag, extensions },
    } = this;
    let at = this.end;
    for (;;) {
      while (xml.charCodeAt(at) <= BLANK) at++;
      if (at >= xml.length) return false;
      if (this.#isFirst(at)) return true;
      tag.lastIndex = at;
      const match = tag.exec(xml);
      if (!match) break;
      const name = match[1] ?? match[2]!;
      const inside = at + match[0].length;
      const isClosed = match[4] !== '';
      const last = isClosed ? inside : xml.indexOf(`</${name}>`, inside);
      if (last < 0) throw new DamagedFile(`a ${name} that does not end`);
      this.start = at;
      this.end = at = isClosed ? inside : last + name.length + 3;
      if (match[1] === undefined) continue;
      this.name = prefix === '' ? name : name.slice(prefix.length);
      this.attributes = match[3]!;
      this.content = isClosed ? '' : xml.slice(inside, last);
      return true;
    }
    if (!xml.startsWith(extensions, at)) throw new DamagedFile('something else where an element should stand');
    return false;
  }

  /** Goes to the element that begins here if it has the first of the names, letter by letter as the expression would. */
  #isFirst(at: number): boolean {
    const {
      xml,
      names: { first, begins, ends },
    } = this;
    const says = at + begins.length;
    const sign = xml.charCodeAt(says);
    if (!(sign <= BLANK || sign === SLASH || sign === CLOSE) || !xml.startsWith(begins, at)) return false;
    const inside = xml.indexOf('>', says) + 1;
    if (inside === 0) return false;
    const isClosed = inside - 2 >= says && xml.charCodeAt(inside - 2) === SLASH;
    const last = isClosed ? inside : xml.indexOf(ends, inside);
    if (last < 0) throw new DamagedFile(`a ${first} that does not end`);
    this.start = at;
    this.end = isClosed ? inside : last + ends.length;
    this.name = first;
    this.attributes = xml.slice(says, isClosed ? inside - 2 : inside - 1);
    this.content = isClosed ? '' : xml.slice(inside, last);
    return true;
  }
}

/** Blanks, tabs and line ends are not above it. */
const BLANK = 32;
const SLASH = 47;
const CLOSE = 62;
