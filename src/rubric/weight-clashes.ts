// Where a rubric leaves a weight out that something in it speaks of.
import { list } from '../model/text';
import { kindOf, type Rule } from '../rules';
import { isPathTo } from './path';
import { isAt } from './readings';
import type { CategoryData, GroupData, IndicatorData, RubricData } from './schema';

/** In words with the remedy; empty where nothing is lacking. */
export function weightClashes(data: RubricData): string[] {
  return [
    ...data.categories.flatMap((category) => [
      ...unweighted(category).flatMap(({ group, indicator }) => ruleClashes(data, { category, group, indicator })),
      ...causeClashes(category),
    ]),
    ...stretchClashes(data),
    ...(data.start && data.parts.length > 0
      ? ['方案分组成部分，基础得分应写在组成部分里（parts 里那一部分的 start）。请移过去，或删去 start。']
      : []),
  ];
}

interface Place {
  category: CategoryData;
  group: GroupData;
  indicator: IndicatorData;
}

function unweighted(category: CategoryData): Omit<Place, 'category'>[] {
  return category.groups.flatMap((group) =>
    group.indicators.filter(({ weight }) => weight === undefined).map((indicator) => ({ group, indicator })),
  );
}

/** Rules, those of other readings included, that mean nothing without a weight. */
function ruleClashes({ readings }: RubricData, { category, group, indicator }: Place): string[] {
  const place = { ...indicator, category: category.name, group: group.name };
  const others = readings.flatMap(({ id, choices }) =>
    choices.flatMap(({ changes }) =>
      changes.flatMap((change) =>
        'rule' in change && isAt(`${change.category}/${change.indicator}`, place)
          ? [{ rule: change.rule, under: `在条文理解“${id}”里` }]
          : [],
      ),
    ),
  );
  const rules: { rule: Rule; under: string }[] = [{ rule: indicator.rule, under: '' }, ...others];
  return rules.flatMap(({ rule, under }) => {
    const kind = kindOf(rule);
    if (!kind.needsWeight?.(rule)) return [];
    return [
      `类别“${category.name}”的指标“${group.name}/${indicator.name}”没有写分值，${under}用的计分方式“${kind.title}”（${rule.kind}）却要按分值计算。请补写 weight，或换一种自己写明分数的计分方式。`,
    ];
  });
}

/** What is given back stops at the weight. */
function causeClashes(category: CategoryData): string[] {
  const without = unweighted(category).map(({ group, indicator }) => ({ ...indicator, group: group.name }));
  return category.causes.flatMap(({ id, indicator: path }) =>
    without.some((indicator) => isPathTo(indicator, path))
      ? [`类别“${category.name}”不重复扣分的原因“${id}”要把分加回“${path}”，这项指标却没有写分值，不知道加到多少为止。请补写它的 weight。`]
      : [],
  );
}

/** A base is stretched by weights, so all of it must have them. */
function stretchClashes({ categories, notApplicable, readings }: RubricData): string[] {
  const changes = readings.flatMap(({ choices }) => choices.flatMap((choice) => choice.changes));
  const hows = [notApplicable, ...changes.flatMap((change) => ('notApplicable' in change ? [change.notApplicable] : []))];
  if (hows.every((how) => how === 'none')) return [];
  return categories.flatMap((category) => {
    const base = category.groups.filter(({ role }) => role === 'base');
    const isPartial = (indicator: IndicatorData, group: string): boolean =>
      indicator.applies !== undefined ||
      changes.some(
        (change) => 'applies' in change && isAt(`${change.category}/${change.indicator}`, { ...indicator, category: category.name, group }),
      );
    return [...new Set(base.map(({ part }) => part))].flatMap((part) => {
      const own = base.filter((group) => group.part === part);
      if (!own.some(({ name, indicators }) => indicators.some((indicator) => isPartial(indicator, name)))) return [];
      const lacking = own.flatMap(({ indicators }) => indicators.filter(({ weight }) => weight === undefined));
      if (lacking.length === 0) return [];
      return [
        `类别“${category.name}”有的指标只适用于部分单位，不适用的要按分值折算，而${list(lacking.map(({ name }) => `“${name}”`))}没有写分值。请补写 weight，或写明 notApplicable: "none"（不适用的不计分）。`,
      ];
    });
  });
}
