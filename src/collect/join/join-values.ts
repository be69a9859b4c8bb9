// 专家合议: what several experts' values of one entry come to.
import { roundPoints } from '../../model/points';

/** 平均; 去掉最高和最低后平均; 以一位专家为准. */
export const joinWays = ['mean', 'trimmed', 'lead'] as const;
export type JoinWay = (typeof joinWays)[number];

export const joinWayWords: Readonly<Record<JoinWay, string>> = { mean: '平均', trimmed: '去掉最高和最低后平均', lead: '以主评专家为准' };

/** Values by expert, in their order; what is no number is text. */
export type ExpertValues = readonly { expert: string; value: number | string }[];

/** The largest less the smallest; 0 where all say the same, Infinity where words differ. */
export function differenceOf(values: ExpertValues): number {
  const numbers = values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.length === values.length) return roundPoints(Math.max(...numbers) - Math.min(...numbers));
  return new Set(values.map(({ value }) => value)).size > 1 ? Infinity : 0;
}

/** The joined value, to two decimals; or why there is none. `lead` is the expert whose value counts for that way. */
export function joinValues(values: ExpertValues, way: JoinWay, lead?: string): { value: number | string } | { why: string } {
  if (way === 'lead') {
    const own = values.find(({ expert }) => expert === lead);
    return own ? { value: own.value } : { why: `“${lead}”没有评` };
  }
  if (differenceOf(values) === 0) return { value: values[0]!.value };
  const numbers = values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.length < values.length) return { why: '几位专家选的不一样，不能平均' };
  if (way === 'mean') return { value: meanOf(numbers) };
  if (numbers.length < 3) return { why: '不足三位专家，不能去掉最高和最低' };
  return { value: meanOf([...numbers].sort((one, other) => one - other).slice(1, -1)) };
}

const meanOf = (numbers: readonly number[]): number => roundPoints(numbers.reduce((sum, each) => sum + each, 0) / numbers.length);
