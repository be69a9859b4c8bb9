// Cells that a formula elsewhere fills.
import { intersect, type CellArea } from '../model/area';
import { fail } from '../model/host-error';
import { rangeAt } from './arguments';
import type { Handles, Host, HostObject } from './object-type';

type At = Handles['Range'];

/** The areas that formulas of a sheet fill, their own cells among them. */
function spilledAreas(host: Host, sheet: string): CellArea[] {
  const used = host.grid.used(sheet, true);
  if (!used) return [];
  return host.grid
    .contents(sheet, used)
    .flatMap((line, row) =>
      line.flatMap(({ spill }, column) => (spill ? [{ row: used.row + row, column: used.column + column, ...spill }] : [])),
    );
}

/** True where every cell of a range has the border of a spill, false where none has, null between. */
export function hasSpill({ sheet, area }: At, host: Host): boolean | null {
  const count = spilledAreas(host, sheet).reduce((sum, each) => {
    const common = intersect(each, area);
    return sum + (common ? common.rows * common.columns : 0);
  }, 0);
  return count === 0 ? false : count === area.rows * area.columns ? true : null;
}

/** What the formula of a single cell fills; null where it fills nothing. */
export function spillingTo({ sheet, area }: At, host: Host): HostObject | null {
  if (area.rows * area.columns !== 1) return fail('InvalidArgument');
  const spill = host.grid.contents(sheet, area)[0]![0]!.spill;
  return spill ? rangeAt(sheet, { ...area, ...spill }) : null;
}
