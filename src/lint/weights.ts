// Weights add up: indicators to their group, base groups to a hundred.
import { showPoints, sumPoints } from '../model/points';
import type { Finding, Lint } from './finding';

/** 百分制. */
const BASE = 100;

export const weights: Lint = ({ scheme }) =>
  scheme.categories.flatMap((category): Finding[] => {
    const ofGroups = category.groups.flatMap((group) => {
      const sum = sumPoints(group.indicators.map((indicator) => indicator.weight));
      if (sum === group.weight) return [];
      const message = `“${category.name}”的“${group.name}”：各指标权重合计 ${showPoints(sum)} 分，应为 ${showPoints(group.weight)} 分。请核对权重。`;
      return [{ key: `weights:${category.name}/${group.name}`, category: category.name, message }];
    });
    const base = sumPoints(category.groups.filter((group) => group.role === 'base').map((group) => group.weight));
    if (base === BASE) return ofGroups;
    const message = `“${category.name}”：除加分项外，一级指标权重合计 ${showPoints(base)} 分，应为 ${BASE} 分。请核对权重。`;
    return [...ofGroups, { key: `weights:${category.name}`, category: category.name, message }];
  });
