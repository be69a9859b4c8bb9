// Units close to the line of the highest honour, on either side of it: worth a second look before anything goes out.
import { exact } from '../../model/points';
import type { Scheme } from '../../rubric/tree';
import type { Scoreboard, UnitResult } from '../../scoring/scoreboard';

/** How close, in points. */
export const NEAR = 2;

export interface Near {
  honour: string;
  /** The least total that was honoured, or that has to be reached. */
  line: number;
  units: { unit: UnitResult; distance: number }[];
}

/** undefined where there is no line: no honours, or places that nobody got. */
export function nearLine({ data }: Scheme, { honours, units }: Scoreboard, category: string): Near | undefined {
  const [honour] = data.honours;
  if (!honour) return undefined;
  const assessed = units.filter((unit) => unit.category === category && unit.status === 'assessed');
  const given = new Set(honours.find(({ name }) => name === honour.name)?.units.find((each) => each.category === category)?.names);
  const reached = assessed.filter(({ name }) => given.has(name)).map(({ total }) => total);
  const limits = { ...honour, ...honour.categories?.[category] };
  const line = honour.policy === 'threshold' ? limits.from : reached.length > 0 ? Math.min(...reached) : undefined;
  if (line === undefined) return undefined;
  const close = assessed.map((unit) => ({ unit, distance: exact(unit.total - line) })).filter(({ distance }) => Math.abs(distance) <= NEAR);
  return { honour: honour.name, line, units: close.sort((one, other) => other.distance - one.distance) };
}
