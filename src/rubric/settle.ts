// Settles what the rules of a rubric leave open, as the notes that govern them say.
import { kindOf, type Rule } from '../rules';
import { ok, refuse, type Outcome } from '../model/outcome';
import { governs } from './governing';
import { isPathTo } from './path';
import type { RubricData } from './schema';

/** The rubric with everything settled that its notes settle, the rules of readings included; refuses a note that a rule cannot follow. */
export function settleRules(data: RubricData): Outcome<RubricData> {
  if (data.governing.length === 0) return ok(data);
  let fault: string | undefined;
  const settle = (rule: Rule, place: { category: string; group: string; name: string }): Rule =>
    data.governing
      .filter((note) => governs(note, place))
      .reduce((own, { clause, settles: { notApplicable: _, ...open } }) => {
        const kind = kindOf(own);
        const filled = kind.settle?.(own, open) ?? own;
        const parsed = kind.schema.safeParse(filled);
        if (!parsed.success)
          fault ??= `“${place.category}”的“${place.name}”不能照“${clause}”计分：${parsed.error.issues[0]!.message}请在这一项的计分方式里写明。`;
        return filled;
      }, rule);
  const categories = data.categories.map((category) => ({
    ...category,
    groups: category.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((indicator) => ({
        ...indicator,
        rule: settle(indicator.rule, { category: category.name, group: group.name, name: indicator.name }),
      })),
    })),
  }));
  const groupOf = (category: string, path: string): string =>
    data.categories
      .filter((each) => each.name === category)
      .flatMap(({ groups }) => groups)
      .find((group) => group.indicators.some((indicator) => isPathTo({ ...indicator, group: group.name }, path)))?.name ?? '';
  const readings = data.readings.map((reading) => ({
    ...reading,
    choices: reading.choices.map((choice) => ({
      ...choice,
      changes: choice.changes.map((change) => {
        if (!('rule' in change)) return change;
        const { category, indicator } = change;
        return { ...change, rule: settle(change.rule, { category, group: groupOf(category, indicator), name: indicator }) };
      }),
    })),
  }));
  const notApplicable = data.governing.find(({ settles }) => settles.notApplicable)?.settles.notApplicable ?? data.notApplicable;
  return fault === undefined
    ? ok({ ...data, categories, readings, notApplicable })
    : refuse('BAD_REQUEST', `评估细则文件不能使用：${fault}`, 'governing');
}
