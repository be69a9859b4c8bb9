// Units close to the line of an honour, on either side of it: worth a second look before anything goes out.
import { exact } from '../model/points';
import type { Scheme } from '../rubric/tree';
import type { Scoreboard, UnitResult } from '../scoring/scoreboard';
import { limitsIn } from '../standing/honour';

/** How close, in points. */
export const NEAR = 2;

interface NearUnit {
  unit: UnitResult;
  /** From the line, below 0 where it is not reached. */
  distance: number;
}

interface NearLine {
  honour: string;
  /** The least total that was honoured, or that has to be reached. */
  line: number;
  units: NearUnit[];
}

/** The assessed units, the best first. */
export function nearTo(line: number, units: readonly UnitResult[]): NearUnit[] {
  return units
    .filter(({ status }) => status === 'assessed')
    .map((unit) => ({ unit, distance: exact(unit.total - line) }))
    .filter(({ distance }) => Math.abs(distance) <= NEAR)
    .sort((one, other) => other.distance - one.distance);
}

/** The line of the highest honour in a category; undefined where there is none: no honours, or places that nobody got. */
export function nearLine({ data }: Scheme, { honours, units }: Scoreboard, category: string): NearLine | undefined {
  const [honour] = data.honours;
  if (!honour) return undefined;
  const own = units.filter((unit) => unit.category === category);
  const given = new Set(honours.find(({ name }) => name === honour.name)?.units.find((each) => each.category === category)?.names);
  const reached = own.filter(({ name, status }) => status === 'assessed' && given.has(name)).map(({ total }) => total);
  const line = honour.policy === 'threshold' ? limitsIn(honour, category).from : reached.length > 0 ? Math.min(...reached) : undefined;
  return line === undefined ? undefined : { honour: honour.name, line, units: nearTo(line, own) };
}
