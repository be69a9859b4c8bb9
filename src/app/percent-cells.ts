// Rates that stand in percent cells (70 %, kept as 0.7): read as what they show, told, and put right by a repair.
import type { Cell } from '../model/cell';
import { typeOf } from '../model/inputs';
import type { Issue } from '../model/issue';
import { list } from '../model/text';
import { areaAt, cellName } from '../workbook/area';
import { isPercentFormat, rateIfPercent } from '../workbook/cell/percent-rate';
import type { InputColumn } from '../workbook/entry/columns/input';
import type { EntryLayout } from '../workbook/entry/entry-layout';
import type { FoundTable } from '../workbook/found/found-table';
import { matchColumns } from '../workbook/found/match-columns';
import type { FormulaMode } from '../workbook/frame';
import type { Change, WorkbookHost } from '../workbook/host';

/** A table of entries, or a copy of one. */
export interface FoundEntryTable {
  table: FoundTable;
  layout: EntryLayout;
}

/** A column of rates in which percent cells were found. */
export interface PercentColumn extends FoundEntryTable {
  column: InputColumn;
  /** Of the sheet. */
  at: number;
  cells: readonly PercentCell[];
}

interface PercentCell {
  row: number;
  unit: string;
  /** What the cell holds, and what it means. */
  holds: number;
  means: number;
  /** A formula is for people to change. */
  isFormula: boolean;
}

/** Asks the host how the cells are made that may be such rates: not at all where there are none, else once for all of them. */
export async function findPercents(host: WorkbookHost, tables: readonly FoundEntryTable[]): Promise<PercentColumn[]> {
  const columns = tables.flatMap(columnsInDoubt);
  if (columns.length === 0) return [];
  const traits = await host.inspect(
    columns.map(({ table, at, cells }) => ({ sheet: table.sheet, area: areaAt(cells[0]!.row, at, cells.at(-1)!.row - cells[0]!.row + 1) })),
  );
  return columns.flatMap((column, index) => {
    const cells = column.cells.flatMap((cell): PercentCell[] => {
      const { numberFormat, isFormula } = traits[index]![cell.row - column.cells[0]!.row]![0]!;
      return isPercentFormat(numberFormat) ? [{ ...cell, isFormula }] : [];
    });
    return cells.length > 0 ? [{ ...column, cells }] : [];
  });
}

function columnsInDoubt({ table, layout }: FoundEntryTable): PercentColumn[] {
  const { at } = matchColumns(layout.columns, table);
  const name = at.get('#name');
  return layout.inputs.flatMap((column): PercentColumn[] => {
    const { percentUpTo } = typeOf(column.input);
    const offset = percentUpTo === undefined ? undefined : at.get(column.id);
    if (offset === undefined) return [];
    const cells = table.rows.flatMap((row, index): PercentCell[] => {
      const means = rateIfPercent(row[offset] ?? null, percentUpTo);
      if (means === undefined) return [];
      return [
        { row: table.area.row + 1 + index, unit: String(row[name ?? -1] ?? ''), holds: row[offset] as number, means, isFormula: false },
      ];
    });
    return cells.length > 0 ? [{ table, layout, column, at: table.area.column + offset, cells }] : [];
  });
}

/** The table with the rates that its percent cells mean. */
export function withPercents(table: FoundTable, percents: readonly PercentColumn[]): FoundTable {
  const own = percents.filter((each) => each.table === table);
  if (own.length === 0) return table;
  const rows: Cell[][] = table.rows.map((row) => [...row]);
  for (const { at, cells } of own) for (const { row, means } of cells) rows[row - table.area.row - 1]![at - table.area.column] = means;
  return { ...table, rows };
}

/** What a cell was taken to mean when the workbook was read. */
export function meaningOf(
  percents: readonly PercentColumn[],
  { sheet, row, column }: { sheet: string; row: number; column: number },
  cell: Cell,
): Cell {
  const found = percents.find((each) => each.table.sheet === sheet && each.at === column)?.cells.find((each) => each.row === row);
  return found && found.holds === cell ? found.means : cell;
}

const SHOWN = 3;

/** One finding for each column, at its first such cell. */
export function percentIssue({ table, layout, column, at, cells }: PercentColumn, formulas: FormulaMode): Issue {
  const [first] = cells;
  const cell = cellName(first!.row, at);
  const like = cells.length > 1 ? '这样的数' : '';
  const named = (some: readonly PercentCell[], word: (each: PercentCell) => string): string =>
    `${list(some.slice(0, SHOWN).map(word))}${some.length > SHOWN ? `等 ${some.length} 格` : ''}`;
  const [computed, typed] = [cells.filter(({ isFormula }) => isFormula), cells.filter(({ isFormula }) => !isFormula)];
  return {
    severity: 'warning',
    code: 'PERCENT_RATE',
    message: [
      `“${column.input.name}”填成了百分比格式：${named(cells, ({ unit, row, means }) => `${unit} ${cellName(row, at)}（${means}%）`)}，已按 ${first!.means} ${like}读取。`,
      formulas === 'values' ? '' : `得分表的公式看不到格式，改好以前仍按 ${first!.holds} ${like}计分，与校验、报告的得分不同。`,
      typed.length > 0 ? `请先一键修复：改填 ${typed[0]!.means} ${like}，格式改为“常规”，以后直接填百分号前的数。` : '',
      computed.length > 0
        ? `${named(computed, ({ row }) => cellName(row, at))}是公式，修复不改公式：请把公式的结果乘以 100，格式改为“常规”。`
        : '',
    ].join(''),
    where: `${table.sheet}!${cell}`,
    sheet: table.sheet,
    cell,
    ...(cells.length === 1 && first!.unit !== '' && { unit: first!.unit }),
    category: layout.category.name,
    indicator: column.indicator.key,
  };
}

/** Writes what the cells mean, in a format in which the next rate that is typed stays what it is. Formulas stay. */
export function percentChanges({ table, column, at, cells }: PercentColumn): Change[] {
  const typed = new Map(cells.flatMap(({ row, means, isFormula }) => (isFormula ? [] : [[row, means] as const])));
  if (typed.size === 0) return [];
  const [first, last] = [Math.min(...typed.keys()), Math.max(...typed.keys())];
  const rows = Array.from({ length: last - first + 1 }, (_, down) => [typed.get(first + down) ?? null]);
  return [{ do: 'write', sheet: table.sheet, row: first, column: at, cells: rows, format: typeOf(column.input).format }];
}
