// What was typed or pasted under a table and did not become part of it.
import { isBlank, quoteCell, type Cell } from '../../model/cell';
import type { Issue } from '../../model/issue';
import { bare } from '../../model/text';
import { cellName } from '../area';
import { LOOK_BELOW, type FoundTable } from './found-table';

/** The offsets of our columns by their ids. */
type At = ReadonlyMap<string, number>;

/** Rows right under a table, which a spreadsheet takes into it when they are typed there, but not always when they are pasted or made
 *  elsewhere; and rows further down that look like rows of the table and not like remarks. */
export function rowsOutside(table: FoundTable, at: At): Issue[] {
  const { below } = table;
  const end = below.findIndex((row) => row.every(isBlank));
  const next = end < 0 ? below.length : end;
  const apart = below.flatMap((row, index) => (index > next && isRowOf(row, at, index < NEAR) ? [index] : []));
  return [
    ...(next > 0 ? [outside(table, 0, next, TOUCHING)] : []),
    ...(apart.length > 0 ? [outside(table, apart[0]!, apart.length, APART)] : []),
    ...farBelow(table),
  ];
}

interface Words {
  means: (one: boolean) => string;
  where: (first: number, rows: number) => string;
}

const TOUCHING: Words = {
  where: (first, rows) => `最后一行下面的${rows === 1 ? `第 ${first} 行` : `第 ${first}–${first + rows - 1} 行`}`,
  means: (one) => `应当算进去的，请拖动表格右下角的小角标，把${one ? '这一行' : '这些行'}包进表格；只是备注的，请与表格空开一行。`,
};

const APART: Words = {
  where: (first, rows) => `下面隔着空行的${rows === 1 ? `第 ${first} 行` : `第 ${first} 行等 ${rows} 行`}`,
  means: (one) =>
    `应当算进去的，请把${one ? '这一行' : '这些行'}剪切到表格最后一行的下一行，再拖动表格右下角的小角标包进去；只是备注的，请移到别的工作表。`,
};

function outside({ name, sheet, area, below }: FoundTable, first: number, rows: number, words: Words): Issue {
  const row = area.row + area.rows + first;
  const column = area.column + below[first]!.findIndex((cell) => !isBlank(cell));
  const cell = cellName(row, column);
  const said = quoteCell(below[first]![column - area.column]);
  return {
    severity: 'warning',
    code: 'ROWS_OUTSIDE_TABLE',
    message: `“${name}”表${words.where(row + 1, rows)}（${said}${rows === 1 ? '' : '等'}）不在表格里，没有读取。${words.means(rows === 1)}`,
    where: `${sheet}!${cell}`,
    sheet,
    cell,
  };
}

const NO_UNIT = /^(?:合计|小计|总计|共计|平均|最高|最低|备注|说明|注[：:\d\s]|填表|填报|制表|审核|签字|单位负责人)/u;
const SENTENCE = /[：:。；;！!？?，,]/u;

/** Rows below a table within which a word alone is taken for a name. */
const NEAR = 20;

/** A name with something beside it, or alone, near and no sentence; the sums and remarks that people write under tables are no names. */
function isRowOf(row: readonly Cell[], at: At, isNear: boolean): boolean {
  const [name, number] = [at.get('#name'), at.get('#number')];
  const said = bare(String(row[name ?? -1] ?? ''));
  const others = [...at.values()].filter((offset) => offset !== name && offset !== number && !isBlank(row[offset])).length;
  if (NO_UNIT.test(said)) return false;
  if (said === '') return !isBlank(row[at.get('#unit') ?? -1]) && others > 1;
  return others > 0 || (isNear && !SENTENCE.test(said));
}

/** Nobody reads so far: whatever it is, it is told. */
function farBelow({ name, sheet, farBelow: last }: FoundTable): Issue[] {
  if (last === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'ROWS_OUTSIDE_TABLE',
      message: `“${name}”表下面 ${LOOK_BELOW} 行以外还有内容，最后一处在第 ${last + 1} 行，没有读取。应当算进去的，请移到表格最后一行的下一行；误写的，请删去。`,
      where: sheet,
      sheet,
    },
  ];
}
