// A part as a tree: elements with their attributes, and all that stands between them kept.
import { SaxesParser } from 'saxes';
import { escapeText, escapeXml, unescapeXml } from './text';
import { DamagedFile, DECLARATION, DEEPEST, LINKS, STRICT_LINKS } from './xml';

/** Text between elements, comments and instructions, as they are written. */
type Between = string;

export class Element {
  parent: Element | undefined;
  readonly nodes: (Element | Between)[] = [];

  /** How often its nodes changed otherwise than by more of them at the end. */
  revision = 0;

  private readonly attributes = new Map<string, string>();

  /** `name` with its prefix. */
  constructor(public name: string) {}

  get prefix(): string {
    return this.name.slice(0, this.name.indexOf(':') + 1);
  }

  get localName(): string {
    return this.name.slice(this.name.indexOf(':') + 1);
  }

  get namespace(): string | undefined {
    return this.namespaceOf(this.prefix);
  }

  /** What a prefix (with its colon; '' for none) means here. */
  namespaceOf(prefix: string): string | undefined {
    return this.get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`) ?? this.parent?.namespaceOf(prefix);
  }

  get(attribute: string): string | undefined {
    return this.attributes.get(attribute);
  }

  set(attribute: string, value: string): void {
    this.attributes.set(attribute, value);
  }

  /** The id of the relationship that the element names. */
  get link(): string | undefined {
    for (const name of this.attributes.keys()) {
      const colon = name.indexOf(':') + 1;
      if (colon > 0 && name.slice(colon) === 'id' && isLinks(this.namespaceOf(name.slice(0, colon)))) return this.get(name);
    }
    return undefined;
  }

  get text(): string {
    return this.nodes.map((node) => (typeof node === 'string' ? textOf(node) : node.text)).join('');
  }

  set text(value: string) {
    this.nodes.splice(0, Infinity, written(value));
  }

  /** Puts a node before another one of its nodes, or at the end. */
  put(node: Element, before?: Element): void {
    node.parent = this;
    if (before) this.revision++;
    this.nodes.splice(before ? this.nodes.indexOf(before) : this.nodes.length, 0, node);
  }

  remove(): void {
    if (this.parent) this.parent.revision++;
    this.parent?.nodes.splice(this.parent.nodes.indexOf(this), 1);
  }

  toString(): string {
    let open = `<${this.name}`;
    for (const [name, value] of this.attributes) open += ` ${name}="${escapeXml(value).replaceAll('\r', '&#13;')}"`;
    return this.nodes.length === 0 ? `${open}/>` : `${open}>${this.nodes.join('')}</${this.name}>`;
  }
}

function isLinks(namespace: string | undefined): boolean {
  return namespace === LINKS || namespace === STRICT_LINKS;
}

function textOf(between: Between): string {
  return between.startsWith('<') ? '' : unescapeXml(between);
}

export interface XmlDocument {
  root: Element;
  toString(): string;
}

/** Throws DamagedFile for what is not well-formed. Document types are refused: Office never writes them, and they carry attacks. */
export function parseXml(text: string): XmlDocument {
  const whole = new Element('');
  let inside = whole;
  let depth = 0;
  const parser = new SaxesParser();
  const damaged = (why: string) => () => {
    throw new DamagedFile(why);
  };
  parser.on('error', damaged('not well-formed'));
  parser.on('doctype', damaged('a document type'));
  parser.on('xmldecl', () => inside.nodes.push(DECLARATION.trimEnd()));
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) damaged('too deep')();
    const element = new Element(name);
    for (const [key, value] of Object.entries(attributes)) element.set(key, value);
    inside.put(element);
    inside = element;
  });
  parser.on('closetag', () => {
    depth--;
    inside = inside.parent!;
  });
  const keep = (between: string): void => void inside.nodes.push(written(between));
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.on('comment', (comment) => inside.nodes.push(`<!--${comment}-->`));
  parser.on('processinginstruction', ({ target, body }) => inside.nodes.push(`<?${target} ${body}?>`));
  parser.write(text).close();
  return { root: children(whole)[0]!, toString: () => whole.nodes.join('') };
}

/** Text between tags; a carriage return that the file writes as a number stays one. */
function written(text: string): string {
  return escapeText(text).replaceAll('\r', '&#13;');
}

export function children(parent: Element, localName?: string): Element[] {
  return parent.nodes.filter(
    (node): node is Element => typeof node !== 'string' && (localName === undefined || node.localName === localName),
  );
}

/** The elements of a long list by a key of theirs: what was added to the list since it was asked last is looked at, and no more. Of several
 *  of one key the first. `keyOf` is to be one and the same function each time. */
export function indexed(parent: Element, keyOf: (element: Element) => string | undefined): ReadonlyMap<string, Element> {
  const known = indexes.get(parent)?.get(keyOf);
  const index = known?.revision === parent.revision ? known : { revision: parent.revision, seen: 0, elements: new Map<string, Element>() };
  for (; index.seen < parent.nodes.length; index.seen++) {
    const node = parent.nodes[index.seen]!;
    const key = typeof node === 'string' ? undefined : keyOf(node);
    if (key !== undefined && !index.elements.has(key)) index.elements.set(key, node as Element);
  }
  if (index !== known) indexes.set(parent, (indexes.get(parent) ?? new Map()).set(keyOf, index));
  return index.elements;
}

const indexes = new WeakMap<Element, Map<unknown, { revision: number; seen: number; elements: Map<string, Element> }>>();

export function child(parent: Element, localName: string): Element | undefined {
  return parent.nodes.find((node): node is Element => typeof node !== 'string' && node.localName === localName);
}

/** Elements of a name and namespace at any depth. */
export function within(parent: Element, namespace: string, localName: string): Element[] {
  return children(parent).flatMap((node) => [
    ...(node.localName === localName && node.namespace === namespace ? [node] : []),
    ...within(node, namespace, localName),
  ]);
}

/** Adds XML text under `parent`, before `before` or at the end. Names without a prefix take the parent's; `r:` means links. */
export function insert(parent: Element, xml: string, before?: Element): void {
  for (const node of children(parseXml(`<wrap>${xml}</wrap>`).root)) {
    if (parent.prefix !== '') takePrefix(node, parent.prefix);
    parent.put(node, before);
    if (xml.includes(' r:') && node.namespaceOf('r:') !== LINKS) node.set('xmlns:r', LINKS);
  }
}

function takePrefix(element: Element, prefix: string): void {
  if (element.prefix === '') element.name = prefix + element.name;
  for (const node of children(element)) takePrefix(node, prefix);
}
