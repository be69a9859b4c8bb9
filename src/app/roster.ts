// Reads a list of units from the rows of a file: rows ─► header ─► units, with the line of everything that is wrong.
import type { UnitInput } from '../assessment/assessment';
import { tablesOf } from '../assessment/names';
import { isBlank, type Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { bare, fold, list } from '../model/text';
import type { Scheme } from '../rubric/tree';
import { rosterLayout, type FactColumn } from '../workbook/roster/roster-layout';

/** A row of the file; `line` as people count them, from 1. */
export interface FileRow {
  line: number;
  cells: readonly Cell[];
}

export interface RosterFile {
  units: UnitInput[];
  /** Headers that mean nothing to this scheme and were passed over. */
  ignored: string[];
}

const NAME_WORDS = ['单位名称', '单位', '名称', '学校名称', '机构名称', '部门名称', 'name'].map(fold);
const CATEGORY_WORDS = ['类别', '单位类别', '类型', 'category'].map(fold);
/** Columns that our own books have and that are made anew. */
const PASSED_OVER = ['序号', '编号', ''].map(fold);
const HEADER_WITHIN = 20;
const SHOWN = 8;

/** Whether a row names the column of units, so that it is the header. */
export function isRosterHeader(cells: readonly Cell[]): boolean {
  return cells.some((cell) => NAME_WORDS.includes(fold(String(cell ?? ''))));
}

/** Units in the order of the file. `category` holds where the file has no column of categories. */
export function readRosterRows(rows: readonly FileRow[], scheme: Scheme, category?: string): Outcome<RosterFile> {
  const filled = rows.filter(({ cells }) => !cells.every(isBlank));
  if (filled.length === 0) return refuse('BAD_REQUEST', '名单是空的。请在第一行写“单位名称,类别”，下面每行一个单位。');
  const columns = findColumns(filled, scheme, category);
  return columns.ok ? readUnits(columns.value, scheme, category) : columns;
}

interface Columns {
  name: number;
  category: number | undefined;
  facts: { column: FactColumn; index: number }[];
  /** The column of the outside deduction. */
  deduction?: number;
  ignored: string[];
  body: readonly FileRow[];
}

function findColumns(rows: readonly FileRow[], scheme: Scheme, category: string | undefined): Outcome<Columns> {
  const at = rows.slice(0, HEADER_WITHIN).findIndex(({ cells }) => isRosterHeader(cells));
  const columns = at >= 0 ? namedColumns(rows[at]!.cells, rows.slice(at + 1), scheme) : guessedColumns(rows, scheme);
  if (columns.category !== undefined || category !== undefined || scheme.categories.length === 1) return ok(columns);
  return refuse(
    'BAD_REQUEST',
    `名单里没有“类别”列。请加一列“类别”（${list(scheme.categories.map((each) => each.name))}），或用 --category 指定全部单位的类别。`,
  );
}

function namedColumns(header: readonly Cell[], body: readonly FileRow[], scheme: Scheme): Columns {
  const { facts, deduction } = rosterLayout(scheme);
  const words = header.map((cell) => fold(String(cell ?? '')));
  const name = words.findIndex((word) => word === NAME_WORDS[0]);
  const found: Columns = {
    name: name >= 0 ? name : words.findIndex((word) => NAME_WORDS.includes(word)),
    category: words.findIndex((word) => CATEGORY_WORDS.includes(word)),
    facts: [],
    ignored: [],
    body,
  };
  if (found.category! < 0) found.category = undefined;
  for (const [index, word] of words.entries()) {
    if (index === found.name || index === found.category || PASSED_OVER.includes(word)) continue;
    const column = facts.find((fact) => [fact.header, fact.key, fact.input.name].some((each) => fold(each) === word));
    if (column) found.facts.push({ column, index });
    else if (deduction && word === fold(deduction.header)) found.deduction = index;
    else found.ignored.push(String(header[index]).trim());
  }
  return found;
}

/**
 * Without a header: a column that holds categories in every second row at least is that of the categories, so that a slip in
 * one row is told rather than every row taken for the same category; the first other one holds the names.
 */
function guessedColumns(rows: readonly FileRow[], scheme: Scheme): Columns {
  const find = tablesOf(scheme);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const category = indexes.find((index) => rows.filter(({ cells }) => !isBlank(cells[index]) && find(String(cells[index])).ok).length * 2 >= rows.length);
  const name = indexes.find((index) => index !== category && rows.some(({ cells }) => !isBlank(cells[index]))) ?? 0;
  return { name, category, facts: [], ignored: [], body: rows };
}

function readUnits({ name, category, facts, deduction, ignored, body }: Columns, scheme: Scheme, given: string | undefined): Outcome<RosterFile> {
  const find = tablesOf(scheme);
  const units: UnitInput[] = [];
  const faults: string[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of body) {
    const own = category === undefined ? null : (cells[category] ?? null);
    const unit = bare(String(cells[name] ?? ''));
    const found = find(bare(String(isBlank(own) ? (given ?? onlyCategory(scheme)) : own)));
    if (unit === '') faults.push(`第 ${line} 行没有单位名称`);
    else if (!found.ok) faults.push(isBlank(own) ? `第 ${line} 行“${unit}”没有类别` : `第 ${line} 行“${unit}”的类别“${String(own)}”不在方案里`);
    else {
      const key = `${found.value.category.name}/${fold(unit)}`;
      const before = lines.get(key);
      if (before !== undefined) faults.push(`第 ${line} 行“${unit}”与第 ${before} 行重复`);
      else {
        lines.set(key, line);
        units.push({ name: unit, category: found.value.category.name, ...factsOf(facts, cells), ...deductionOf(cells, deduction), entries: {} });
      }
    }
  }
  if (faults.length === 0) return ok({ units, ignored });
  const more = faults.length > SHOWN ? `……共 ${faults.length} 处` : '';
  return refuse('BAD_REQUEST', `名单有误：${faults.slice(0, SHOWN).join('；')}${more}。可用类别：${list(scheme.categories.map((each) => each.name))}。请改正后再试。`);
}

function onlyCategory(scheme: Scheme): string {
  return scheme.categories.length === 1 ? scheme.categories[0]!.name : '';
}

function deductionOf(cells: readonly Cell[], column: number | undefined): Pick<UnitInput, 'externalDeduction'> {
  const cell = column === undefined ? null : (cells[column] ?? null);
  return isBlank(cell) ? {} : { externalDeduction: cell };
}

function factsOf(facts: Columns['facts'], cells: readonly Cell[]): Pick<UnitInput, 'attributes' | 'gates' | 'observations'> {
  const found: Required<Pick<UnitInput, 'attributes' | 'gates' | 'observations'>> = { attributes: {}, gates: {}, observations: {} };
  for (const { column, index } of facts) {
    const cell = cells[index] ?? null;
    if (!isBlank(cell)) found[column.of][column.key] = typeof cell === 'string' ? bare(cell) : cell;
  }
  return found;
}
