// Values with which a unit would reach the most that an indicator gives, its own attributes as they are.
import type { Value } from '../../model/inputs';
import type { Indicator } from '../../rubric/tree';

/** The rule's own witness with the unit's attributes put in; undefined where it then no longer reaches the most. */
export function bestValues(
  { kind, rule, weight, inputs, points }: Indicator,
  attributeOf: (name: string) => Value | undefined,
): readonly Value[] | undefined {
  const witness = kind.witness(rule, weight);
  const values = inputs.map((input, index) => {
    if (input.attribute === undefined) return witness[index]!;
    return attributeOf(input.attribute) ?? witness[index]!;
  });
  const most = Math.min(weight, kind.range(rule, weight).most);
  return points(values) >= most ? values : undefined;
}
