// Where the header of a list stands, and what its columns hold.
import { isBlank, type Cell } from '../../model/cell';
import { typeOf } from '../../model/inputs';
import { fold } from '../../model/text';
import { findCategory } from '../../rubric/find';
import type { Category, Scheme } from '../../rubric/tree';
import type { FactColumn } from '../../workbook/roster/columns/fact';
import type { RosterLayout } from '../../workbook/roster/roster-layout';
import { headerText, headerWord, headerWords } from './header-words';
import type { Merged } from './merged';
import type { FileRow } from './roster-list';
import { filledCells } from './row-kind';
import { categoryNamed } from './section';

/** One list among the columns of a table: lists may stand side by side. */
export interface ListBlock {
  /** The columns that belong to it, from and up to. */
  from: number;
  to: number;
  name: number;
  number?: number;
  category?: number;
  facts: readonly { column: FactColumn; index: number }[];
  deduction?: number;
  /** The category that the header of the names is called by. */
  headed?: Category;
}

export interface Header {
  /** Position of the row among the rows, and of the first one below. */
  at: number;
  below: number;
  blocks: readonly ListBlock[];
  unused: readonly string[];
  /** The header's texts by column, by which a repeated header is known. */
  texts: readonly string[];
  /** What stands over the names, row by row: a page may begin with one of several. */
  over: readonly string[];
}

const WITHIN = 60;
/** From this score on a row is surely a header, and a row with a single cell from the other. */
export const SURE = 8;
const SURE_ALONE = 12;
const DEEPEST = 3;

/** The first row that surely is a header, since another list with its own header may follow; or the row that says most of its columns. */
export function findHeader(rows: readonly FileRow[], merged: Merged, scheme: Scheme, layout: RosterLayout): Header | undefined {
  let best: { at: number; score: number } | undefined;
  for (const [at, { cells }] of rows.slice(0, WITHIN).entries()) {
    const score = headerScore(cells, layout);
    if (score > (best?.score ?? 0)) best = { at, score };
    if (score >= (filledCells(cells).length > 1 ? SURE : SURE_ALONE)) break;
  }
  return best && headerAt(rows, best.at, merged, scheme, layout);
}

/** How much a row says of its columns; 0 for a row that names no column of units. */
export function headerScore(cells: readonly Cell[], layout: RosterLayout): number {
  const filled = filledCells(cells);
  // Numbers and long texts stand in lists, not over them.
  if (filled.length === 0 || filled.some(({ text }) => text.length > LONGEST || /^\d+$/u.test(text))) return 0;
  const isOnly = filled.length === 1;
  const said = filled.map(({ index }) => columnWord(headerText(cells[index]), layout));
  // 填报单位： with a value beside it is a line of a form, not a header.
  const isForm = said.some((word) => word === undefined);
  const words = said.map((word, position) => (isForm && /[:：]\s*$/u.test(filled[position]!.text) ? undefined : word));
  const known = words.filter((word) => word !== undefined).length;
  // 高校 is a header only among headers: beside 甲大学 it is the unit's category, and alone a heading over units.
  const isHeader = (position: number) =>
    (known === filled.length && !isOnly) || headedBy(filled[position]!.text, layout.scheme, false) === undefined;
  const ranks = words.flatMap((word, position) => (word?.is === 'name' && isHeader(position) ? [word.rank] : []));
  const rank = Math.min(...ranks);
  if (!Number.isFinite(rank) || (isOnly && rank > 4)) return 0;
  // A row of texts of which hardly one is a header is a row of the list.
  if (known * 3 < filled.length && rank > 2) return 0;
  return (7 - rank) * 2 + known * 2;
}

type ColumnWord = ReturnType<typeof headerWord> | { is: 'fact'; column: FactColumn } | { is: 'deduction' };

/** The words over the scheme's own columns, by the layout whose columns they are. */
const ownWords = new WeakMap<RosterLayout, ReadonlyMap<string, ColumnWord>>();

function ownWordsOf(layout: RosterLayout): ReadonlyMap<string, ColumnWord> {
  const before = ownWords.get(layout);
  if (before) return before;
  const { facts, deduction, scheme } = layout;
  const words = new Map<string, ColumnWord>();
  for (const name of deduction ? [deduction.header, scheme.data.externalDeduction?.name ?? deduction.header] : [])
    words.set(fold(name), { is: 'deduction' });
  for (const column of [...facts].reverse()) for (const word of factWords(column, scheme)) words.set(word, { is: 'fact', column });
  ownWords.set(layout, words);
  return words;
}

/** Longer than any header. */
const LONGEST = 60;

/** What a header says: one of the scheme's own columns first. */
function columnWord(text: string, layout: RosterLayout): ColumnWord {
  if (text === '' || text.length > LONGEST) return undefined;
  const own = ownWordsOf(layout);
  for (const word of headerWords(text)) if (own.has(word)) return own.get(word);
  return headerWord(text);
}

function factWords({ header, key, input, of }: FactColumn, scheme: Scheme): string[] {
  const aliases = of === 'attributes' ? (scheme.data.attributes.find(({ name }) => name === key)?.aliases ?? []) : [];
  return [header, key, input.name, ...aliases].map(fold);
}

/** The header in a row, with the rows that belong to it. */
export function headerAt(rows: readonly FileRow[], at: number, merged: Merged, scheme: Scheme, layout: RosterLayout): Header {
  const depth = depthOf(rows, at, merged, layout);
  const lines = rows.slice(at, at + depth);
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const texts = Array.from({ length: width }, (_, column) => columnText(lines, column, merged));
  const words = texts.map((text) => columnWord(text, layout));
  const below = rows.slice(at + depth);
  const blocks = blocksOf(texts, words, scheme).map((range) => fillBlock(range, { words, below, scheme, layout }));
  const used = new Set(
    blocks.flatMap(({ name, number, category, facts, deduction }) => [
      name,
      number,
      category,
      deduction,
      ...facts.map(({ index }) => index),
    ]),
  );
  const unused = [
    ...new Set(
      texts
        .filter((text, index) => text !== '' && !used.has(index) && words[index]?.is !== 'number')
        .map((text) => text.trim().replace(/\s+/gu, ' ')),
    ),
  ];
  const over = blocks.flatMap(({ name }) => lines.map(({ cells }) => headerText(cells[name]))).filter((text) => text !== '');
  return { at, below: at + depth, blocks, unused, texts, over };
}

/** How many rows the header takes: as many as its cells are merged over, or one more that goes on where the first left blanks. */
function depthOf(rows: readonly FileRow[], at: number, merged: Merged, layout: RosterLayout): number {
  const { line, cells } = rows[at]!;
  const tall = Math.max(1, ...filledCells(cells).map(({ index }) => merged.rowsFrom(line, index)));
  if (tall > 1) return Math.min(tall, DEEPEST, rows.filter((row) => row.line >= line && row.line < line + tall).length);
  const next = rows[at + 1];
  if (!next || next.line !== line + 1) return 1;
  // Below a header of two rows every cell is a header again, and one at least goes on with the word above or fills its blank.
  const filled = filledCells(next.cells);
  const areWords =
    filled.length > 0 &&
    filled.every(({ index, text }) => {
      const word = columnWord(headerText(next.cells[index]), layout) ?? columnWord(`${headerText(cells[index])}${text}`, layout);
      return word !== undefined && word.is !== 'category';
    });
  const goesOn =
    areWords &&
    !filled.some(({ index, text }) => fold(headerText(cells[index])) === fold(text)) &&
    filled.some(
      ({ index, text }) => isBlank(cells[index]) || merged.isAcross(line, index) || /^(?:名称|全称|名|代码|简称)$/u.test(fold(text)),
    );
  return goesOn ? 2 : 1;
}

/** A column's words from top to bottom; a word merged across several columns stands over each. */
function columnText(lines: readonly FileRow[], column: number, merged: Merged): string {
  const parts: string[] = [];
  for (const { line, cells } of lines) {
    const own = headerText(cells[column]);
    const text = own === '' ? headerText(merged.across(line, column)) : own;
    if (text !== '' && !parts.includes(text)) parts.push(text);
  }
  // 联系方式 over 电话 is a telephone; 单位 over 名称 is the name of the unit.
  return parts.join('');
}

interface Range {
  from: number;
  to: number;
  name: number;
  headed?: Category;
}

/** The columns of names and what lies around each: the same headers again, or one column for each category. */
function blocksOf(texts: readonly string[], words: readonly ColumnWord[], scheme: Scheme): Range[] {
  const names = words.flatMap((word, index) =>
    word?.is === 'name' ? [{ index, rank: word.rank, headed: headedBy(texts[index]!, scheme) }] : [],
  );
  const rank = Math.min(...names.map((each) => each.rank));
  const first = names.find((each) => each.rank === rank)!;
  const same = names.filter(({ index }) => headerWords(texts[index]!).at(-1) === headerWords(texts[first.index]!).at(-1));
  const headed = words.flatMap((word, index) => {
    const category = word?.is === 'name' || word === undefined ? headedBy(texts[index] ?? '', scheme) : undefined;
    return category ? [{ index, rank, headed: category }] : [];
  });
  const each = new Set(headed.map((one) => one.headed));
  // 市州 over one column and 高校 over another; merged over several columns it stands over each.
  const isByCategory = headed.length > 1 && rank > 1 && (each.size === headed.length || (each.size > 1 && headed.length === names.length));
  const columns = isByCategory ? headed : same.length > 1 ? same : [first];
  const starts = columns.map(({ index }, position) =>
    position === 0 ? 0 : startOf(texts, columns[0]!.index, index, columns[position - 1]!.index),
  );
  return columns.map(({ index, headed: category }, position) => ({
    from: starts[position]!,
    to: starts[position + 1] ?? texts.length,
    name: index,
    ...(category && { headed: category }),
  }));
}

/** Where a repeated block begins: as many columns before its names as have the headers of the first block. */
function startOf(texts: readonly string[], first: number, name: number, before: number): number {
  let start = name;
  while (start - 1 > before && first - (name - start) - 1 >= 0 && fold(texts[start - 1]!) === fold(texts[first - (name - start) - 1]!))
    start--;
  return start;
}

/** The category that a header of names is called by: 市州, and 高校名称 unless it must be the very word. */
function headedBy(text: string, scheme: Scheme, orName = true): Category | undefined {
  for (const word of headerWords(text)) {
    for (const each of orName ? [word, word.replace(/(?:单位)?(?:名称|全称|名单|名)$/u, '')] : [word]) {
      const found = each === '' ? undefined : findCategory(scheme, each);
      if (found) return found;
    }
  }
  return undefined;
}

interface Around {
  words: readonly ColumnWord[];
  below: readonly FileRow[];
  scheme: Scheme;
  layout: RosterLayout;
}

function fillBlock(range: Range, { words, below, scheme, layout }: Around): ListBlock {
  const indexes = Array.from({ length: range.to - range.from }, (_, offset) => range.from + offset).filter((index) => index !== range.name);
  const valuesOf = (index: number) => below.flatMap(({ cells }) => (isBlank(cells[index]) ? [] : [cells[index]!]));
  const share = (index: number, test: (cell: Cell) => boolean) => {
    const values = valuesOf(index);
    return values.length === 0 ? 0 : values.filter(test).length / values.length;
  };
  const isCategory = (cell: Cell) => categoryNamed(cell, scheme) !== undefined;
  const factOf = (index: number) =>
    layout.facts.find(({ input }) => input.type === 'choice' && share(index, (cell) => typeOf(input).read(input, cell).ok) > 0.8);
  const facts = new Map<FactColumn, number>();
  let category: { index: number; weight: number } | undefined;
  let number: number | undefined;
  let deduction: number | undefined;
  for (const index of indexes) {
    const word = words[index];
    if (word?.is === 'fact') {
      if (!facts.has(word.column)) facts.set(word.column, index);
    } else if (word?.is === 'deduction') deduction ??= index;
    else if (word?.is === 'number') number ??= index;
    else {
      const hits = share(index, isCategory);
      const isSure = word?.is === 'category' && word.isSure;
      // A word that nobody knows, over categories in every row, stands over the categories.
      const mayBe = word?.is === 'category' ? isSure || hits >= 0.5 : word === undefined && hits > 0.8;
      // 类别 over 本科 and 专科 is the column of that attribute.
      const fact = word?.is === 'category' && hits === 0 ? factOf(index) : undefined;
      if (fact && !facts.has(fact)) facts.set(fact, index);
      else if (mayBe && hits + (isSure ? 2 : 0) > (category?.weight ?? -1)) category = { index, weight: hits + (isSure ? 2 : 0) };
    }
  }
  return {
    ...range,
    ...(number !== undefined && { number }),
    ...(category && { category: category.index }),
    facts: [...facts].map(([column, index]) => ({ column, index })),
    ...(deduction !== undefined && { deduction }),
  };
}
