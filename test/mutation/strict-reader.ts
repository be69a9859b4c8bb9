// What an .xlsx file says, read in another way than the product reads it: every part as a tree, nothing passed over.
import { unzipSync } from 'fflate';
import { readCodes } from '../../src/hosts/xlsx/text';
import { child, children, parseXml, type Element } from '../../src/hosts/xlsx/xml-tree';
import { isError, type Cell } from '../../src/model/cell';

/** Values by sheet and cell (`甲!B7`): numbers, texts, truths; errors as their text, formulas without a value as `?`. */
type Says = Map<string, Cell>;

/** Throws an Error that tells what is wrong with the file. */
export function strictly(bytes: Uint8Array): Says {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name.toLowerCase(), content]));
  const tree = (path: string): Element => {
    const content = parts.get(path.toLowerCase());
    if (!content) throw new Error(`${path} is missing`);
    const wide = content[0] === 0xff && content[1] === 0xfe;
    return parseXml(new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(content)).root;
  };
  const main = target(tree('_rels/.rels'), '', (each) => each.get('Type')!.endsWith('/officeDocument'));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const rels = tree(`${folder}_rels/${main.slice(folder.length)}.rels`);
  const shared = children(rels).some((each) => each.get('Type')!.endsWith('/sharedStrings'))
    ? children(tree(target(rels, folder, (each) => each.get('Type')!.endsWith('/sharedStrings'))), 'si').map(textOf)
    : [];
  const says: Says = new Map();
  for (const sheet of children(need(tree(main), 'sheets'), 'sheet')) {
    const rows = children(need(tree(target(rels, folder, (each) => each.get('Id') === sheet.link)), 'sheetData'));
    let above = 0;
    for (const row of rows) {
      const number = row.get('r') === undefined ? above + 1 : whole(row.get('r')!);
      if (row.localName !== 'row' || number <= above) throw new Error('rows out of order');
      above = number;
      readRow(row, number, shared, (cell, value) => says.set(`${sheet.get('name')}!${cell}`, value));
    }
  }
  return says;
}

function readRow(row: Element, number: number, shared: readonly string[], put: (cell: string, value: Cell) => void): void {
  let before = 0;
  for (const cell of children(row)) {
    const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/u.exec(cell.get('r') ?? `${letterOf(before + 1)}${number}`) ?? [];
    const column = [...(letters ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (cell.localName !== 'c' || column <= before || column > 16_384 || Number(digits) !== number) throw new Error('cells out of order');
    before = column;
    for (const inside of children(cell))
      if (!['f', 'v', 'is', 'extLst'].includes(inside.localName)) throw new Error('a stranger in a cell');
    if (children(cell, 'v').length > 1) throw new Error('two values in a cell');
    const value = valueOf(cell, shared);
    if (value !== null && value !== '') put(`${letters}${digits}`, value);
  }
}

function valueOf(cell: Element, shared: readonly string[]): Cell {
  const type = cell.get('t') ?? 'n';
  if (type === 'inlineStr') return textOf(need(cell, 'is'));
  const value = child(cell, 'v')?.text;
  const isText = type === 'str';
  if (value === undefined || (!isText && value.trim() === '')) return child(cell, 'f') ? '?' : null;
  if (type === 's') {
    if (shared[whole(value)] === undefined) throw new Error('a text that is not there');
    return shared[whole(value)]!;
  }
  if (isText) return readCodes(value);
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (type === 'e') return isError(value.trim()) ? value.trim() : '#VALUE!';
  if (type !== 'n') throw new Error(`a type ${type}`);
  return Number.isFinite(Number(value)) ? Number(value) : '#NUM!';
}

function textOf(item: Element): string {
  return children(item)
    .map((each) => (each.localName === 't' ? readCodes(each.text) : each.localName === 'r' ? textOf(each) : ''))
    .join('');
}

function whole(text: string): number {
  if (!/^\s*\d+\s*$/u.test(text)) throw new Error(`no number: ${text}`);
  return Number(text);
}

function letterOf(column: number): string {
  return column > 26 ? letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

function need(parent: Element, name: string): Element {
  const found = child(parent, name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

function target(rels: Element, folder: string, is: (each: Element) => boolean): string {
  const found = children(rels).find(is)?.get('Target');
  if (found === undefined) throw new Error('a relationship is missing');
  const path = found.startsWith('/') ? found.slice(1) : folder + found;
  return path
    .split('/')
    .reduce<string[]>((way, step) => (step === '..' ? way.slice(0, -1) : step === '.' ? way : [...way, step]), [])
    .join('/');
}
