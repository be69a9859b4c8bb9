// Elements that follow one another in a text of XML, each by its name; whatever else stands there is not passed over but a fault.
import { DamagedFile } from './xml';

/** What the elements to be read are called. */
export class ElementNames {
  readonly extensions: string;
  readonly tag: RegExp;

  /** `prefix` is that of all names, with its colon. */
  constructor(
    readonly prefix: string,
    ...names: readonly string[]
  ) {
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
}

/** Blanks, tabs and line ends are not above it. */
const BLANK = 32;
