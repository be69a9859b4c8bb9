// The parts of a workbook file and how they point to one another: relationships and content types.
import type { Parts } from './zip';
import { child, children, DamagedFile, DECLARATION, parseXml, tag, writeXml } from './xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

export interface Relationship {
  id: string;
  /** The last word of the type's address: `worksheet`, `table`, `vmlDrawing`. */
  type: string;
  /** The path of the part it points to; an address as it stands when it is external. */
  target: string;
  external: boolean;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const wide = new TextDecoder('utf-16le', { fatal: true });
const encoder = new TextEncoder();

/** A part as text; undefined when there is none. Throws DamagedFile when it is not text. */
export function readText(parts: Parts, path: string): string | undefined {
  const bytes = parts.get(path);
  if (!bytes) return undefined;
  try {
    return (bytes[0] === 0xff && bytes[1] === 0xfe ? wide : decoder).decode(bytes);
  } catch {
    throw new DamagedFile(`${path} is not text`);
  }
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

function relationshipsPath(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** Where a part points to; '' is the package itself. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const text = readText(parts, relationshipsPath(part));
  if (text === undefined) return [];
  return children(parseXml(text).documentElement!, 'Relationship').map((element) => {
    const external = element.getAttribute('TargetMode') === 'External';
    const target = element.getAttribute('Target') ?? '';
    return {
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').pop()!,
      target: external ? target : resolve(part, target),
      external,
    };
  });
}

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Points `part` to `target` (a path, written absolute) and answers the id. */
export function relate(parts: Parts, part: string, type: string, target: string): string {
  const path = relationshipsPath(part);
  const document = parseXml(readText(parts, path) ?? `${DECLARATION}${tag('Relationships', { xmlns: RELATIONSHIPS })}`);
  const root = document.documentElement!;
  const taken = new Set(children(root).map((element) => element.getAttribute('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const element = document.createElementNS(RELATIONSHIPS, 'Relationship');
  element.setAttribute('Id', `rId${number}`);
  element.setAttribute('Type', `${OFFICE}/${type}`);
  element.setAttribute('Target', `/${target}`);
  root.appendChild(element);
  putText(parts, path, writeXml(document));
  return `rId${number}`;
}

/** Takes away the relationships of `part` that `drop` names. */
export function unrelate(parts: Parts, part: string, drop: (relationship: Relationship) => boolean): void {
  const path = relationshipsPath(part);
  const ids = new Set(relationshipsOf(parts, part).filter(drop).map(({ id }) => id));
  if (ids.size === 0) return;
  const document = parseXml(needText(parts, path));
  const root = document.documentElement!;
  for (const element of children(root)) if (ids.has(element.getAttribute('Id') ?? '')) root.removeChild(element);
  if (child(root, 'Relationship')) putText(parts, path, writeXml(document));
  else parts.delete(path);
}

/** The content type of a part; undefined when the package does not say. */
export function contentType(parts: Parts, path: string): string | undefined {
  const root = parseXml(needText(parts, CONTENT_TYPES)).documentElement!;
  const own = children(root, 'Override').find((element) => element.getAttribute('PartName')?.toLowerCase() === `/${path}`.toLowerCase());
  const extension = path.split('.').pop()!.toLowerCase();
  const common = children(root, 'Default').find((element) => element.getAttribute('Extension')?.toLowerCase() === extension);
  return (own ?? common)?.getAttribute('ContentType') ?? undefined;
}

/** Adds a part with its content type. */
export function addPart(parts: Parts, path: string, type: string, content: string | Uint8Array): void {
  parts.set(path, typeof content === 'string' ? encoder.encode(content) : content);
  if (contentType(parts, path) === type) return;
  editContentTypes(parts, (root) => {
    const element = root.ownerDocument!.createElementNS(root.namespaceURI, 'Override');
    element.setAttribute('PartName', `/${path}`);
    element.setAttribute('ContentType', type);
    root.appendChild(element);
  });
}

/** Removes a part, what it points from, and its content type. */
export function removePart(parts: Parts, path: string): void {
  parts.delete(path);
  parts.delete(relationshipsPath(path));
  editContentTypes(parts, (root) => {
    for (const element of children(root, 'Override')) {
      if (element.getAttribute('PartName')?.toLowerCase() === `/${path}`.toLowerCase()) root.removeChild(element);
    }
  });
}

function editContentTypes(parts: Parts, edit: (root: import('./xml').Element) => void): void {
  const document = parseXml(needText(parts, CONTENT_TYPES));
  edit(document.documentElement!);
  putText(parts, CONTENT_TYPES, writeXml(document));
}

/** The first free path like `xl/tables/table3.xml`. */
export function freePath(parts: Parts, pattern: (number: number) => string): string {
  const taken = new Set([...parts.keys()].map((path) => path.toLowerCase()));
  let number = 1;
  while (taken.has(pattern(number).toLowerCase())) number++;
  return pattern(number);
}
