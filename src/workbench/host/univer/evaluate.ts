// Works a formula out as if it stood in a cell, without writing it there.
import type { CellValue } from '../model/cell';
import { target, type UniverContext } from './context';

export async function evaluateFormula(
  context: UniverContext,
  sheet: string,
  row: number,
  column: number,
  formula: string,
): Promise<CellValue> {
  const { unitId } = target(context, sheet);
  const result = await context.api.getFormula().executeFormulas({ [unitId]: { [sheet]: { [row]: { [column]: [formula] } } } });
  const cell: unknown = result[unitId]?.[sheet]?.[row]?.[column];
  return JSON.parse(JSON.stringify(cell ?? null)) as CellValue;
}
