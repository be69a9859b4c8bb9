// What stood in the cells of a form when it went out.
import type { KeyForm } from '../hand-out/key';
import type { Cell } from '../model/cell';

/** By the places of unit and column in the key. */
export function givenIn({ given }: KeyForm): (unit: number, column: number) => Cell {
  const values = new Map(given.map(([unit, column, value]) => [`${unit}/${column}`, value]));
  return (unit, column) => values.get(`${unit}/${column}`) ?? null;
}
