// Units under their official full names, in everything that a notice or a statement is made from.
import type { Assessment } from '../../assessment/assessment';
import { fold } from '../../model/text';
import type { Scoreboard } from '../../scoring/scoreboard';

/** What the roster says of a unit beyond what scoring asks: kept in the workbook, needed for documents only. */
export interface RosterFacts {
  /** 优秀个人. */
  persons: readonly { category: string; unit: string; name: string }[];
  /** 全称, '' where the column is there and the unit's cell is blank; undefined where there is no such column. */
  fullNames: readonly { category: string; unit: string; name: string }[] | undefined;
}

export const noFacts: RosterFacts = { persons: [], fullNames: undefined };

type NameOf = (category: string, unit: string) => string;

/** The full name that the roster gives, else the document's own list of units, else the name as it is. */
export function fullNamesOf({ scheme }: Assessment, { fullNames = [] }: RosterFacts): NameOf {
  const key = (category: string, unit: string): string => `${category}/${fold(unit)}`;
  const known = new Map([
    ...scheme.data.units.flatMap(({ category, name, fullName }): [string, string][] =>
      fullName === undefined ? [] : [[key(category, name), fullName]],
    ),
    ...fullNames.filter(({ name }) => name !== '').map(({ category, unit, name }): [string, string] => [key(category, unit), name]),
  ]);
  return (category, unit) => known.get(key(category, unit)) ?? unit;
}

/** The same assessment and scoreboard with every unit under another name. Units keep their order. */
export function renamed(
  assessment: Assessment,
  scoreboard: Scoreboard,
  nameOf: NameOf,
): { assessment: Assessment; scoreboard: Scoreboard } {
  const own = new Map(scoreboard.units.map(({ category, name }) => [name, nameOf(category, name)]));
  // Findings name units without their category.
  if ([...own].every(([name, full]) => name === full)) return { assessment, scoreboard };
  const all = (category: string, names: readonly string[]): string[] => names.map((name) => nameOf(category, name));
  return {
    assessment: { ...assessment, units: assessment.units.map((unit) => ({ ...unit, name: nameOf(unit.category.name, unit.name) })) },
    scoreboard: {
      ...scoreboard,
      units: scoreboard.units.map((unit) => ({ ...unit, name: nameOf(unit.category, unit.name) })),
      honours: scoreboard.honours.map((honour) => ({
        ...honour,
        units: honour.units.map(({ category, names }) => ({ category, names: all(category, names) })),
        ...(honour.undecided && { undecided: honour.undecided.map((tie) => ({ ...tie, names: all(tie.category, tie.names) })) }),
      })),
      problems: scoreboard.problems.map((problem) => ({
        ...problem,
        findings: problem.findings.map((finding) => ({ ...finding, units: finding.units.map((name) => own.get(name) ?? name) })),
      })),
    },
  };
}
