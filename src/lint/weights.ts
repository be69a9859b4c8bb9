// Weights add up: indicators to their level and group, base groups to full marks, parts to a hundred percent.
import { showPoints, sumPoints } from '../model/points';
import { fold, list } from '../model/text';
import type { Category, Indicator, Part } from '../rubric/tree';
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

/** Where the document leaves weights out, the others are no more than the whole; that they are left out is only told, and of a bonus or
 *  penalties, whose weight is where they stop, not even that. */
function offBy(category: Category, path: string, indicators: readonly Indicator[], weight: Weight): Fault[] {
  if (weight === undefined) return [];
  const sum = countedWeight(category, indicators);
  const at = { key: `weights:${category.name}/${path}`, category: category.name };
  const title = `“${category.name}”的“${path}”`;
  const unstated = indicators.filter((indicator) => indicator.weight === undefined);
  if (unstated.length === 0 || sum > weight) {
    if (sum === weight) return [];
    const message = `${title}：${unstated.length === 0 ? '各指标' : '写明的'}权重合计 ${showPoints(sum)} 分，应为 ${showPoints(weight)} 分${unstated.length === 0 ? '' : '以内'}。请核对权重。`;
    return [{ ...at, message }];
  }
  if (indicators.some(({ role }) => role !== 'base')) return [];
  const names = list(unstated.map(({ name }) => `“${name}”`));
  const message = `${title}：${names}没有写权重，其余合计 ${showPoints(sum)} 分，共 ${showPoints(weight)} 分，加不起来核对。原文写明权重的，请补上。`;
  return [{ ...at, message, isInformation: true }];
}

function baseWeights(category: Category, { data: { fullMarks } }: LintSubject): Fault[] {
  return category.parts.flatMap((part) => {
    const base = weightsByRole(part.groups).base;
    const at = part.name === '' ? category.name : `${category.name}/${part.name}`;
    if (fullMarks === null || base === fullMarks) return [];
    if (base === undefined) return partialBase(category, part, fullMarks, at);
    const message = `“${at}”：除加分和扣分指标外，一级指标权重合计 ${showPoints(base)} 分，应为 ${showPoints(fullMarks)} 分。请核对权重。`;
    return [{ key: `weights:${at}`, category: category.name, message }];
  });
}

/** Where weights are left out, those that are stated are no more than full marks. */
function partialBase(category: Category, { groups }: Part, fullMarks: number, at: string): Fault[] {
  const base = groups.filter(({ role }) => role === 'base');
  const sum = sumPoints(base.map((group) => group.weight ?? countedWeight(category, group.indicators)));
  if (sum <= fullMarks) return [];
  const message = `“${at}”：除加分和扣分指标外，写明的权重合计 ${showPoints(sum)} 分，超过满分 ${showPoints(fullMarks)} 分。请核对权重。`;
  return [{ key: `weights:${at}`, category: category.name, message }];
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
