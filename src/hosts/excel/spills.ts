// Which formulas fill more cells than the one that they stand in, and with what.
import { areaAt, type Area } from '../../workbook/area';

/** A formula and the cells that it fills, its own among them. */
interface Spill {
  area: Area;
  values: unknown[][];
}

interface Place {
  row: number;
  column: number;
}

/** A range in use, with where it is. */
type Used = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'hasSpill' | 'formulas'>;

/** Objects in one request. */
const MANY = 2_000;

/** Before 1.12 nothing tells: such an Excel spills nothing, or does not say where. */
export function knowsSpills(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.12');
}

/** The spills of those of its cells, counted within the range, whose `hasSpill` is loaded. Sheets in which nothing spills cost no request,
 *  and of others only the columns are looked through in which something does. */
export async function spillsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Used,
  cells: readonly Place[],
): Promise<Spill[]> {
  // false where no cell spills or is spilled into, null where some do
  if (!knowsSpills() || used.hasSpill === false || cells.length === 0) return [];
  const columns = [...new Set(cells.map(({ column }) => column))].map((column) => ({
    column,
    range: sheet.getRangeByIndexes(used.rowIndex, used.columnIndex + column, used.formulas.length, 1).load('hasSpill'),
  }));
  await context.sync();
  const spilling = new Set(columns.flatMap(({ column, range }) => (range.hasSpill === false ? [] : [column])));
  const asked = cells.filter(({ column }) => spilling.has(column));
  const spills: Spill[] = [];
  for (let from = 0; from < asked.length; from += MANY) {
    spills.push(...(await ask(context, sheet, used, asked.slice(from, from + MANY))));
  }
  return spills;
}

async function ask(context: Excel.RequestContext, sheet: Excel.Worksheet, used: Used, cells: readonly Place[]): Promise<Spill[]> {
  const answers = cells.map(({ row, column }) =>
    sheet
      .getRangeByIndexes(used.rowIndex + row, used.columnIndex + column, 1, 1)
      .getSpillingToRangeOrNullObject()
      .load('rowIndex,columnIndex,values'),
  );
  await context.sync();
  return answers.flatMap((answer) => (!answer.isNullObject && isTable(answer.values) ? [spillFrom(answer)] : []));
}

function isTable(values: unknown[][]): boolean {
  return values.length > 1 || values[0]!.length > 1;
}

function spillFrom({ rowIndex, columnIndex, values }: Excel.Range): Spill {
  return { area: areaAt(rowIndex, columnIndex, values.length, values[0]!.length), values };
}
