// The main part of a workbook: its list of sheets and the names that belong to a sheet.
import type { SheetPlan } from '../../workbook/plan';
import type { Book } from './book';
import { editTree, relationshipsOf, treeOf } from './package';
import { escapeXml } from './text';
import { DamagedFile, tag } from './xml';
import { child, children, Element, insert } from './xml-tree';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** The path of its part. */
  path: string;
}

interface LocalName {
  name: string;
  range: string;
}

/** The worksheets in the order of their tabs; with `all`, sheets that only hold a chart too. */
export function listSheets(book: Book, all = false): SheetEntry[] {
  const targets = new Map(relationshipsOf(book.parts, book.main).map((relationship) => [relationship.id, relationship]));
  const sheets = child(treeOf(book.parts, book.main), 'sheets');
  if (!sheets) throw new DamagedFile('no list of sheets');
  const names = new Set<string>();
  return children(sheets, 'sheet').flatMap((element) => {
    const name = element.get('name') ?? '';
    if (names.has(name.toLowerCase())) throw new DamagedFile('two sheets of one name');
    names.add(name.toLowerCase());
    const relationship = targets.get(element.link ?? '');
    if (!relationship || !book.parts.has(relationship.target)) throw new DamagedFile('a sheet without its part');
    if (!KINDS.has(relationship.type)) throw new DamagedFile('a sheet of an unknown kind');
    if (relationship.type !== 'worksheet' && !all) return [];
    const state = element.get('state') ?? 'visible';
    return [{ name, hidden: state !== 'visible', path: relationship.target }];
  });
}

/** What a sheet can be: cells, a chart by itself, or what the Excel of the nineties had. */
const KINDS = new Set(['worksheet', 'chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** Enters a new sheet after the sheet `after`, or at the end, with names of its own (print area, repeated rows). */
export function enterSheet(book: Book, plan: SheetPlan, id: string, after: string | undefined, names: readonly LocalName[]): void {
  editMain(book, (root) => {
    const sheets = child(root, 'sheets')!;
    const entries = children(sheets, 'sheet');
    const place =
      after === undefined ? entries.length : entries.findIndex((element) => sameName(element.get('name'), after)) + 1 || entries.length;
    const sheetId = Math.max(0, ...entries.map((element) => Number(element.get('sheetId') ?? 0))) + 1;
    insert(
      sheets,
      tag('sheet', { name: plan.name, sheetId, state: plan.hidden === 'very-hidden' ? 'veryHidden' : plan.hidden, 'r:id': id }),
      entries[place],
    );
    if (place < entries.length) shiftPlaces(root, place);
    addLocalNames(root, place, names);
  });
}

/** What counts sheets by their place must count one on. */
function shiftPlaces(root: Element, place: number): void {
  const shift = (element: Element, attribute: string) => {
    const value = element.get(attribute);
    if (value !== undefined && Number(value) >= place) element.set(attribute, String(Number(value) + 1));
  };
  for (const view of childrenOf(root, 'bookViews')) for (const attribute of ['activeTab', 'firstSheet']) shift(view, attribute);
  for (const name of childrenOf(root, 'definedNames')) shift(name, 'localSheetId');
}

/** The tab that shows when the workbook is opened. */
export function openOn(book: Book, place: number): void {
  editMain(book, (root) => childrenOf(root, 'bookViews')[0]?.set('activeTab', String(place)));
}

/** Gives a sheet its own names (print area, repeated rows) in place of those it had. */
export function setLocalNames(book: Book, sheet: string, names: readonly LocalName[]): void {
  editMain(book, (root) => {
    const place = String(childrenOf(root, 'sheets').findIndex((element) => sameName(element.get('name'), sheet)));
    const dropped = new Set(['_xlnm.print_area', '_xlnm.print_titles', '_xlnm._filterdatabase']);
    for (const element of childrenOf(root, 'definedNames')) {
      if (element.get('localSheetId') === place && dropped.has(element.get('name')!.toLowerCase())) element.remove();
    }
    addLocalNames(root, Number(place), names);
    const list = child(root, 'definedNames');
    if (list && children(list).length === 0) list.remove();
  });
}

function addLocalNames(root: Element, localSheetId: number, names: readonly LocalName[]): void {
  const list = child(root, 'definedNames') ?? (names.length > 0 ? addNameList(root) : undefined);
  for (const { name, range } of names) insert(list!, tag('definedName', { name, localSheetId }, escapeXml(range)));
}

/** Takes one of a sheet's own names away. */
export function dropLocalName(book: Book, sheet: string, name: string): void {
  editMain(book, (root) => {
    const place = String(childrenOf(root, 'sheets').findIndex((element) => sameName(element.get('name'), sheet)));
    const element = childrenOf(root, 'definedNames').find((each) => each.get('localSheetId') === place && sameName(each.get('name'), name));
    element?.remove();
    const list = child(root, 'definedNames');
    if (list && children(list).length === 0) list.remove();
  });
}

/** The text of a sheet's own name, through `edit`; nothing happens when there is none. */
export function editLocalName(book: Book, sheet: string, name: string, edit: (range: string) => string): void {
  editMain(book, (root) => {
    const place = String(childrenOf(root, 'sheets').findIndex((element) => sameName(element.get('name'), sheet)));
    const element = childrenOf(root, 'definedNames').find((each) => each.get('localSheetId') === place && each.get('name') === name);
    if (element) element.text = edit(element.text);
  });
}

/** Every defined name of the whole workbook. */
export function definedNames(book: Book): string[] {
  return childrenOf(treeOf(book.parts, book.main), 'definedNames').map((element) => element.get('name') ?? '');
}

function addNameList(root: Element): Element {
  const earlier = ['sheets', 'functionGroups', 'externalReferences'];
  const list = new Element(`${root.prefix}definedNames`);
  const all = children(root);
  root.put(list, all[all.findLastIndex((element) => earlier.includes(element.localName)) + 1]);
  return list;
}

function childrenOf(root: Element, name: string): Element[] {
  const list = child(root, name);
  return list ? children(list) : [];
}

/** Sheet names differ by more than letter case. */
export function sameName(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

function editMain(book: Book, edit: (root: Element) => void): void {
  editTree(book.parts, book.main, edit);
}
