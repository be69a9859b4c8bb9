// Rules whose details the public text lacks are marked so, and what they come to is said.
import { exact, showPoints, sumPoints } from '../model/points';
import { INCOMPLETE, type Incomplete } from '../rules/kind';
import type { Category, Indicator } from '../rubric/tree';
import { eachIndicator, type Fault, type Lint, type LintSubject } from './finding';

const words: Readonly<Record<Incomplete, string>> = { cut: '评分细则在公开文本中不全', elsewhere: '在公开文本中没有评分细则' };

export const incomplete: Lint = (subject) => [
  ...subject.scheme.categories.flatMap((category) => INCOMPLETE.flatMap((how) => sumOf(category, how))),
  ...percentages(subject),
];

/** What the incomplete rules of a category are worth. */
function sumOf(category: Category, how: Incomplete): Fault[] {
  const lacking = category.indicators.filter((indicator) => lacksOf(indicator) === how);
  if (lacking.length === 0) return [];
  const base = lacking.filter(({ role }) => role === 'base');
  const bonus = lacking.filter(({ role }) => role === 'bonus');
  const sum = (indicators: readonly Indicator[]) => showPoints(sumPoints(indicators.map(({ weight = 0 }) => weight)));
  const also = bonus.length > 0 ? `，另有加分 ${bonus.length} 项 ${sum(bonus)} 分` : '';
  const message = `“${category.name}”：${base.length} 项（权重合计 ${sum(base)} 分）${words[how]}${also}，以评定的分数代替。请写明依据。`;
  return [{ key: `incomplete:${category.name}@${how}`, category: category.name, message }];
}

/** The items of a clause come to the whole weight, or the clause is marked as cut. */
function percentages({ scheme }: LintSubject): Fault[] {
  return eachIndicator(scheme).flatMap(({ category, indicator, path, title }) => {
    const stated = statedPercent(indicator.clause);
    const isCut = lacksOf(indicator) === 'cut';
    if (stated === undefined || isCut === stated < 100) return [];
    const message = isCut
      ? `${title}：条文各项合计 ${stated}%，是完整的，却标明不全。请照条文写计分规则。`
      : `${title}：条文各项合计只有 ${stated}%，其余没有印出。请标明 incomplete: "cut"，不要补写。`;
    return [{ key: `percent:${path}`, category: category.name, indicator: indicator.key, message }];
  });
}

function lacksOf({ kind, rule }: Indicator): Incomplete | undefined {
  return kind.incomplete?.(rule);
}

/** What the items of a clause come to (`…，30%；…，共20%。`), in percent; undefined where no item ends with a percentage.
 *  What is taken off is not an item. */
export function statedPercent(clause: string): number | undefined {
  const items = [...clause.normalize('NFKC').matchAll(/(?<!扣权重的|扣)(?<![\d.])(\d+(?:\.\d+)?)%(?=\s*(?:[;。.(]|$))/gu)];
  return items.length === 0 ? undefined : exact(items.reduce((sum, [, percent]) => sum + Number(percent), 0));
}
