// Vetoes that take points from something that is not there, or from several parts at once.
import { isWithin } from './path';
import type { CategoryData, RubricData } from './schema';

/** In words with the remedy; empty where nothing is wrong. */
export function vetoClashes({ categories }: RubricData): string[] {
  return categories.flatMap(clashesOf);
}

function clashesOf(category: CategoryData): string[] {
  return (category.vetoes?.items ?? []).flatMap(({ number, zeroes = [] }) => {
    const veto = `类别“${category.name}”的第 ${number} 条否决`;
    const parts = new Set<string | undefined>();
    const wrong = zeroes.flatMap((path) => {
      const groups = category.groups.filter(({ name, indicators }) =>
        indicators.some((indicator) => isWithin({ ...indicator, group: name }, path)),
      );
      if (groups.length === 0) return [`${veto}写明“${path}”不得分（zeroes），这一类别没有这一项。请改成一级指标或指标的名称。`];
      for (const { part } of groups) parts.add(part);
      const penalty = groups.find(({ role }) => role === 'penalty');
      return penalty ? [`${veto}写明“${path}”不得分（zeroes），而“${penalty.name}”是扣分指标，本来就不得分。请删去。`] : [];
    });
    if (parts.size > 1) wrong.push(`${veto}使几个组成部分里的指标不得分（zeroes）。请按组成部分分成几条，各用一个编号。`);
    return wrong;
  });
}
