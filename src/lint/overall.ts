// 综合得分: its weights make a whole, this scheme is one of its members, each once, and its grades leave no gap and no overlap.
import { showPoints, sumPoints } from '../model/points';
import { gradeCases } from '../standing/grade';
import type { Fault, Lint } from './finding';
import { bandFaults } from './grades';

const WHOLE = 100;

export const overall: Lint = ({ data, scheme }) => {
  const { overall: own } = data;
  if (!own) return [];
  const ids = own.members.map((member) => member.scheme);
  const sum = sumPoints(own.members.map(({ weight }) => weight));
  const tell = (key: string, message: string): Fault => ({ key: `overall:${key}`, message: `“${own.name}”：${message}` });
  return [
    ...(sum === WHOLE ? [] : [tell('weights', `各方案权重合计 ${showPoints(sum)}%，应为 ${WHOLE}%。请核对权重。`)]),
    ...(ids.includes(data.id) ? [] : [tell('own', `members 里没有本方案“${data.id}”。请把它写进去，或者把综合得分写到其中一个方案里。`)]),
    ...[...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => tell(`twice@${id}`, `方案“${id}”写了两次。请合并。`)),
    ...scheme.categories.flatMap(({ name }) =>
      bandFaults(gradeCases({ grades: own.grades, honours: [] }, name), {
        range: { least: data.totalFloor ?? -Infinity, most: Infinity },
        key: 'overall',
        category: name,
        what: own.name,
      }),
    ),
  ];
};
