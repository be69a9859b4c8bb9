// A workbook being edited: its parts, with the formats and texts that all sheets share.
import { addPart, readText, relate, relationshipsOf, putText } from './package';
import { SharedStrings } from './shared-strings';
import { Styles } from './styles';
import { blankStyles } from './blank';
import { DamagedFile, DECLARATION } from './xml';
import type { Parts } from './parts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Book {
  parts: Parts;
  /** The path of the main part, `xl/workbook.xml` almost always. */
  main: string;
  readonly styles: Styles;
  hasNewStyles(): boolean;
  strings: SharedStrings;
}

/** The path of the package's main part. */
export function mainPath(parts: Parts): string {
  const main = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (!main || !parts.has(main)) throw new DamagedFile('no workbook');
  return main;
}

/** Opens what the sheets share. Throws DamagedFile. */
export function editBook(parts: Parts): Book {
  const main = mainPath(parts);
  const strings = partOf(parts, main, 'sharedStrings');
  let styles: Styles | undefined;
  return {
    parts,
    main,
    // Whoever only reads values asks for none.
    get styles() {
      if (styles) return styles;
      const path = partOf(parts, main, 'styles');
      return (styles = new Styles((path && readText(parts, path)) ?? blankStyles()));
    },
    hasNewStyles: () => styles?.changed ?? false,
    strings: stringsIn(parts, strings),
  };
}

/** Tables as they were read, by their bytes: a workbook is edited again and again. */
const tables = new WeakMap<Uint8Array, SharedStrings>();

function stringsIn(parts: Parts, path: string | undefined): SharedStrings {
  const bytes = path === undefined ? undefined : parts.get(path);
  if (!bytes) return new SharedStrings();
  const known = tables.get(bytes) ?? new SharedStrings(readText(parts, path!));
  tables.set(bytes, known);
  return known.copy();
}

/** Writes back what was added to the shared parts; parts to which nothing was added stay as they are. */
export function closeBook(book: Book): void {
  const { parts, main, strings } = book;
  if (book.hasNewStyles()) store(parts, main, 'styles', book.styles.toXml());
  if (!strings.changed) return;
  store(parts, main, 'sharedStrings', strings.write());
  tables.set(parts.get(partOf(parts, main, 'sharedStrings')!)!, strings);
}

function store(parts: Parts, main: string, type: string, xml: string): void {
  const path = partOf(parts, main, type);
  if (path && parts.has(path)) return putText(parts, path, xml);
  const added = `${folderOf(main)}${type}.xml`;
  addPart(parts, added, `${SHEET_TYPE}.${type}+xml`, xml.startsWith('<?xml') ? xml : DECLARATION + xml);
  relate(parts, main, type, added);
}

/** Where the formats stand: one path, or none. */
export function stylesPath(parts: Parts, main: string): string[] {
  return [partOf(parts, main, 'styles') ?? []].flat();
}

function partOf(parts: Parts, main: string, type: string): string | undefined {
  return relationshipsOf(parts, main).find((relationship) => relationship.type === type)?.target;
}

/** The folder of a part, ending with a slash; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
