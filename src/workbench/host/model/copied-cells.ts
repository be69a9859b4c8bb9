// Cells of a sheet copied to the same cells of another one: contents, looks, merges, validations and conditional formats.
import { intersect, type CellArea } from './area';
import type { GridPort } from './grid-port';

export function copyCells(grid: GridPort, from: string, to: string, area: CellArea): void {
  grid.unmerge(to, area);
  grid.clear(to, area, 'all');
  grid.restyleCells(to, area.row, area.column, grid.styles(from, area));
  grid.write(to, area.row, area.column, grid.contents(from, area));
  for (const merge of grid.merges(from)) if (intersect(merge, area)) grid.merge(to, merge);
  for (const { area: ruled, validation } of grid.validations(from)) {
    const shared = intersect(ruled, area);
    if (shared) grid.setValidation(to, [shared], validation);
  }
  grid.conditions(from).forEach(({ areas, ...condition }, at) => {
    const shared = areas.flatMap((each) => intersect(each, area) ?? []);
    if (shared.length > 0) grid.putCondition({ ...condition, areas: shared, sheet: to, id: `${condition.id}-${to}-${at}` });
  });
}
