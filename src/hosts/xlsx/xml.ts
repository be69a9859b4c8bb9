// XML as text: writing tags, and the names that all parts share.
import { escapeXml } from './text';

export { DamagedFile } from './damaged';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The same in the strict form of the format, and what links are called there. */
export const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const STRICT_LINKS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
export const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** No honest part nests its tags deeper. */
export const DEEPEST = 256;

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
