// Sheets that interrupted work has left half made stand in the workbook, and people may have typed there what nothing else tells.
import { isBlank } from '../../model/cell';
import { cellName } from '../../workbook/area';
import type { SheetPlan } from '../../workbook/plan';
import { areaOf, PLACE } from './cells-read';
import { read } from './survey';

interface Typed {
  sheet: string;
  /** Cells in which something stands where the sheet, once it is made, has nothing. */
  cells: string[];
}

/** Those of the sheets, by their names or ids and with what is to stand there, on which people have typed. */
export async function typedOnHalfMade(
  context: Excel.RequestContext,
  plans: ReadonlyMap<string, Pick<SheetPlan, 'blocks'>>,
): Promise<Typed[]> {
  if (plans.size === 0) return [];
  const looks = [...plans].map(([sheet, plan]) => ({
    sheet,
    plan,
    range: context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true).load(PLACE),
  }));
  await context.sync();
  const used = looks.flatMap(({ range, ...each }) => (range.isNullObject ? [] : [{ ...each, area: areaOf(range) }]));
  const values = await read(context, used);
  return used.flatMap(({ sheet, plan, area }, at) => {
    const planned = plannedCells(plan);
    const cells = values[at]!.flatMap((line, down) =>
      line.flatMap((value, across) => {
        const place = cellName(area.row + down, area.column + across);
        return isBlank(value) || planned.has(place) ? [] : [place];
      }),
    );
    return cells.length > 0 ? [{ sheet, cells }] : [];
  });
}

function plannedCells({ blocks }: Pick<SheetPlan, 'blocks'>): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) => line.flatMap((cell, across) => (isBlank(cell) ? [] : [cellName(row + down, column + across)]))),
    ),
  );
}
