// The parts of a workbook file and how they point to one another: relationships and content types.
import type { Parts, Unwritten } from './parts';
import { DamagedFile, DECLARATION, tag } from './xml';
import { child, children, indexed, insert, parseXml, type XmlDocument, type Element } from './xml-tree';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

interface Relationship {
  id: string;
  /** The last word of the type's address: `worksheet`, `table`, `vmlDrawing`. */
  type: string;
  /** The path of the part it points to; an address as it stands when it is external. */
  target: string;
  external: boolean;
}

const encoder = new TextEncoder();

/** A part as text; undefined when there is none. Throws DamagedFile when it is not text. */
export function readText(parts: Parts, path: string): string | undefined {
  const bytes = parts.get(path);
  if (!bytes) return undefined;
  try {
    return decode(bytes);
  } catch {
    throw new DamagedFile(`${path} is not text`);
  }
}

const DECODERS = { utf8: decoderOf('utf-8'), littleEnd: decoderOf('utf-16le'), bigEnd: decoderOf('utf-16be') };

function decoderOf(encoding: string): TextDecoder {
  return new TextDecoder(encoding, { fatal: true });
}

/** UTF-8 or, by its mark or by how it begins, UTF-16; then the part says so no more, for it is written back in UTF-8. */
function decode(bytes: Uint8Array): string {
  const begins = (first: number, second: number): boolean => bytes[0] === first && bytes[1] === second;
  const wide =
    begins(0xff, 0xfe) || begins(0x3c, 0) ? DECODERS.littleEnd : begins(0xfe, 0xff) || begins(0, 0x3c) ? DECODERS.bigEnd : undefined;
  return wide ? wide.decode(bytes).replace(/^<\?xml[^>]*>/, DECLARATION.trimEnd()) : DECODERS.utf8.decode(bytes);
}

export function putText(parts: Parts, path: string, text: string): void {
  parts.set(path, encoder.encode(text));
}

/** A part that must be there. */
export function needText(parts: Parts, path: string): string {
  const text = readText(parts, path);
  if (text === undefined) throw new DamagedFile(`${path} is missing`);
  return text;
}

/** The trees of small parts that are asked for again and again, each as long as its bytes stand, or as they have none yet. */
const trees = new WeakMap<Uint8Array | Unwritten, XmlDocument>();

function documentOf(parts: Parts, path: string): XmlDocument {
  const bytes = parts.held(path) ?? parts.get(path);
  const known = bytes && trees.get(bytes);
  const document = known ?? parseXml(needText(parts, path));
  if (bytes && !known) trees.set(bytes, document);
  return document;
}

/** The tree of a part that must be there, to look at. */
export function treeOf(parts: Parts, path: string): Element {
  return documentOf(parts, path).root;
}

/** Changes a part that must be there. Its old bytes may still stand in a copy of the parts, so they lose their tree. It is written out
 *  when all changes are made: a workbook of many sheets has a change of its lists for each. */
export function editTree(parts: Parts, path: string, edit: (root: Element) => void): void {
  const document = documentOf(parts, path);
  trees.delete(parts.held(path) ?? parts.get(path)!);
  edit(document.root);
  const unwritten: Unwritten = {
    bytes: () => {
      const bytes = encoder.encode(String(document));
      trees.set(bytes, document);
      return bytes;
    },
  };
  trees.set(unwritten, document);
  parts.hold(path, unwritten);
}

function relationshipsPath(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** Where a part points to; '' is the package itself. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const path = relationshipsPath(part);
  if (!parts.has(path)) return [];
  return children(treeOf(parts, path), 'Relationship').map((element) => {
    const external = element.get('TargetMode') === 'External';
    const target = element.get('Target') ?? '';
    return {
      id: element.get('Id') ?? '',
      type: (element.get('Type') ?? '').split('/').pop()!,
      target: external ? target : parts.spelling(resolve(part, target)),
      external,
    };
  });
}

/** Some programs write the slashes of paths the other way. */
function resolve(part: string, target: string): string {
  const way = target.replaceAll('\\', '/');
  const path = way.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of way.replace(/^\/+/, '').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** How `part` points to `target`: `../tables/table1.xml`. Paths from the top are as good, but not every program reads them. */
function wayTo(part: string, target: string): string {
  const [from, to] = [part.split('/').slice(0, -1), target.split('/')];
  const apart = to.findIndex((step, index) => index === to.length - 1 || step !== from[index]);
  return [...from.slice(apart).map(() => '..'), ...to.slice(apart)].join('/');
}

/** Points `part` to `target`, a path, and answers the id. */
export function relate(parts: Parts, part: string, type: string, target: string): string {
  const path = relationshipsPath(part);
  if (!parts.has(path)) putText(parts, path, `${DECLARATION}${tag('Relationships', { xmlns: RELATIONSHIPS })}`);
  const taken = indexed(treeOf(parts, path), relationshipId);
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  editTree(parts, path, (root) =>
    insert(root, tag('Relationship', { Id: `rId${number}`, Type: `${OFFICE}/${type}`, Target: wayTo(part, target) })),
  );
  return `rId${number}`;
}

const relationshipId = (element: Element): string | undefined => element.get('Id');

/** Takes away the relationships of `part` that `drop` names. */
export function unrelate(parts: Parts, part: string, drop: (relationship: Relationship) => boolean): void {
  const path = relationshipsPath(part);
  const ids = new Set(
    relationshipsOf(parts, part)
      .filter(drop)
      .map(({ id }) => id),
  );
  if (ids.size === 0) return;
  editTree(parts, path, (root) => {
    for (const element of children(root)) if (ids.has(element.get('Id') ?? '')) element.remove();
  });
  if (!child(treeOf(parts, path), 'Relationship')) parts.delete(path);
}

/** The content type of a part; undefined when the package does not say. */
export function contentType(parts: Parts, path: string): string | undefined {
  const root = treeOf(parts, CONTENT_TYPES);
  const own = indexed(root, overridden).get(`/${path}`.toLowerCase());
  const common = indexed(root, extension).get(path.split('.').pop()!.toLowerCase());
  return (own ?? common)?.get('ContentType');
}

const overridden = (element: Element): string | undefined =>
  element.localName === 'Override' ? element.get('PartName')?.toLowerCase() : undefined;
const extension = (element: Element): string | undefined =>
  element.localName === 'Default' ? element.get('Extension')?.toLowerCase() : undefined;

/** The parts of a content type that have it in their own right, not by their extension. */
export function partsOfType(parts: Parts, type: string): string[] {
  const overrides = children(treeOf(parts, CONTENT_TYPES), 'Override').filter((element) => element.get('ContentType') === type);
  const names = new Set(overrides.map((element) => element.get('PartName')?.toLowerCase()));
  return [...parts.keys()].filter((path) => names.has(`/${path}`.toLowerCase()));
}

/** Adds a part with its content type. */
export function addPart(parts: Parts, path: string, type: string, content: string | Uint8Array): void {
  parts.set(path, typeof content === 'string' ? encoder.encode(content) : content);
  if (contentType(parts, path) === type) return;
  editTree(parts, CONTENT_TYPES, (root) => insert(root, tag('Override', { PartName: `/${path}`, ContentType: type })));
}

/** Removes a part, what it points from, and its content type. */
export function removePart(parts: Parts, path: string): void {
  parts.delete(path);
  parts.delete(relationshipsPath(path));
  lastFree.delete(parts);
  editTree(parts, CONTENT_TYPES, (root) => {
    for (const element of children(root, 'Override')) {
      if (element.get('PartName')?.toLowerCase() === `/${path}`.toLowerCase()) element.remove();
    }
  });
}

/** The first free path like `xl/tables/table3.xml`. */
export function freePath(parts: Parts, pattern: (number: number) => string): string {
  const last = lastFree.get(parts) ?? new Map<string, number>();
  let number = last.get(pattern(0)) ?? 1;
  while (parts.has(pattern(number))) number++;
  lastFree.set(parts, last.set(pattern(0), number));
  return pattern(number);
}

/** The number that was free when it was asked for last, by pattern: those before it are taken, until a part is removed. */
const lastFree = new WeakMap<Parts, Map<string, number>>();
