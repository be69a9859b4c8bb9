// One table of the document: the lines above its head, the stretches under each head, or what it is instead.
import type { Role } from '../draft';
import type { SourceTable } from '../source';
import { shifted } from './lost-merges';
import { chooseColumns, type ColumnChoice } from './choose-columns';
import { findSections, type Head } from './find-header';
import { distinctCells, gridRows, type GridRow } from './grid';
import { headingOf, type Outline } from './outline';
import { unbroken, squeezed } from './plain';
import type { FoundItem } from './raw';
import { readStretch } from './read-stretch';
import { namesVeto, roleOf } from './roles';
import { saysPoints, weightOf } from './weight-words';

export interface TableReading {
  found: readonly FoundItem[];
  /** Whether results are filled in and nothing says how points are given. */
  isResults: boolean;
  /** The heads with which a table goes on that has none of its own. */
  heads: readonly Head[] | undefined;
  /** None where no rows stand under the heads: those of the next table may. */
  columns: ColumnChoice | undefined;
}

/** What is known of a table before it is read. */
interface Setting {
  /** 1 for the first table. */
  number: number;
  edition: number;
  /** What stands nearest above it. */
  title: string;
  before: TableReading | undefined;
  outline: Outline;
}

export function readSourceTable(table: SourceTable, { number, edition, title, before, outline }: Setting): TableReading {
  const rows = gridRows(table);
  const { before: above, sections, repeated } = findSections(rows);
  const goesOn = before?.columns !== undefined && before.heads?.length === table.columns;
  const isContinued = goesOn && (sections.length === 0 || isSame(before.heads!, sections[0]!.heads));
  const isUnderHeads = sections.length === 0 && before?.columns === undefined && before?.heads?.length === table.columns;
  if (!isContinued) outline.leaveTable();
  const found: FoundItem[] = [];
  let role = headingOf(title, false).role;
  if (sections.length > 0) {
    for (const row of above) {
      const isAlone = distinctCells(row).length === 1;
      if (isAlone) role = roleOf(textOf(row)) ?? role;
      if (isAlone && namesVeto(textOf(row))) outline.enter(headingOf(textOf(row), true));
      found.push({ is: 'prose', text: textOf(row), where: `${table.where}第 ${row.row + 1} 行` });
    }
  }
  for (const row of repeated) found.push({ is: 'ignored', text: textOf(row), why: '换页后重复的表头' });
  const stretches =
    sections.length > 0
      ? sections.map(({ heads, rows }) => columned(heads, shifted(rows, heads)))
      : [
          goesOn
            ? { heads: before.heads!, rows, columns: before.columns! }
            : isUnderHeads
              ? columned(before.heads!, shifted(rows, before.heads!))
              : headless(rows, table.columns),
        ];
  let isResults = false;
  let last: Pick<TableReading, 'heads' | 'columns'> = { heads: undefined, columns: undefined };
  for (const { heads, rows, columns } of stretches) {
    if (rows.length === 0) {
      found.push({ is: 'ignored', text: namesOf(heads).join(' '), why: '只有表头；下面的表格没有表头的，按它读' });
      last = { heads, columns: undefined };
      continue;
    }
    const kind = sortOf(rows, columns);
    const place = { table: number, edition, where: table.where, role: roleOfHeads(heads, columns) ?? role };
    // Of columns without a head each cell is told.
    const asides = columns.aside.flatMap(({ head, why }): FoundItem[] => (head === '' ? [] : [{ is: 'ignored', text: head, why }]));
    if (kind === 'rubric') {
      found.push(...asides, ...levelNote(heads, columns), ...readStretch(rows, columns, place, outline));
      last = { heads, columns };
      continue;
    }
    isResults ||= kind === 'results';
    if (kind === 'results' && hasNamedWeights(heads, columns)) {
      found.push(...asides, ...readStretch(rows, { ...columns, clause: [] }, place, outline, true));
      continue;
    }
    found.push({ is: 'ignored', text: [table.where, ...namesOf(heads)].join(' '), why: WHY[kind] });
    for (const row of rows) found.push({ is: 'prose', text: textOf(row), where: table.where });
  }
  return { found, isResults, ...last };
}

const namesOf = (heads: readonly Head[]): string[] => heads.map(({ text }) => unbroken(text)).filter((text) => text !== '');

/** Points that stand in the heads over described levels govern all rows: 优（10分）, 良（8分）. */
function levelNote(heads: readonly Head[], { clause }: ColumnChoice): FoundItem[] {
  const texts = clause.map((column) => unbroken(heads[column]?.text ?? ''));
  return texts.length > 1 && texts.every((text) => /\d/u.test(text)) ? [{ is: 'note', text: texts.join('；') }] : [];
}

/** A column called 分值 beside names: what else is numeric there are results. */
function hasNamedWeights(heads: readonly Head[], { weight, levels, content }: ColumnChoice): boolean {
  return weight !== undefined && heads[weight]?.kind === 'weight' && levels.length + content.length > 0;
}

const WHY = { results: '已填写的结果，没有说怎样计分', other: '这张表没有分值，也没有说怎样计分' };

function textOf(row: GridRow): string {
  return unbroken(
    distinctCells(row)
      .map(({ text }) => text)
      .join(' '),
  );
}

function isSame(one: readonly Head[], other: readonly Head[]): boolean {
  return one.length === other.length && one.every(({ text }, at) => squeezed(text) === squeezed(other[at]!.text));
}

/** 加分项目, 扣分内容 name what all rows are; 扣分标准 does not. */
function roleOfHeads(heads: readonly Head[], columns: ColumnChoice): Role | undefined {
  return [...columns.levels, ...columns.content].map((column) => roleOf(heads[column]?.text ?? '')).find((role) => role !== undefined);
}

function columned(
  heads: readonly Head[],
  rows: readonly GridRow[],
): { heads: readonly Head[]; rows: readonly GridRow[]; columns: ColumnChoice } {
  return { heads, rows, columns: chooseColumns({ heads, rows }) };
}

/** A table without any head: columns by what stands in them. */
function headless(rows: readonly GridRow[], width: number): { heads: Head[]; rows: readonly GridRow[]; columns: ColumnChoice } {
  const heads = Array.from({ length: width }, (): Head => ({ text: '', kind: undefined, cell: undefined }));
  const body = rows.filter((row) => distinctCells(row).length > 1);
  const first = [...new Set(body.map(({ cells }) => cells[0]))].filter((cell) => cell !== undefined);
  if (first.length > 1 && first.every(({ text }) => /^[(（]?[\d一二三四五六七八九十]+(?:[.．]\d+)*[)）、.．]?$/u.test(squeezed(text))))
    heads[0]!.kind = 'number';
  return { heads, rows, columns: chooseColumns({ heads, rows }) };
}

/** Whether a stretch is a rubric, a sheet of results, or neither. */
function sortOf(rows: readonly GridRow[], columns: ColumnChoice): 'rubric' | 'results' | 'other' {
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
