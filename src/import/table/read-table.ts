// One table of the document: the lines above its head, the stretches under each head, or what it is instead.
import type { SourceTable } from '../source';
import { chooseColumns, type Columns } from './choose-columns';
import { findSections, type Head } from './find-header';
import { distinctCells, gridRows, type GridRow } from './grid';
import type { Outline } from './outline';
import { oneLine, squeezed } from './plain';
import type { Found } from './raw';
import { readRows } from './read-rows';
import { roleOf } from './roles';
import { saysPoints, weightOf } from './weight-words';

export interface TableReading {
  found: readonly Found[];
  /** Whether results are filled in and nothing says how points are given. */
  isResults: boolean;
  /** The heads with which a table goes on that has none of its own. */
  heads: readonly Head[] | undefined;
  columns: Columns | undefined;
}

export function readTable(
  table: SourceTable,
  number: number,
  outline: Outline,
  before: TableReading | undefined,
  title: string,
): TableReading {
  const rows = shifted(gridRows(table));
  const { before: above, sections, repeated } = findSections(rows);
  const found: Found[] = [];
  let role = roleOf(title);
  const goesOn = before?.heads !== undefined && before.columns !== undefined && before.heads.length === table.columns;
  const place = { table: number, where: table.where };
  const start = sections.length === 0 ? (goesOn ? 0 : undefined) : above.length;
  if (sections.length > 0) {
    for (const row of above) {
      const cells = distinctCells(row);
      const text = oneLine(cells.map((cell) => cell.text).join(' '));
      if (cells.length === 1) role = roleOf(text) ?? role;
      found.push({ is: 'prose', text, where: `${table.where}第 ${row.row + 1} 行` });
    }
  }
  for (const row of repeated)
    found.push({
      is: 'ignored',
      text: oneLine(
        distinctCells(row)
          .map(({ text }) => text)
          .join(' '),
      ),
      why: '换页后重复的表头',
    });
  let isResults = false;
  let last: TableReading | undefined;
  const stretches =
    sections.length > 0
      ? sections.map(({ heads, rows }) => ({ heads, rows, columns: chooseColumns({ heads, rows }) }))
      : start === 0
        ? [{ heads: before!.heads!, rows, columns: before!.columns! }]
        : [headless(rows, table.columns)];
  for (const { heads, rows, columns } of stretches) {
    const kind = sortOf(rows, columns);
    if (kind === 'rubric') {
      for (const { why } of columns.aside) found.push({ is: 'ignored', text: why.slice(1, why.indexOf('”')), why });
      found.push(...readRows(rows, columns, { ...place, role }, outline));
      last = { found: [], isResults: false, heads, columns };
      continue;
    }
    isResults ||= kind === 'results';
    const why = kind === 'results' ? '已填写的结果，没有说怎样计分' : '这些行没有分值，也没有说怎样计分';
    for (const row of rows)
      found.push({
        is: 'prose',
        text: oneLine(
          distinctCells(row)
            .map(({ text }) => text)
            .join(' '),
        ),
        where: table.where,
      });
    found.push({
      is: 'ignored',
      text: `${table.where}：${heads
        .map(({ text }) => oneLine(text))
        .filter((text) => text !== '')
        .join('、')}`,
      why,
    });
  }
  return { found, isResults, heads: last?.heads, columns: last?.columns };
}

/** A table without any head: columns by what stands in them. */
function headless(rows: readonly GridRow[], width: number): { heads: Head[]; rows: readonly GridRow[]; columns: Columns } {
  const heads = Array.from({ length: width }, (): Head => ({ text: '', kind: undefined, cell: undefined }));
  const body = rows.filter((row) => distinctCells(row).length > 1);
  const first = [...new Set(body.map(({ cells }) => cells[0]))].filter((cell) => cell !== undefined);
  if (first.length > 1 && first.every(({ text }) => /^[(（]?[\d一二三四五六七八九十]+(?:[.．]\d+)*[)）、.．]?$/u.test(squeezed(text))))
    heads[0]!.kind = 'number';
  return { heads, rows, columns: chooseColumns({ heads, rows }) };
}

/** Whether a stretch is a rubric, a sheet of results, or neither. */
function sortOf(rows: readonly GridRow[], columns: Columns): 'rubric' | 'results' | 'other' {
  const texts = (columnsOf: readonly number[]) =>
    rows.flatMap(({ cells }) => columnsOf.map((column) => cells[column]?.text)).filter((text) => text !== undefined);
  const clauses = texts(columns.clause);
  const rules = texts([...columns.clause, ...columns.content, ...columns.levels]).filter(saysPoints).length;
  const weights = columns.weight === undefined ? 0 : texts([columns.weight]).filter((text) => weightOf(text) !== undefined).length;
  if (clauses.length === 0 && columns.results.length > 0) return 'results';
  if (columns.results.length > 0 && rules === 0 && (weights === 0 || columns.clause.length === 0)) return 'results';
  if (clauses.length === 0 && columns.content.length + columns.levels.length === 0) return 'other';
  if (rules > 0) return 'rubric';
  return weights > 1 && clauses.length > 0 ? 'rubric' : 'other';
}

/** Rows whose merged cells at the left were lost when the text was copied begin too early: their blanks stand at the right. */
function shifted(rows: GridRow[]): GridRow[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const isPlain = rows.every(({ cells }) => cells.every((cell) => cell === undefined || (cell.rows === 1 && cell.columns === 1)));
  const last = rows.map(({ cells }) => cells[width - 1]).filter((cell) => cell !== undefined);
  const numbers = last.filter(({ text }) => weightOf(text) !== undefined).length;
  if (!isPlain || width < 3 || numbers < 2 || numbers * 3 < last.length * 2) return rows;
  return rows.map((row) => {
    const end = row.cells.findLastIndex((cell) => cell !== undefined);
    const missing = width - 1 - end;
    if (missing === 0 || end < 1 || weightOf(row.cells[end]!.text) === undefined || row.cells[0] === undefined) return row;
    return { ...row, cells: [...Array<undefined>(missing).fill(undefined), ...row.cells.slice(0, end + 1)] };
  });
}
