// XML as text and as a tree: writing tags, reading small parts, finding children by their local name.
import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { escapeXml } from './text';

export type { Document, Element };

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Attributes = Record<string, string | number | boolean | undefined>;

/** `<name a="1">content</name>`; undefined attributes are left out, `content` is XML already. */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    text += ` ${key}="${typeof value === 'string' ? escapeXml(value) : Number(value)}"`;
  }
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`;
}

/** `<name count="2">…</name>`, or nothing for an empty list. */
export function listTag(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : tag(name, { count: items.length }, items.join(''));
}

/** Thrown where a part of the file is not what the format says; turned into a refusal where the file is opened. */
export class DamagedFile extends Error {}

/** The tree of a part. Document types are refused: Office never writes them, and they carry attacks. */
export function parseXml(text: string): Document {
  if (/<!DOCTYPE/i.test(text)) throw new DamagedFile('document type');
  try {
    const document = new DOMParser({ onError: () => undefined }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
    if (document.documentElement) return document;
  } catch {
    // The parser's own words say nothing to the user.
  }
  throw new DamagedFile('not well-formed');
}

export function writeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** An element as text without namespace declarations, to compare it with what `tag` writes. */
export function elementText(element: Element): string {
  return new XMLSerializer().serializeToString(element).replace(/ xmlns(?::\w+)?="[^"]*"/g, '');
}

export function children(parent: Element, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (localName === undefined || (node as Element).localName === localName)) found.push(node as Element);
  }
  return found;
}

export function child(parent: Element, localName: string): Element | undefined {
  return children(parent, localName)[0];
}

/** Adds XML text (in the spreadsheet's own namespace) under `parent`, before `before` or at the end. */
export function insert(parent: Element, xml: string, before: Element | null = null): void {
  const source = parseXml(`<wrap xmlns="${parent.namespaceURI}" xmlns:r="${LINKS}">${xml}</wrap>`);
  for (const node of children(source.documentElement!)) {
    parent.insertBefore(parent.ownerDocument!.importNode(node, true), before);
  }
}
