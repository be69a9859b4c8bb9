// Values with which a unit would reach the most that an indicator gives, its own attributes as they are.
import type { Value } from '../../model/inputs';
import type { Indicator } from '../../rubric/tree';
import { attainablePoints } from '../../scoring/attainable';

/** The rule's own witness with the unit's attributes put in; undefined where it then no longer reaches the most, or there
 *  is no most. */
export function bestValues(
  { kind, rule, weight, inputs, points }: Indicator,
  attributeOf: (name: string) => Value | undefined,
): readonly Value[] | undefined {
  const most = attainablePoints({ kind, rule, weight });
  const witness = kind.witness(rule, weight, most);
  const values = inputs.map((input, index) => {
    if (input.attribute === undefined) return witness[index]!;
    return attributeOf(input.attribute) ?? witness[index]!;
  });
  return most !== undefined && points(values) >= most ? values : undefined;
}
