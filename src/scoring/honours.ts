// 评优: the honoured units of every category, in the order of the roster, and the ties that people must decide.
import type { Issue } from '../model/issue';
import { showPoints } from '../model/points';
import { list } from '../model/text';
import type { Scheme } from '../rubric/tree';
import { bestow, type TieDecision } from '../standing/honour';
import type { HonourResult, UnitResult } from './scoreboard';

/**
 * Gives each assessed unit the highest honour that it reaches, if no veto keeps it from being honoured. Categories without honoured units
 * are left out. While a
 * tie is not decided, the honours below it wait in that category, because nobody knows who is left for them.
 */
export function honoursOf(scheme: Scheme, units: readonly UnitResult[], decisions: readonly TieDecision[] = []): HonourResult[] {
  const results = scheme.data.honours.map(({ name }): HonourResult => ({ name, units: [] }));
  for (const { name: category } of scheme.categories) {
    const assessed = units.filter((unit) => unit.status === 'assessed' && unit.category === category);
    let candidates = assessed.filter((unit) => unit.barred === undefined);
    for (const [tier, honour] of scheme.data.honours.entries()) {
      const { names, tie } = bestow(honour, category, candidates, { assessed: assessed.length, decisions });
      if (names.length > 0) results[tier]!.units.push({ category, names });
      if (tie) {
        (results[tier]!.undecided ??= []).push({ category, ...tie });
        break;
      }
      const given = new Set(names);
      candidates = candidates.filter(({ name }) => !given.has(name));
    }
  }
  return results;
}

/** One issue for every tie that is still open. */
export function tieIssues(scheme: Scheme, honours: readonly HonourResult[]): Issue[] {
  return honours.flatMap(({ name, undecided = [] }, tier) =>
    undecided.map(({ category, places, total, names }): Issue => {
      const waiting = scheme.data.honours.slice(tier + 1).map((honour) => `“${honour.name}”`);
      const rest = waiting.length > 0 ? `决定之前，这一类别的${list(waiting)}也不评定。` : '';
      return {
        severity: 'error',
        code: 'HONOUR_TIE',
        category,
        where: category,
        message: `${category}“${name}”还剩 ${places} 个名额，${list(names)}共 ${names.length} 个单位都是 ${showPoints(total)} 分，没有自动取舍。请在“通报”页或“通报设置”表的“同分取舍”里决定由谁获评。${rest}`,
      };
    }),
  );
}

/** The units with the grade that their honour is. */
export function withHonours(units: readonly UnitResult[], honours: readonly HonourResult[]): UnitResult[] {
  const grades = new Map<string, string>();
  for (const { name, units: given } of honours) {
    for (const { category, names } of given) for (const each of names) grades.set(`${category}/${each}`, name);
  }
  return units.map((unit) => (unit.status === 'assessed' ? { ...unit, grade: grades.get(`${unit.category}/${unit.name}`) ?? null } : unit));
}
