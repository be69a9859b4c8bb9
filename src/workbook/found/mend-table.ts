// Says what is wrong with the columns of one of our tables, and what puts headers and hidden ids right again.
import type { Issue } from '../../model/issue';
import { isBlank, quoteCell } from '../../model/cell';
import { list } from '../../model/text';
import { cellName } from '../area';
import type { Column } from '../column';
import type { FoundTable } from './found-table';
import type { Change } from '../host';
import type { ColumnMatch } from './match-columns';

/** Writes damaged headers and shifted ids right; what people entered is not touched. */
export function headerChanges<Own extends Column>({ sheet, area }: FoundTable, { damaged, ids }: ColumnMatch<Own>): Change[] {
  return [
    ...damaged.map(
      ({ column, offset }): Change => ({ do: 'write', sheet, row: area.row, column: area.column + offset, cells: [[column.header]] }),
    ),
    ...(area.row > 0 && ids.some((id) => id !== null)
      ? [{ do: 'write' as const, sheet, row: area.row - 1, column: area.column, cells: [ids] }]
      : []),
  ];
}

export function damagedHeaders<Own extends Column>({ sheet, area, headers }: FoundTable, { damaged }: ColumnMatch<Own>): Issue[] {
  return damaged.map(({ column, offset }) => {
    const cell = cellName(area.row, area.column + offset);
    return {
      severity: 'warning',
      code: 'DAMAGED_HEADER',
      message: `表头“${column.header}”被改成了${quoteCell(headers[offset])}，这一列仍按“${column.header}”读取。可以一键修复，或把表头改回。`,
      where: `${sheet}!${cell}`,
      sheet,
      cell,
    };
  });
}

export function missingColumns<Own extends Column>({ sheet, area, name }: FoundTable, { missing }: ColumnMatch<Own>): Issue[] {
  if (missing.length === 0) return [];
  const cell = cellName(area.row, area.column);
  return [
    {
      severity: 'error',
      code: 'MISSING_COLUMN',
      message: `“${name}”表没有找到列${list(missing.map(({ header }) => `“${header}”`))}，这些内容没有读到。列还在的，请把表头改回原名；列已删除的，请撤销删除，或另生成一本工作簿，把数据粘贴过去。`,
      where: `${sheet}!${cell}`,
      sheet,
      cell,
    },
  ];
}

/** A column with values and no header, while our last header has nothing below it: the headers alone were pushed to the right. In a table
 *  of Excel no header is blank. */
function pushedHeaders<Own extends Column>({ sheet, area, name, headers, rows }: FoundTable, { at }: ColumnMatch<Own>): Issue[] {
  const holds = (offset: number): boolean => rows.some((cells) => !isBlank(cells[offset]));
  const last = Math.max(...at.values());
  const first = headers.findIndex((header, offset) => offset < last && isBlank(header) && holds(offset));
  if (first < 0 || holds(last)) return [];
  const [from, to] = [first, last].map((offset) => cellName(area.row, area.column + offset)) as [string, string];
  return [
    {
      severity: 'error',
      code: 'HEADERS_MOVED',
      message: `“${name}”表里 ${from} 没有表头，下面却有内容，而最后的表头“${String(headers[last])}”（${to}）下面全是空的：多半是表头单独向右移了，数据没有动；现在按表头读取。只移了表头的，请撤销或把表头移回去；${from} 这一列是自己加的，请给它写上表头。`,
      where: `${sheet}!${from}`,
      sheet,
      cell: from,
    },
  ];
}

/** Headers and hidden ids in two orders, which both look right. */
export function movedHeaders<Own extends Column>(table: FoundTable, match: ColumnMatch<Own>): Issue[] {
  const { sheet, area, name } = table;
  const { moved, isDenied } = match;
  if (moved.length === 0) return pushedHeaders(table, match);
  const [first, last] = [moved[0]!.offset, moved.at(-1)!.offset];
  const cell = cellName(area.row, area.column + first);
  const named = list(moved.map(({ column }) => `“${column.header}”`));
  const hidden = `${cellName(area.row - 1, area.column + first)}:${cellName(area.row - 1, area.column + last)}`;
  return [
    {
      severity: 'error',
      code: 'HEADERS_MOVED',
      message: isDenied
        ? `“${name}”表里${named}这几列，表头的次序和表头上面隐藏编号的次序不一样，分不清是整列移动过，还是只改了表头；现在按表头读取。只改了表头、数据没有动的，请撤销或把表头改回去；整列一起移动的，请取消隐藏第 ${area.row} 行，清空 ${hidden}，数据不要动。`
        : `“${name}”表里${named}这几列的次序和生成时不一样，表头上面的隐藏编号也不见了，无法核对；现在按表头读取。只改了表头、数据没有动的，请把表头改回去；整列一起移动的，请把这几列移回原来的次序。`,
      where: `${sheet}!${cell}`,
      sheet,
      cell,
    },
  ];
}
