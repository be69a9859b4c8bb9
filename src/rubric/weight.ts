// 分值: how many points something is worth, where the document states it at all.
import { showPoints, sumPoints } from '../model/points';
import type { Weight } from '../rules';
import type { GroupData } from './schema';

/** Where there is no weight: an open account. */
export const NO_WEIGHT = '不设分值';

/** `5 分`, `不设分值`. */
export function weightInWords(weight: Weight): string {
  return weight === undefined ? NO_WEIGHT : `${showPoints(weight)} 分`;
}

/** The weight as the document prints it: `5`, `-6`; null where it states none. */
export function printedWeightOf({
  data,
  weight,
}: {
  data: { printedWeight?: string | undefined };
  weight: Weight;
}): string | number | null {
  return data.printedWeight ?? weight ?? null;
}

/** `信息公开（15）`; the name alone where there is no weight. */
export function withWeight(name: string, printed: string | number | null): string {
  if (printed === null) return name;
  return `${name}（${typeof printed === 'number' ? showPoints(printed) : printed}）`;
}

/** What these come to; undefined as soon as one states nothing. */
export function sumOfWeights(weights: readonly Weight[]): Weight {
  const stated = weights.filter((weight) => weight !== undefined);
  return stated.length < weights.length ? undefined : sumPoints(stated);
}

/** What a group is worth: as stated, else what its indicators come to. */
export function groupWeight({ weight, indicators }: { weight?: Weight; indicators: readonly { weight?: Weight }[] }): Weight {
  return weight ?? sumOfWeights(indicators.map((each) => each.weight));
}

/** What the groups of each role are worth together; 0 where there are none, undefined where one states nothing. */
export function weightsByRole(
  groups: readonly { role: GroupData['role']; weight?: Weight; indicators: readonly { weight?: Weight }[] }[],
): Record<GroupData['role'], Weight> {
  const of = (role: GroupData['role']) => sumOfWeights(groups.filter((group) => group.role === role).map(groupWeight));
  return { base: of('base'), bonus: of('bonus'), penalty: of('penalty') };
}
