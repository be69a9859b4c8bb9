// New rows of a table look and behave as a row beside them: its looks, locks, validation and conditional formats.
import { intersect, type CellArea } from './area';
import type { GridPort } from './grid-port';
import type { CellStyle, SideName, StylePatch } from './style';

type Grid = Pick<GridPort, 'styles' | 'restyleCells' | 'validations' | 'setValidation' | 'conditions' | 'putCondition'>;

/** `place` are the new rows; `like` is the row that they take after. */
export function makeAlike(grid: Grid, sheet: string, place: CellArea, like: number): void {
  lookAlike(grid, sheet, place, like);
  for (const { area, validation } of grid.validations(sheet)) {
    const larger = grownOver(area, place, like);
    if (larger) grid.setValidation(sheet, [larger], validation);
  }
}

/** All but the validation. */
export function lookAlike(
  grid: Pick<Grid, 'styles' | 'restyleCells' | 'conditions' | 'putCondition'>,
  sheet: string,
  place: CellArea,
  like: number,
): void {
  const model = { ...place, row: like, rows: 1 };
  const wanted = grid.styles(sheet, model)[0]!;
  const patches = grid.styles(sheet, place).map((line) => line.map((style, column) => difference(style, wanted[column]!)));
  if (patches.some((line) => line.some(Boolean))) grid.restyleCells(sheet, place.row, place.column, patches);
  for (const condition of grid.conditions(sheet)) {
    const areas = condition.areas.map((area) => grownOver(area, place, like) ?? area);
    if (areas.some((area, index) => area !== condition.areas[index])) grid.putCondition({ ...condition, areas });
  }
}

/** An area that reaches into the row that is taken after, reaching over the new rows too; undefined where nothing changes. */
function grownOver(area: CellArea, place: CellArea, like: number): CellArea | undefined {
  return intersect(area, { ...place, row: like, rows: 1 }) && !covers(area, place) ? extended(area, place) : undefined;
}

/** What makes one style of the other; links stay with their cells. */
function difference(style: CellStyle, wanted: CellStyle): StylePatch | undefined {
  const patch: StylePatch = {};
  for (const field of Object.keys(wanted) as (keyof CellStyle)[]) {
    if (field !== 'link' && field !== 'borders' && style[field] !== wanted[field]) Object.assign(patch, { [field]: wanted[field] });
  }
  for (const side of ['top', 'bottom', 'left', 'right'] as SideName[]) {
    const line = wanted.borders[side];
    if (JSON.stringify(line) !== JSON.stringify(style.borders[side])) patch.borders = { ...patch.borders, [side]: line ?? null };
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

const covers = (area: CellArea, place: CellArea): boolean => area.row <= place.row && area.row + area.rows >= place.row + place.rows;

/** An area that reaches over the new rows too. */
function extended(area: CellArea, place: CellArea): CellArea {
  const row = Math.min(area.row, place.row);
  return { ...area, row, rows: Math.max(area.row + area.rows, place.row + place.rows) - row };
}
