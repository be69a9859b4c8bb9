// What is wrong with the tables of a workbook as a whole: one is gone, or lacks a unit's row.
import { stateWords } from '../../assessment/states';
import type { Issue } from '../../model/issue';
import { cellName } from '../area';
import type { FoundTable } from '../found/found-table';
import type { Change } from '../host';
import type { PlanCell } from '../plan';
import type { OpenedEntries } from '../entry/read-entries';
import type { OpenedRoster, RosterUnit } from '../roster/read-roster';
import type { StateOf } from '../entry/entry-column';

export function missingTable(name: string): Issue {
  return {
    severity: 'error',
    code: 'MISSING_TABLE',
    message: `工作簿里没有“${name}”表，表中的内容没有读到。工作表还在的，请撤销“转换为区域”或表名的改动；已删除的，可以用“生成工作簿”补上空表。`,
    where: name,
  };
}

/** Units of the roster without an entry row, and the change that adds the rows below the others; where nothing is to be entered the
 *  word stands that says so. */
export function absentUnits(
  { absent, layout, table, match }: OpenedEntries,
  roster: OpenedRoster,
  stateOf: (unit: RosterUnit) => StateOf,
): { issue: Issue; change?: Change }[] {
  const column = roster.table.area.column + (roster.match.at.get('#name') ?? 0);
  const width = table.area.columns;
  const rows = absent.map((unit): PlanCell[] => {
    const row = Array.from({ length: width }, (): PlanCell => null);
    const put = (column: string, cell: PlanCell): void => {
      const offset = match.at.get(column);
      if (offset !== undefined) row[offset] = cell;
    };
    put('#unit', unit.id);
    put('#name', unit.name);
    const state = stateOf(unit);
    for (const { id, indicator } of layout.inputs) {
      const own = state(indicator);
      if (own) put(id, stateWords[own]);
    }
    return row;
  });
  return absent.map(({ name, row }, index) => {
    const cell = cellName(row, column);
    const issue: Issue = {
      severity: 'error',
      code: 'UNIT_NOT_IN_ENTRY',
      message: `“${name}”在名册中，但“${table.name}”表没有这个单位的行，无法录入。可以一键修复，或在该表最后一行下面补上。`,
      where: `${roster.table.sheet}!${cell}`,
      sheet: roster.table.sheet,
      cell,
      unit: name,
      category: layout.category.name,
    };
    return index === 0 && match.at.has('#name') ? { issue, change: { do: 'append-rows', table: table.name, rows } } : { issue };
  });
}

/** The row of the sheet where the first appended row will stand: below the last one, or in an only row that is blank. */
export function nextRow({ area, rows }: FoundTable, filled: number): number {
  const below = area.row + area.rows;
  return rows.length === 1 && filled === 0 ? below - 1 : below;
}
