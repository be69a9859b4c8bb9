// 综合得分: one table a category: what each scheme gave, what they come to, the place and the grade.
import { showPoints } from '../model/points';
import { otherMembers } from '../scoring/overall';
import type { Overall } from '../standing/overall';
import type { OverallUnit, Scoreboard } from '../scoring/scoreboard';
import type { Block, Row, Section, TableCell } from './block';
import { dayOf } from './day';
import { subjectOf, type ReportSource } from './source';
import { statusTones, statusWords } from './state';

/** How the names of its sections begin. */
export const OVERALL = '综合得分_';

const words = { ...statusWords, absent: '没有这个单位' };
const tones = { ...statusTones, absent: 'muted' } as const;

export function overallSections({ scheme, scoreboard, categories, year }: ReportSource): Section[] {
  const { overall } = scoreboard;
  if (!overall) return [];
  const terms = scheme.data.overall!;
  return categories.map(({ category }): Section => {
    const units = overall.units.filter((unit) => unit.category === category.name);
    const withGrades = terms.grades.length > 0;
    return {
      name: `${OVERALL}${category.name}`,
      title: `${category.data.fullName}${overall.name}`,
      blocks: [
        {
          block: 'remark',
          text: `${subjectOf(scheme, year)}。${overallInWords(terms)}；各方案都参评的才排名，综合得分相同的名次相同。${takenFrom(overall)}`,
        },
        {
          block: 'table',
          records: true,
          columns: [
            { title: '名次', holds: 'place' },
            { title: '单位', holds: 'name' },
            ...terms.members.map((member) => ({ title: memberTitle(member), holds: 'mean' }) as const),
            { title: overall.name, holds: 'total' },
            ...(withGrades ? [{ title: '等次', holds: 'mark' } as const] : []),
          ],
          rows: byPlace(units).map(
            (unit): Row => ({
              cells: [
                unit.rank ?? '—',
                unit.name,
                ...unit.points.map((points, at): TableCell => points ?? stateCell(unit.statuses[at]!)),
                unit.total ?? '—',
                ...(withGrades ? [unit.grade ?? '—'] : []),
              ],
            }),
          ),
        },
      ],
    };
  });
}

/** Where the rubric speaks of overall totals and the results of the others are not at hand: what is missing, and what to do. */
export function overallMissing({ scheme, scoreboard }: ReportSource): Block[] {
  const { overall } = scheme.data;
  if (!overall || scoreboard.overall) return [];
  const others = otherMembers(scheme)
    .map(({ name }) => `“${name}”`)
    .join('');
  const text =
    `${overallInWords(overall)}。本结果没有综合得分。要有它：在面板的“结果”页选${others}的工作簿，再点“生成结果表”；` +
    `用命令行的，在 report 后面加 --with，写上${others}的工作簿。`;
  return [{ block: 'remark', text }];
}

/** `综合得分 = 绩效评估 × 60% + 专项考评（百分制）× 40%` */
export function overallInWords({ name, members }: Overall): string {
  return `${name} = ${members.map((each) => `${each.name}${each.of === 'rate' ? '（百分制）' : ' '}× ${showPoints(each.weight)}%`).join(' + ')}`;
}

/** Which files the others were read from, and when: they may have changed since. */
function takenFrom({ members }: NonNullable<Scoreboard['overall']>): string {
  const taken = members.flatMap(({ name, from }) => (from ? [`“${name}”取自“${from.file}”（${dayOf(from.day)}读入）`] : []));
  return taken.length > 0 ? `${taken.join('，')}。` : '';
}

function memberTitle({ name, weight, of }: Overall['members'][number]): string {
  return `${name}（${of === 'rate' ? '百分制，' : ''}${showPoints(weight)}%）`;
}

function stateCell(status: OverallUnit['statuses'][number]): TableCell {
  const tone = tones[status];
  return tone ? { value: words[status], tone } : words[status];
}

/** By place; who has none below, in roster order. */
export function byPlace(units: readonly OverallUnit[]): OverallUnit[] {
  const place = ({ rank }: OverallUnit): number => rank ?? Number.MAX_SAFE_INTEGER;
  return [...units].sort((one, other) => place(one) - place(other));
}
