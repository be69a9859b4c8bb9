// Finds in a table of others the units and the columns of numbers: units stand in rows; whatever is neither is put aside with the reason.
import { headerWord } from '../../app/roster/header-words';
import { mergedCells, type Merged } from '../../app/roster/merged';
import { onOneLine, withoutNumbering } from '../../app/roster/name-words';
import { filledCells, strangerRow } from '../../app/roster/row-kind';
import type { FileRow, ListTable } from '../../app/roster/roster-list';
import { isBlank, isError, type Cell } from '../../model/cell';
import { bare, clip, fold } from '../../model/text';

/** What is known of names: which are ours, and which are only like ours. */
export interface KnownNames {
  isSure(name: string): boolean;
  isLike(name: string): boolean;
}

interface NumberColumn {
  /** Among the cells of a row. */
  at: number;
  /** Its headers from top to bottom, none twice in a row. */
  parts: readonly string[];
}

/** A row with the name of a unit, as it stands there without its number. */
export interface NumberRow {
  line: number;
  name: string;
  /** The category beside it, as it stands there. */
  category: string;
  cells: readonly Cell[];
}

/** A row that is no unit. `isLost`: somebody may miss it. */
interface AsideRow {
  line: number;
  text: string;
  why: string;
  isLost: boolean;
}

/** One list; those that stand side by side are one each. */
export interface NumberTable {
  columns: readonly NumberColumn[];
  rows: readonly NumberRow[];
  aside: readonly AsideRow[];
}

/** Nothing where no column holds units. */
export function numberTables({ rows: all, merges }: Pick<ListTable, 'rows' | 'merges'>, known: KnownNames): NumberTable[] {
  const rows = all.filter(({ cells }) => !cells.every(isBlank));
  const merged = mergedCells(rows, merges);
  const names = nameColumns(rows, known);
  return names.map((name, index) =>
    tableAt({
      rows,
      merged,
      known,
      name,
      from: index === 0 ? 0 : startOf(rows, names[index - 1]!, name),
      to: names[index + 1] ?? Infinity,
    }),
  );
}

interface Place {
  rows: readonly FileRow[];
  merged: Merged;
  known: KnownNames;
  /** The column of names, and those of its list. */
  name: number;
  from: number;
  to: number;
}

/** The column that holds most of our units; a second one beside it where it holds others of them. */
function nameColumns(rows: readonly FileRow[], known: KnownNames): number[] {
  const names = new Map<number, { sure: Set<string>; texts: string[]; isHeaded: boolean }>();
  for (const { cells } of rows)
    for (const { index } of filledCells(cells)) {
      const cell = cells[index]!;
      if (typeof cell !== 'string') continue;
      if (!names.has(index)) names.set(index, { sure: new Set(), texts: [], isHeaded: false });
      const own = names.get(index)!;
      const name = nameIn(cell, known);
      own.texts.push(name);
      if (known.isSure(name)) own.sure.add(fold(name));
      own.isHeaded ||= isNameHeader(cell);
    }
  const columns = [...names].sort(([one], [other]) => one - other);
  const best = most(columns, ([, { sure }]) => sure.size);
  if (!best) {
    const like = most(columns, ([, { texts, isHeaded }]) => {
      const count = texts.filter((text) => known.isLike(text)).length;
      return isHeaded || count * 2 >= texts.length ? count : 0;
    });
    return like ? [like[0]] : [];
  }
  const [, { sure: own }] = best;
  const beside = columns.filter(
    ([index, { sure }]) => index > best[0] && sure.size * 2 >= own.size && [...sure].every((name) => !own.has(name)),
  );
  return [best[0], ...beside.map(([index]) => index)];
}

function most<Each>(all: readonly Each[], count: (each: Each) => number): Each | undefined {
  let best: Each | undefined;
  for (const each of all) if (count(each) > (best === undefined ? 0 : count(best))) best = each;
  return best;
}

const isNameHeader = (cell: Cell | undefined): boolean => typeof cell === 'string' && headerWord(cell)?.is === 'name';

/** The name in a cell: as it stands, or without the number before it. */
function nameIn(cell: string, known: KnownNames): string {
  const text = onOneLine(bare(cell));
  // 20.171医院 is numbered, 171医院 is not.
  const numbered = text.replace(/^\d{1,4}\s*[.．、\s]\s*/u, '');
  return [text, numbered].find((each) => known.isSure(each)) ?? withoutNumbering(text);
}

/** Where a list beside another begins: with its own numbers, where they stand before its names. */
function startOf(rows: readonly FileRow[], before: number, name: number): number {
  const isNumber = rows.some(({ cells }) => {
    const cell = cells[name - 1];
    return name - 1 > before && typeof cell === 'string' && headerWord(cell)?.is === 'number';
  });
  return isNumber ? name - 1 : name;
}

function tableAt(place: Place): NumberTable {
  const { rows, merged, name, from, to } = place;
  const start = rows.findIndex((row) => isData(row, place));
  if (start < 0) return { columns: [], rows: [], aside: [] };
  const [top, below] = headerOf(rows, start, place);
  const head = rows.slice(top, below);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const titles = Array.from({ length: width }, (_, at) => titleOf(head, at, merged));
  const words = titles.map((parts) => headerWord(parts.join('')));
  const own = titles.flatMap((parts, at) => (at >= from && at < to && at !== name ? [{ at, parts }] : []));
  const categoryAt = own.find(({ at }) => words[at]?.is === 'category')?.at;
  const read = rows.slice(below).map((row) => readRow(row, { ...place, head, categoryAt }));
  const units = read.flatMap((each) => ('name' in each ? [each] : []));
  const above = rows.slice(0, top).map((row) => asideOf(row, strangerRow(row.cells) ?? '标题', place));
  return {
    columns: own
      .filter(({ at }) => at !== categoryAt && words[at]?.is !== 'number')
      .filter(({ at }) => units.some(({ cells }) => !isBlank(cells[at])))
      .map(({ at, parts }) => ({ at, parts: parts.length > 0 ? parts : [`第 ${at + 1} 列`] })),
    rows: units,
    aside: [...above, ...read.flatMap((each) => ('why' in each && each.why !== '' ? [each] : []))],
  };
}

const isNumeric = (cell: Cell): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /^\s*[\d.,，．%％+-]+\s*$/u.test(cell) && /\d/u.test(cell));

/** The first unit: known, or a name with a number beside it. */
function isData({ cells }: FileRow, { name, known }: Place): boolean {
  const cell = cells[name];
  if (typeof cell !== 'string' || isBlank(cell) || isNameHeader(cell)) return false;
  if (known.isSure(nameIn(cell, known))) return true;
  return strangerRow(cells, [{ name }]) === undefined && cells.some((each, at) => at > name && isNumeric(each));
}

/** The rows of the headers, from and up to: the row with a word for units and those below it that go on; else what stands directly above
 *  the first unit. */
function headerOf(rows: readonly FileRow[], start: number, place: Place): [from: number, to: number] {
  const { name } = place;
  const top = rows.slice(0, start).findLastIndex(({ cells }) => isNameHeader(cells[name]) && filledCells(cells).length > 1);
  if (top < 0) return [firstAbove(rows, start, place), start];
  const goesOn = ({ cells }: FileRow): boolean =>
    isBlank(cells[name]) && strangerRow(cells) === undefined && !cells.some((cell) => !isBlank(cell) && isNumeric(cell));
  let to = top + 1;
  while (to < start && to - top < DEEPEST && goesOn(rows[to]!)) to++;
  return [top, to];
}

/** Where words begin directly above the units, in one row or a few; a title stands alone in its row. */
function firstAbove(rows: readonly FileRow[], start: number, { name, merged }: Place): number {
  let first = start;
  for (let at = start - 1; at >= 0 && start - at <= DEEPEST; at--) {
    const row = rows[at]!;
    const filled = filledCells(row.cells);
    const above = rows[at - 1];
    const isSub = filled.length === 1 && filled[0]!.index > name && above !== undefined && filledCells(above.cells).length > 1;
    const isWide = filled.length === 1 && merged.isAcross(row.line, filled[0]!.index) && filled[0]!.index <= name;
    if ((filled.length === 1 && !isSub) || isWide || strangerRow(row.cells) !== undefined) break;
    first = at;
  }
  return first;
}

const DEEPEST = 4;

/** Headers over a column, from top to bottom. A word goes on to the right where its cells are merged, or blank above words of their own. */
function titleOf(head: readonly FileRow[], column: number, merged: Merged): string[] {
  const parts: string[] = [];
  for (const [depth, { line, cells }] of head.entries()) {
    const own = cells[column] ?? null;
    const across = merged.across(line, column);
    const below = head.slice(depth + 1);
    const left =
      isBlank(own) && across === undefined && below.some((row) => !isBlank(row.cells[column])) ? leftOf(cells, column, below) : null;
    const text = onOneLine(bare(String((isBlank(own) ? (across ?? left) : own) ?? '')));
    if (text !== '' && parts.at(-1) !== text) parts.push(text);
  }
  return parts;
}

/** The nearest word to the left that stands over words as well; text files cannot merge. */
function leftOf(cells: readonly Cell[], column: number, below: readonly FileRow[]): Cell {
  for (let at = column - 1; at >= 0; at--) if (!isBlank(cells[at])) return below.some((row) => !isBlank(row.cells[at])) ? cells[at]! : null;
  return null;
}

interface RowPlace extends Place {
  head: readonly FileRow[];
  categoryAt: number | undefined;
}

function readRow(row: FileRow, place: RowPlace): NumberRow | AsideRow {
  const { line, cells } = row;
  const { name, known, merged, from, to, head, categoryAt } = place;
  const cell = cells[name] ?? null;
  const own = filledCells(cells).filter(({ index }) => index >= from && index < to);
  if (own.length === 0) return asideOf(row, '', place);
  const isSure = typeof cell === 'string' && known.isSure(nameIn(cell, known));
  if (!isSure) {
    if (head.some((each) => !isBlank(cell) && fold(String(each.cells[name] ?? '')) === fold(String(cell))))
      return asideOf(row, '重复的表头', place);
    const stranger = strangerRow(cells, [{ name }]);
    if (stranger !== undefined) return asideOf(row, stranger, place);
  }
  if (isBlank(cell)) {
    if (!isBlank(merged.down(line, name) ?? null))
      return asideOf(
        row,
        '上面单位的续行',
        place,
        own.some(({ index }) => index !== name),
      );
    return asideOf(
      row,
      '没有单位名称',
      place,
      own.some(({ index }) => isNumeric(cells[index]!)),
    );
  }
  if (isError(cell)) return asideOf(row, `单位名称是错误值 ${cell}`, place, true);
  if (typeof cell !== 'string') return asideOf(row, '单位名称是数，不像名称', place, true);
  const others = own.filter(({ index }) => index > name || (index < name && !isNumeric(cells[index]!)));
  if (!isSure && others.length === 0) return asideOf(row, '只有名称，没有数', place);
  const category =
    categoryAt === undefined ? null : isBlank(cells[categoryAt]) ? (merged.down(line, categoryAt) ?? null) : cells[categoryAt]!;
  return { line, name: nameIn(cell, known), category: bare(String(category ?? '')), cells };
}

function asideOf({ line, cells }: FileRow, why: string, { from, to }: Place, isLost = false): AsideRow {
  const words = filledCells(cells)
    .filter(({ index }) => index >= from && index < to)
    .map(({ text }) => bare(text).replace(/\s+/gu, ' '));
  return { line, text: clip(words.join(' '), 40), why, isLost };
}
