// 综合得分: one table a category: what each scheme gave, what they come to, the place and the grade.
import { showPoints } from '../model/points';
import type { Overall } from '../standing/overall';
import type { OverallUnit } from '../scoring/scoreboard';
import type { Block, Row, Section, TableCell } from './block';
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
        { block: 'remark', text: `${subjectOf(scheme, year)}。${inWords(terms)}；各方案都参评的才排名，综合得分相同的名次相同。` },
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
          rows: ranked(units).map(
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
  const others = overall.members.filter((member) => member.scheme !== scheme.id).map(({ name }) => `“${name}”`);
  const text = `${inWords(overall)}。本结果没有综合得分：要有它，请用命令行 report 并加 --with，写上${others.join('')}的工作簿。`;
  return [{ block: 'remark', text }];
}

/** `综合得分 = 绩效评估 × 60% + 专项考评（百分制）× 40%` */
function inWords({ name, members }: Overall): string {
  return `${name} = ${members.map((each) => `${each.name}${each.of === 'rate' ? '（百分制）' : ' '}× ${showPoints(each.weight)}%`).join(' + ')}`;
}

function memberTitle({ name, weight, of }: Overall['members'][number]): string {
  return `${name}（${of === 'rate' ? '百分制，' : ''}${showPoints(weight)}%）`;
}

function stateCell(status: OverallUnit['statuses'][number]): TableCell {
  const tone = tones[status];
  return tone ? { value: words[status], tone } : words[status];
}

/** By place; who has none below, in roster order. */
function ranked(units: readonly OverallUnit[]): OverallUnit[] {
  const place = ({ rank }: OverallUnit): number => rank ?? Number.MAX_SAFE_INTEGER;
  return [...units].sort((one, other) => place(one) - place(other));
}
