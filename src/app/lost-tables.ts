// Reads a workbook whose Excel tables are gone as if they were there, says so, and plans how they are put back.
import type { Issue } from '../model/issue';
import { fold, list } from '../model/text';
import { overlap } from '../workbook/area';
import { matchColumns } from '../workbook/found/match-columns';
import { lostTable, type BareSheet, type TableMark } from '../workbook/found/lost-tables';
import type { FoundTable } from '../workbook/found/found-table';
import type { Change, Survey } from '../workbook/host';

export type Tables = ReadonlyMap<string, FoundTable>;

/** The tables with those that were lost and found; a table that only bears another name is known by that name. A sheet that is called
 *  like that of another mark is a copy of that one, where its table is known: 设置 (2) holds nothing of 通报设置. */
export function withLost(
  tables: Tables,
  marks: readonly TableMark[],
  sheets: readonly BareSheet[],
  survey: Survey,
  known: readonly TableMark[] = marks,
): Map<string, FoundTable> {
  const all = new Map(tables);
  const ownerOf = (sheet: string): TableMark | undefined =>
    known
      .filter((mark) => fold(sheet).startsWith(fold(mark.sheet)))
      .toSorted((one, other) => other.sheet.length - one.sheet.length)
      .find((mark) => all.has(fold(mark.name)));
  for (const mark of marks) {
    if (all.has(fold(mark.name))) continue;
    const isOthers = (sheet: string): boolean => {
      const owner = ownerOf(sheet);
      return owner !== undefined && owner.sheet !== mark.sheet;
    };
    const free = sheets.filter(
      ({ sheet }) => fold(sheet) === fold(mark.sheet) || (!isOthers(sheet) && ![...all.values()].some((table) => table.sheet === sheet)),
    );
    const found = lostTable(mark, free);
    if (found) all.set(fold(mark.name), { ...found, name: renamed(found, survey) ?? found.name });
  }
  return all;
}

/** The name of the Excel table that stands there, if there is one. */
function renamed({ sheet, area }: FoundTable, { tables }: Survey): string | undefined {
  return tables.find((table) => table.sheet === sheet && overlap(table.area, area))?.name;
}

export interface LostTables {
  issues: Issue[];
  /** Puts tables back where they were. Sheets of points are laid anew as a whole instead. */
  healing: Change[];
}

export function lostTables(tables: Tables, marks: readonly TableMark[], survey: Survey, isLaidAnew: (name: string) => boolean): LostTables {
  const lost = marks.flatMap((mark) => {
    const table = tables.get(fold(mark.name));
    return table?.lost ? [{ mark, table, other: renamed(table, survey) }] : [];
  });
  const gone = lost.filter(({ other }) => other === undefined);
  const named = lost.filter(({ other }) => other !== undefined);
  return {
    issues: [
      ...(gone.length > 0
        ? [
            aboutLost(
              gone.map(({ mark }) => mark.name),
              gone[0]!.table.sheet,
            ),
          ]
        : []),
      ...named.map(({ mark, table, other }) => aboutName(mark.name, table, other!)),
    ],
    healing: gone.filter(({ mark }) => !isLaidAnew(mark.name)).map(({ mark, table }) => restored(mark, table)),
  };
}

function aboutLost(names: readonly string[], sheet: string): Issue {
  return {
    severity: 'warning',
    code: 'LOST_TABLES',
    message:
      `工作簿里的表格标记不见了（${list(names)}），多半是另存为过旧格式（.xls），或用别的程序保存过。内容已按工作表名、隐藏编号和表头读到，没有丢失。` +
      '可以一键修复，把表格标记补回去；下拉列表和颜色提示也不见了的，请另生成一本工作簿，把数据粘贴过去。',
    where: sheet,
    sheet,
  };
}

function aboutName(name: string, { sheet }: FoundTable, other: string): Issue {
  return {
    severity: 'warning',
    code: 'RENAMED_TABLE',
    message: `表格“${name}”被改名为“${other}”，仍按“${name}”读取。请在“表设计”中把表名改回“${name}”。`,
    where: sheet,
    sheet,
  };
}

/** The table over the cells as they stand; headers that people left blank or took twice get names, as Excel gives them. */
function restored(mark: TableMark, table: FoundTable): Change {
  const { damaged } = matchColumns(
    mark.columns.map(({ id, header }) => ({ id: id ?? header, header })),
    table,
  );
  const right = new Map(damaged.map(({ column, offset }) => [offset, column.header]));
  const taken = new Set<string>();
  const columns = table.headers.map((cell, offset) => {
    const wanted = (right.get(offset) ?? String(cell ?? '')).replace(/\s+/gu, ' ').trim() || `列${offset + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(fold(name)); number++) name = `${wanted}${number}`;
    taken.add(fold(name));
    return name;
  });
  return {
    do: 'add-table',
    sheet: table.sheet,
    planned: { name: mark.name, area: table.area, columns, filter: mark.columns.some(({ id }) => id !== undefined) },
  };
}

/** The changes without those of a sheet that another of them lays anew as a whole. */
export function withoutReplaced(changes: readonly Change[]): Change[] {
  const replaced = new Set(changes.flatMap((change) => (change.do === 'replace-sheet' ? [change.sheet] : [])));
  return changes.filter((change) => change.do !== 'add-table' || !replaced.has(change.sheet));
}
