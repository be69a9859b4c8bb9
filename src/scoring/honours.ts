// 评优: the honoured units of every category, in the order of the roster, and the ties that people must decide.
import type { Issue } from '../model/issue';
import { showPoints } from '../model/points';
import { list } from '../model/text';
import type { Scheme } from '../rubric/tree';
import { depthOf, gradeNames } from '../standing/grade';
import { bestow, type TieDecision } from '../standing/honour';
import { gradeOfTotal } from './grade';
import type { HonourResult, UnitResult } from './scoreboard';

/**
 * Gives each assessed unit the highest honour that it reaches, if no veto keeps it from being honoured or caps its grade below.
 * Categories without honoured units
 * are left out. While a
 * tie is not decided, the honours below it wait in that category, because nobody knows who is left for them.
 */
export function honoursOf(scheme: Scheme, units: readonly UnitResult[], decisions: readonly TieDecision[] = []): HonourResult[] {
  const results = scheme.data.honours.map(({ name }): HonourResult => ({ name, units: [] }));
  for (const { name: category } of scheme.categories) {
    const assessed = units.filter((unit) => unit.status === 'assessed' && unit.category === category);
    const names = gradeNames(scheme.data);
    const isBelow = ({ capped }: UnitResult, honour: string): boolean =>
      capped !== undefined && depthOf(names, honour) < depthOf(names, capped.grade);
    let candidates = assessed.filter((unit) => unit.barred === undefined);
    for (const [tier, honour] of scheme.data.honours.entries()) {
      const { names: given, tie } = bestow(
        honour,
        category,
        candidates.filter((unit) => !isBelow(unit, honour.name)),
        { assessed: assessed.length, decisions },
      );
      if (given.length > 0) results[tier]!.units.push({ category, names: given });
      if (tie) {
        (results[tier]!.undecided ??= []).push({ category, ...tie });
        break;
      }
      const honoured = new Set(given);
      candidates = candidates.filter(({ name }) => !honoured.has(name));
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

/** Gives units the grade that their honour is. Where the document has grades of its own, only an honour among them is one, and who did not
 *  get it has the grade of the total, once ties are decided. */
export function giveGrades(scheme: Scheme, units: readonly UnitResult[], honours: readonly HonourResult[]): void {
  const own = scheme.data.grades.map(({ name }) => name);
  const deciding = own.length === 0 ? honours : honours.filter(({ name }) => own.includes(name));
  const grades = new Map(scheme.categories.map(({ name }) => [name, new Map<string, string | null>()]));
  for (const { name, units: given, undecided = [] } of deciding) {
    for (const { category, names } of undecided) for (const each of names) grades.get(category)!.set(each, null);
    for (const { category, names } of given) for (const each of names) grades.get(category)!.set(each, name);
  }
  for (const unit of units) {
    if (unit.status !== 'assessed') continue;
    const { name, category, total, capped } = unit;
    const given = grades.get(category)!.get(name);
    if (given !== undefined) unit.grade = given;
    else unit.grade = own.length === 0 ? null : gradeOfTotal(scheme, category, total, { isBarred: true, cap: capped?.grade });
  }
}
