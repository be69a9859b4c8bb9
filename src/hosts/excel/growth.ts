// Where and how a table grows: its last row, whose looks the new rows take, and the rules of its columns.
import type { Change } from '../../workbook/host';
import { plannedTable } from './planned-table';
import { layValidation } from './validation';

export interface TableGrowth {
  sheet: string;
  /** Whether the table stands in the workbook, and is not made by a change before. */
  stands: boolean;
  last: { row: number; column: number; columns: number };
  /** Whether the last row is the only one, and empty: then it is filled first. */
  intoEmptyRow: boolean;
  /** Number formats of the columns. */
  formats: readonly string[];
  rules: ColumnRule[];
}

/** The validation of a column, from the row `first` on. */
interface ColumnRule {
  /** Counted from the table's first column. */
  column: number;
  first: number;
  lay(cells: Excel.Range): void;
}

type Append = Extract<Change, { do: 'append-rows' }>;

/** A table that stands in the workbook; `last` is its last row, with its place and its formats. */
export interface StandingTable {
  sheet: string;
  body: Excel.Range;
  last: Excel.Range;
  intoEmptyRow: boolean;
}

/** How the tables grow one after the other: each change finds a table as the changes before it leave it. */
export async function growthOf(
  context: Excel.RequestContext,
  changes: readonly Change[],
  standing: ReadonlyMap<Change, StandingTable>,
): Promise<Map<Change, TableGrowth>> {
  const rules = await rulesOf(context, standing);
  const out = new Map<Change, TableGrowth>();
  const grown = new Map<string, TableGrowth>();
  for (const change of changes) {
    if (change.do !== 'append-rows' || change.rows.length === 0) continue;
    const key = change.table.toLowerCase();
    const growth =
      grown.get(key) ??
      plannedGrowth(changes.slice(0, changes.indexOf(change)), change) ??
      standingGrowth(standing.get(change)!, rules.get(change)!);
    out.set(change, growth);
    const more = change.rows.length - (growth.intoEmptyRow ? 1 : 0);
    grown.set(key, { ...growth, intoEmptyRow: false, last: { ...growth.last, row: growth.last.row + more } });
  }
  return out;
}

function plannedGrowth(before: readonly Change[], { table }: Append): TableGrowth | undefined {
  const planned = plannedTable(before, table);
  if (!planned) return undefined;
  const { sheet, area, formats, empty, validations } = planned;
  const row = area.row + area.rows - 1;
  const rules = validations.flatMap((validation) =>
    Array.from(
      { length: validation.area.columns },
      (_, at): ColumnRule => ({
        column: validation.area.column - area.column + at,
        first: validation.area.row,
        lay: (cells) => layValidation(cells.dataValidation, validation),
      }),
    ),
  );
  return { sheet, stands: false, last: { row, column: area.column, columns: area.columns }, intoEmptyRow: empty, formats, rules };
}

function standingGrowth({ sheet, last, intoEmptyRow }: StandingTable, rules: ColumnRule[]): TableGrowth {
  const { rowIndex: row, columnIndex: column, columnCount: columns } = last;
  return { sheet, stands: true, last: { row, column, columns }, intoEmptyRow, formats: last.numberFormat[0] as string[], rules };
}

export const RULE_PARTS = 'type,rule,ignoreBlanks,prompt,errorAlert';
/** Types of a range whose cells have different rules, or some of them none. */
const UNEVEN = ['Inconsistent', 'MixedCriteria'];

/** The rules of whole columns; where the cells of one differ, that of the last. */
async function rulesOf(context: Excel.RequestContext, tables: ReadonlyMap<Change, StandingTable>): Promise<Map<Change, ColumnRule[]>> {
  const looks = [...tables].map(([change, { body, last }]) => ({
    change,
    first: body.rowIndex,
    end: last.rowIndex,
    columns: Array.from(
      { length: last.columnCount },
      (_, at) => [body.getColumn(at).dataValidation.load(RULE_PARTS), last.getCell(0, at).dataValidation.load(RULE_PARTS)] as const,
    ),
  }));
  if (looks.length > 0) await context.sync();
  return new Map(
    looks.map(({ change, first, end, columns }) => [
      change,
      columns.flatMap(([whole, lowest], column) => {
        const isEven = !UNEVEN.includes(whole.type);
        const rule = isEven ? whole : lowest;
        return rule.type === 'None' && !rule.prompt.message
          ? []
          : [{ column, first: isEven ? first : end, lay: (cells: Excel.Range) => copyRule(rule, cells.dataValidation) }];
      }),
    ]),
  );
}

export function copyRule({ type, rule, ignoreBlanks, prompt, errorAlert }: Excel.DataValidation, target: Excel.DataValidation): void {
  const given = Object.entries(rule).filter(([, part]) => part !== null && part !== undefined);
  if (type !== 'None') target.rule = Object.fromEntries(given);
  target.ignoreBlanks = ignoreBlanks;
  target.prompt = prompt;
  target.errorAlert = errorAlert;
}
