// 评优: the honoured units of every category, in the order of the roster.
import type { Scheme } from '../rubric/tree';
import type { HonourResult, UnitResult } from './scoreboard';

/** An honour is the grade of an assessed unit; categories without honoured units are left out. */
export function honoursOf(scheme: Scheme, units: readonly UnitResult[]): HonourResult[] {
  const honoured = units.filter((unit) => unit.status === 'assessed');
  return scheme.data.honours.map(({ name }) => ({
    name,
    units: scheme.categories
      .map((category) => ({
        category: category.name,
        names: honoured.filter((unit) => unit.grade === name && unit.category === category.name).map((unit) => unit.name),
      }))
      .filter(({ names }) => names.length > 0),
  }));
}
