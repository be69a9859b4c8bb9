// The condition of every finding asks for something that the units of its categories have.
import { typeOf } from '../model/inputs';
import { list } from '../model/text';
import { findIndicator } from '../rubric/find';
import { type Category } from '../rubric/tree';
import type { Condition } from '../standing/condition';
import type { Fault, LintSubject } from './finding';

export function conditionReferences({ data, scheme }: LintSubject): Fault[] {
  return data.problems.flatMap((problem) =>
    problem.findings.flatMap((finding) =>
      scheme.categories
        .filter((category) => !finding.categories || finding.categories.includes(category.name))
        .flatMap((category) => {
          return conditionFaults(finding.when, category, data.observations).map((message) => ({
            key: `reference:finding/${finding.id}@${category.name}`,
            category: category.name,
            message: `问题“${finding.id}”的条件：${message}`,
          }));
        }),
    ),
  );
}

/** What the condition asks for and units of the category do not have, in words. */
export function conditionFaults(condition: Condition, category: Category, observations: LintSubject['data']['observations']): string[] {
  const own = observations.filter((each) => !each.categories || each.categories.includes(category.name));
  return faultsOf(
    condition,
    category,
    own.map((each) => each.id),
  );
}

function faultsOf(condition: Condition, category: Category, observations: readonly string[]): string[] {
  const inner = (each: Condition) => faultsOf(each, category, observations);
  if ('all' in condition) return condition.all.flatMap(inner);
  if ('any' in condition) return condition.any.flatMap(inner);
  if ('not' in condition) return inner(condition.not);
  if ('observation' in condition) {
    if (observations.includes(condition.observation)) return [];
    return [`类别“${category.name}”没有检查记录“${condition.observation}”，可用：${list(observations)}。`];
  }
  const name = 'points' in condition ? condition.points : condition.entry;
  const indicator = findIndicator(category, name);
  if (!indicator.ok) return [indicator.refusal.message];
  if ('points' in condition) return [];

  const inputs = indicator.value.entered;
  const input = condition.input === undefined && inputs.length === 1 ? inputs[0] : inputs.find((each) => each.name === condition.input);
  if (!input) return [`“${name}”的录入项应写明是哪一个：${list(inputs.map((each) => each.name))}。`];
  const number = !('is' in condition) || typeof condition.is === 'number';
  const yesNo = 'is' in condition && typeof condition.is === 'boolean';
  const fits = input.type === 'yes-no' ? yesNo : typeOf(input).numeral !== undefined ? number : !yesNo && !number;
  return fits ? [] : [`“${name}”的“${input.name}”不能与条件里的值相比，请核对值的类型。`];
}
