// A draw leaves the same sum of weights whatever is drawn; what is listed beyond it is said.
import { showPoints, sumPoints } from '../model/points';
import type { Category } from '../rubric/tree';
import type { IndicatorSampling } from '../standing/sampling';
import { countedWeight } from './counted';
import type { Fault, Lint } from './finding';

export const samples: Lint = ({ scheme }) =>
  scheme.categories.flatMap((category) =>
    category.sampling.flatMap((sampling) => (sampling.kind === 'indicators' ? findingsOf(category, sampling) : [])),
  );

function findingsOf(category: Category, sampling: IndicatorSampling): Fault[] {
  const pool = category.indicators.filter((indicator) => indicator.sampling === sampling);
  const found = (key: string, message: string): Fault => ({
    key,
    category: category.name,
    message: `“${category.name}”的抽样“${sampling.name}”：${message}`,
  });
  if (pool.length < sampling.draw)
    return [found(`sampling:${sampling.id}@pool`, `应抽 ${sampling.draw} 项，“${sampling.of}”下只有 ${pool.length} 项。请核对。`)];
  const unequal = new Set(pool.map(({ weight }) => weight)).size > 1;
  const part = category.parts.find((each) => each.groups.some((group) => group.indicators.includes(pool[0]!)))!;
  const base = part.groups.filter((group) => group.role === 'base').flatMap((group) => group.indicators);
  const counted = countedWeight(category, base);
  const listed = sumPoints(base.map(({ weight = 0 }) => weight));
  return [
    ...(unequal ? [found(`sampling:${sampling.id}@weights`, '各项权重不等，抽中的不同，满分就不同。请核对。')] : []),
    ...(listed === counted
      ? []
      : [
          found(
            `sampling:${sampling.id}`,
            `列出 ${pool.length} 项，抽 ${sampling.draw} 项；${part.name || category.name}列出的权重合计 ${showPoints(listed)} 分，计入 ${showPoints(counted)} 分。请写明没有抽中的怎样计分。`,
          ),
        ]),
  ];
}
