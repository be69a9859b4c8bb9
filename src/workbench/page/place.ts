// Where somebody was in the workbook, kept between visits: sheet and selected cells.
import { MAX_COLUMNS, MAX_ROWS, type CellArea } from '../host/model/area';
import type { GridPort } from '../host/model/grid-port';

const KEY = 'workbench.place';

interface Place {
  sheet: string;
  area: CellArea;
}

/** Goes where somebody was last time, if that sheet is still there, and remembers from now on where they go. */
export function keepPlace(grid: GridPort, isSameBook: boolean): void {
  const place = isSameBook ? stored() : undefined;
  if (place && grid.sheets().some(({ id, hidden }) => id === place.sheet && !hidden)) grid.select(place.sheet, place.area);
  const remember = (): void => localStorage.setItem(KEY, JSON.stringify(grid.selection() satisfies Place));
  grid.listen(({ kind }) => {
    if (kind === 'selected' || kind === 'activated') remember();
  });
}

function stored(): Place | undefined {
  try {
    const { sheet, area } = JSON.parse(localStorage.getItem(KEY) ?? '') as Place;
    const isCount = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
    const fits =
      isCount(area.row, 0, MAX_ROWS - 1) &&
      isCount(area.column, 0, MAX_COLUMNS - 1) &&
      isCount(area.rows, 1, MAX_ROWS) &&
      isCount(area.columns, 1, MAX_COLUMNS);
    return fits ? { sheet, area } : undefined;
  } catch {
    return undefined;
  }
}
