// Every weight can be reached, by arithmetic on the rule and by scoring values that reach the most.
import { showPoints, sumPoints } from '../model/points';
import { award } from '../scoring/award';
import type { Category, Indicator } from '../rubric/tree';
import { eachIndicator, type Finding, type Lint } from './finding';

export const attainable: Lint = ({ scheme }) =>
  eachIndicator(scheme).flatMap(({ category, indicator, path, title }): Finding[] => {
    const most = mostOf(indicator);
    const scored = award(indicator, indicator.kind.witness(indicator.rule, indicator.weight));
    const at = { category: category.name, indicator: indicator.key };
    const found: Finding[] = [];
    if (scored !== most) {
      const message = `${title}：推算最多得 ${showPoints(most)} 分，实际试算得 ${showPoints(scored)} 分，两者应当一致。请核对计分规则。`;
      found.push({ key: `witness:${path}`, ...at, message });
    }
    if (most !== indicator.weight) {
      const message = `${title}：最多得 ${showPoints(most)} 分，应为权重 ${showPoints(indicator.weight)} 分；${inTotal(category)}请核对条文。`;
      found.push({ key: `attainable:${path}`, ...at, message });
    }
    return found;
  });

function mostOf(indicator: Indicator): number {
  return indicator.kind.range(indicator.rule, indicator.weight).most;
}

function inTotal(category: Category): string {
  const most = sumPoints(category.indicators.map(mostOf));
  const weight = sumPoints(category.indicators.map((indicator) => indicator.weight));
  return `“${category.name}”各项合计最多得 ${showPoints(most)} 分，权重合计 ${showPoints(weight)} 分。`;
}
