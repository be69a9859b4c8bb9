// Weights add up: indicators to their level and group, base groups to full marks, parts to a hundred percent.
import { showPoints, sumPoints } from '../model/points';
import { fold } from '../model/text';
import type { Category, Indicator } from '../rubric/tree';
import { NO_WEIGHT, weightsByRole } from '../rubric/weight';
import type { Weight } from '../rules';
import { countedWeight } from './counted';
import { eachIndicator, type Fault, type Lint, type LintSubject } from './finding';

/** What the weights of parts come to, in percent. */
const WHOLE = 100;

export const weights: Lint = (subject) => [
  ...partWeights(subject),
  ...subject.scheme.categories.flatMap((category) => [
    ...groupWeights(category),
    ...levelWeights(category),
    ...baseWeights(category, subject),
  ]),
  ...printedWeights(subject),
];

function partWeights({ data: { parts } }: LintSubject): Fault[] {
  const sum = sumPoints(parts.map((part) => part.weight));
  if (parts.length === 0 || sum === WHOLE) return [];
  return [{ key: 'weights:parts', message: `各组成部分权重合计 ${showPoints(sum)}%，应为 ${WHOLE}%。请核对权重。` }];
}

function groupWeights(category: Category): Fault[] {
  return category.groups.flatMap((group) => offBy(category, group.name, group.indicators, group.weight));
}

function levelWeights(category: Category): Fault[] {
  return category.data.groups.flatMap((group, at) =>
    (group.levels ?? []).flatMap(({ under, weight }) => {
      const inside = category.groups[at]!.indicators.filter((indicator) =>
        under.every((level, depth) => fold(indicator.under[depth] ?? '') === fold(level)),
      );
      return offBy(category, [group.name, ...under].join('/'), inside, weight);
    }),
  );
}

/** There is nothing to add up where the document leaves a weight out. */
function offBy(category: Category, path: string, indicators: readonly Indicator[], weight: Weight): Fault[] {
  if (weight === undefined || indicators.some((indicator) => indicator.weight === undefined)) return [];
  const sum = countedWeight(category, indicators);
  if (sum === weight) return [];
  const message = `“${category.name}”的“${path}”：各指标权重合计 ${showPoints(sum)} 分，应为 ${showPoints(weight)} 分。请核对权重。`;
  return [{ key: `weights:${category.name}/${path}`, category: category.name, message }];
}

function baseWeights(category: Category, { data: { fullMarks } }: LintSubject): Fault[] {
  return category.parts.flatMap((part) => {
    const base = weightsByRole(part.groups).base;
    if (base === undefined || fullMarks === null || base === fullMarks) return [];
    const at = part.name === '' ? category.name : `${category.name}/${part.name}`;
    const message = `“${at}”：除加分和扣分指标外，一级指标权重合计 ${showPoints(base)} 分，应为 ${showPoints(fullMarks)} 分。请核对权重。`;
    return [{ key: `weights:${at}`, category: category.name, message }];
  });
}

/** A printed weight is the weight, with the sign that the document gives it. */
function printedWeights({ scheme }: LintSubject): Fault[] {
  return eachIndicator(scheme).flatMap(({ category, indicator, path, title }) => {
    const { role, weight, data } = indicator;
    const { printedWeight } = data;
    if (printedWeight === undefined || (weight !== undefined && Number(printedWeight) === (role === 'penalty' ? -weight : weight)))
      return [];
    const message = `${title}：原文印的权重“${printedWeight}”与${weight === undefined ? NO_WEIGHT : `权重 ${showPoints(weight)} 分`}不一致。请核对。`;
    return [{ key: `printed:${path}`, category: category.name, indicator: indicator.key, message }];
  });
}
