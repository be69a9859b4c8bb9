// What a notice may name between braces: the year, what units are to mend, how many are honoured, and counts by condition.
import { roundPoints } from '../../model/points';
import { list } from '../../model/text';
import { factsOf } from '../../scoring/problems';
import { holds } from '../../standing/condition';
import { commendations } from '../commendation';
import { problemsOf } from '../problems';
import type { ReportSource, Standing } from '../source';
import { appraisalOf, chineseNumber } from '../wording';
import type { Figures } from './fill';
import { forms } from './forms';
import type { CountWord, NoticeTemplate } from './template';

/** Every figure by its name, as it is written in a text. */
export function figuresOf(source: ReportSource, template: NoticeTemplate): Figures {
  const { data } = source.scheme;
  const standings = source.categories.flatMap((each) => each.standings);
  return new Map([
    ['年度', String(source.year)],
    ['范围', data.scope],
    ['工作', data.work],
    ['评估', appraisalOf(data.work)],
    ['细则', data.title],
    ['评估方面', groupsAssessed(source)],
    ['整改依据', problemsOf(source).length > 0 ? forms[template.form].toMend : `对照《${data.title}》`],
    ['单位数', String(standings.length)],
    ['参评单位数', String(standings.filter(({ result }) => result.status === 'assessed').length)],
    ['成效数', aspects(template.achievements.points.length)],
    ...commendations(source).map(({ name, categories }): [string, string] => [
      `${name}单位数`,
      String(categories.reduce((sum, { units }) => sum + units.length, 0)),
    ]),
    ...overallFigures(source),
    ...template.measures.map((measure): [string, string] => [measure.name, measured(measure, source)]),
  ]);
}

/** How many have a place by the overall total, and how many each of its grades; nothing until the other schemes are at hand. */
function overallFigures({ scheme, scoreboard: { overall } }: ReportSource): [string, string][] {
  if (!overall) return [];
  const grades = new Set(scheme.data.overall!.grades.map(({ name }) => name));
  return [
    [`${overall.name}排名单位数`, String(overall.units.filter(({ rank }) => rank !== null).length)],
    ...[...grades].map((name): [string, string] => [
      `${overall.name}${name}单位数`,
      String(overall.units.filter(({ grade }) => grade === name).length),
    ]),
  ];
}

/** The groups of the categories that have units; those of all while nobody is listed. */
function groupsAssessed({ scheme, categories }: ReportSource): string {
  const among = categories.length > 0 ? categories.map(({ category }) => category) : scheme.categories;
  return list(new Set(among.flatMap(({ groups }) => groups.filter(({ role }) => role === 'base').map(({ name }) => name))));
}

function measured({ when, categories, show }: CountWord, source: ReportSource): string {
  const among = source.categories
    .filter(({ category }) => categories?.includes(category.name) ?? true)
    .flatMap(({ standings }) => standings);
  const count = among.filter(({ unit, result }: Standing) => holds(when, factsOf(unit, result))).length;
  if (show === 'count') return String(count);
  return among.length === 0 ? '—' : `${roundPoints((count / among.length) * 100, 1)}%`;
}

/** 五 in 五方面, but 两 in 两方面. */
function aspects(count: number): string {
  return count === 2 ? '两' : chineseNumber(count);
}
