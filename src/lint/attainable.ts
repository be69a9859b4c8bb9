// Every weight can be reached, by arithmetic on the rule and by scoring values that reach the most; a penalty takes at most its weight.
import { showPoints } from '../model/points';
import type { Category, Indicator, Part } from '../rubric/tree';
import { award } from '../scoring/award';
import { countedWeight } from './counted';
import { eachIndicator, type Fault, type Lint } from './finding';

export const attainable: Lint = ({ scheme }) => {
  const inTotal = totalsOf();
  return eachIndicator(scheme).flatMap(({ category, indicator, path, title }): Fault[] => {
    const { least, most } = rangeOf(indicator);
    const scored = award(indicator, indicator.kind.witness(indicator.rule, indicator.weight));
    const at = { category: category.name, indicator: indicator.key };
    const found: Fault[] = [];
    if (scored !== most && Number.isFinite(most)) {
      const message = `${title}：推算最多得 ${showPoints(most)} 分，实际试算得 ${showPoints(scored)} 分，两者应当一致。请核对计分规则。`;
      found.push({ key: `witness:${path}`, ...at, message });
    }
    if (indicator.role === 'penalty') {
      if (most === 0 && (indicator.weight === undefined || least === -indicator.weight)) return found;
      const upTo = (points: number) => (points === Infinity ? '不封顶' : `${showPoints(points)} 分`);
      const message = `${title}：扣分指标应扣 0 到 ${upTo(indicator.weight ?? Infinity)}，现为 ${showPoints(0 - most)} 到 ${upTo(0 - least)}。请核对条文。`;
      found.push({ key: `attainable:${path}`, ...at, message });
    } else if (indicator.weight !== undefined && most === Infinity) {
      const message = `${title}：加分不封顶，可以超过权重 ${showPoints(indicator.weight)} 分。原文写明封顶的，请补上；没有写的不用改。`;
      found.push({ key: `endless:${path}`, ...at, message, isInformation: true });
    } else if (indicator.weight !== undefined && most !== indicator.weight) {
      const message = `${title}：最多得 ${showPoints(most)} 分，应为权重 ${showPoints(indicator.weight)} 分；${inTotal(category, indicator)}请核对条文。`;
      found.push({ key: `attainable:${path}`, ...at, message });
    }
    return found;
  });
};

function rangeOf({ kind, rule, weight }: Indicator): { least: number; most: number } {
  return kind.range(rule, weight);
}

/** What is said of the part that an indicator belongs to, worked out once for each. */
function totalsOf(): (category: Category, indicator: Indicator) => string {
  const known = new Map<Part | undefined, string>();
  return (category, indicator) => {
    const part = category.parts.find((each) => each.groups.some((group) => group.indicators.includes(indicator)));
    const words = known.get(part) ?? totalOf(category, part);
    known.set(part, words);
    return words;
  };
}

function totalOf(category: Category, part: Part | undefined): string {
  const indicators = (part?.groups ?? []).flatMap((group) => (group.role === 'penalty' ? [] : group.indicators));
  const weight = countedWeight(category, indicators);
  if (indicators.some((each) => rangeOf(each).most === Infinity)) return '';
  const most = countedWeight(category, indicators, (each) => rangeOf(each).most);
  return `“${part?.name ? `${category.name}/${part.name}` : category.name}”各项合计最多得 ${showPoints(most)} 分，权重合计 ${showPoints(weight)} 分。`;
}
