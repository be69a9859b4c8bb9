// What the tables of a notice have in common: their looks, their drop-downs, and how one says what is wrong with it.
import type { Issue } from '../../model/issue';
import type { Refusal } from '../../model/outcome';
import { list } from '../../model/text';
import { cellName } from '../area';
import type { FoundTable } from '../found/found-table';
import type { TableOptions } from '../part/table';
import type { ValidationPlan } from '../plan';

/** Texts stay texts: dates, document numbers, names that begin with =. */
export const noticeTable: Pick<TableOptions<unknown>, 'header' | 'styles' | 'height'> = {
  header: { style: 'header', height: 26 },
  styles: ['wrapped', 'text_format'],
  height: { least: 22 },
};

export function listCheck(words: readonly string[], title: string): Omit<ValidationPlan, 'area'> {
  return {
    rule: { check: 'list', words },
    error: { title: '请从列表中选', text: `请点单元格右侧的箭头选“${title}”，或留空。` },
    severity: 'stop',
  };
}

export function damaged(table: FoundTable, columns: readonly string[]): Issue {
  return issueAt(table, -1, 0, { code: 'BAD_REQUEST', message: `表头被改动了，没有读到内容。请把表头改回“${list(columns)}”。` });
}

export function issueAt({ name, sheet, area }: FoundTable, row: number, column: number, { code, message }: Refusal): Issue {
  const cell = cellName(area.row + 1 + row, area.column + Math.max(0, column));
  return { severity: 'error', code, message: `“${name}”：${message}`, where: `${sheet}!${cell}`, sheet, cell };
}
