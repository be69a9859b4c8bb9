// 单位反馈单: one paper for each unit, with every point that it got or lost, and why.
import type { EntryState } from '../../assessment/states';
import type { Assessment } from '../../assessment/assessment';
import { exact, showPoints } from '../../model/points';
import { list } from '../../model/text';
import type { Category } from '../../rubric/tree';
import { weightsByRole } from '../../rubric/weight';
import { attainableOf } from '../../scoring/attainable';
import { givesGrades } from '../../scoring/grade';
import { fallsUnder } from '../../scoring/problems';
import type { Scoreboard } from '../../scoring/scoreboard';
import type { Block, Span } from '../block';
import { paragraph } from '../block';
import type { Document, DocumentBlock, DocumentPart } from '../document';
import { sourceOf, subjectOf, type ReportSource, type Standing } from '../source';
import { holdingWords, reasonOf, statusWords } from '../state';
import { pointsTable } from './points-table';

export interface StatementOptions {
  year: number;
  mark?: string;
  /** Only these, by category and name; every unit when absent. */
  units?: readonly { category: string; name: string }[];
}

/** One part for each unit, in roster order within its category. */
export function composeStatements(assessment: Assessment, scoreboard: Scoreboard, { year, mark, units }: StatementOptions): Document {
  const source = sourceOf(assessment, scoreboard, { order: 'roster', year });
  const wanted = units && new Set(units.map(keyOf));
  const standings = source.categories.flatMap((each) => each.standings).filter(({ result }) => wanted?.has(keyOf(result)) ?? true);
  return {
    title: `${subjectOf(source.scheme, year)}评估反馈单`,
    pages: 'own',
    ...(mark === undefined ? {} : { mark }),
    parts: standings.map((standing) => statementOf(standing, source)),
  };
}

function statementOf(standing: Standing, source: ReportSource): DocumentPart {
  const { unit, result } = standing;
  const blocks: DocumentBlock[] = [
    { block: 'title', pieces: [`${source.year}年度${source.scheme.data.scope}`, source.scheme.data.work, '工作评估反馈单'] },
    { block: 'addressees', text: `${result.name}：` },
    summaryOf(standing, source),
    { block: 'heading', text: '一、各项指标得分' },
    pointsTable(standing, source.scheme),
    ...findingBlocks(findingsOf(standing, source)),
  ];
  return { landscape: true, blocks: unit.category.indicators.length === 0 ? blocks.slice(0, 3) : blocks };
}

/** 总分 92 分……，等次：优秀。 */
function summaryOf(standing: Standing, { scheme, year }: ReportSource): Block {
  const { unit, result } = standing;
  const opening = `现将你单位${year}年度${scheme.data.work}工作评估情况反馈如下：`;
  if (result.status === 'incomplete' || result.status === 'not-assessed') {
    return paragraph(opening, {
      computed: `${statusWords[result.status]}（${reasonOf(standing, scheme.data.gates)}），没有总分${givesGrades(scheme, unit.category) ? '和等次' : ''}。`,
    });
  }
  const penalties = exact(result.deduction - unit.externalDeduction);
  const parts = [
    `总分 ${showPoints(result.total)} 分`,
    ...(result.parts ? [partWords(result.parts, scheme)] : [`其中基础分 ${showPoints(result.base)} 分`]),
    ...(result.bonus > 0 && !result.parts ? [`加分 ${showPoints(result.bonus)} 分`] : []),
    ...(penalties > 0 && !result.parts ? [`扣分指标扣 ${showPoints(penalties)} 分`] : []),
    ...(unit.externalDeduction > 0
      ? [`${scheme.data.externalDeduction?.name ?? '外部扣分'} ${showPoints(unit.externalDeduction)} 分`]
      : []),
  ];
  const outcome =
    result.status === 'vetoed'
      ? `；${reasonOf(standing, scheme.data.gates)}`
      : holdingWords(result)
          .map((words) => `；${words}`)
          .join('');
  const grade = result.grade === null ? '' : `；等次：${result.grade}`;
  return paragraph(opening, { computed: `${parts.join('，')}${outcome}${grade}。${attainableWords(standing, scheme)}` });
}

/** 其中平台测评 92.5 分（权重 70%）、日常测评 80 分（权重 30%） */
function partWords(points: Readonly<Record<string, number>>, { data }: ReportSource['scheme']): string {
  return `其中${list(data.parts.map(({ name, weight }) => `${name} ${showPoints(points[name] ?? 0)} 分（权重 ${showPoints(weight)}%）`))}`;
}

/** What this unit could reach, what does not count for it, and what is done about the latter. */
function attainableWords({ unit: { category }, result: { states = {} } }: Standing, { data }: ReportSource['scheme']): string {
  const reach = attainableOf(category, ({ key }) => states[key] === undefined);
  const most = reach === undefined ? '基础分不封顶' : `基础分最多可得 ${showPoints(reach)} 分`;
  const count = (state: EntryState): number => Object.values(states).filter((each) => each === state).length;
  const [outside, undrawn] = [count('not-applicable'), count('not-sampled')];
  if (outside + undrawn === 0) return `${most}${bonusWords(category, data)}。`;
  const kinds = [...(outside > 0 ? [`不适用 ${outside} 项`] : []), ...(undrawn > 0 ? [`未抽中 ${undrawn} 项`] : [])];
  const how = { rescale: '，按适用的分值折算', full: '，不适用的按满分计', none: '' }[data.notApplicable];
  return `${kinds.join('、')}，不计分；其余指标的${most}${outside > 0 ? how : ''}${bonusWords(category, data)}。`;
}

/** Bonus stands beside the base; inside weighted parts its worth is told by their own lines. */
function bonusWords({ groups }: Category, { parts }: ReportSource['scheme']['data']): string {
  const { bonus } = weightsByRole(groups);
  if (parts.length > 0 || bonus === 0) return '';
  return bonus === undefined ? '，加分不封顶' : `，加分最多 ${showPoints(bonus)} 分`;
}

function findingBlocks(findings: readonly string[]): DocumentBlock[] {
  if (findings.length === 0) return [];
  return [
    { block: 'heading', text: '二、检查发现的问题' },
    ...findings.map(
      (text, index): DocumentBlock => ({
        block: 'paragraph',
        spans: [{ text: `${index + 1}. ` }, { text: `${text}。`, computed: true } satisfies Span],
      }),
    ),
  ];
}

/** Those about this very unit: another category may have one of the same name. */
function findingsOf({ unit, result }: Standing, { scheme }: ReportSource): string[] {
  return scheme.data.problems.flatMap(({ findings }) =>
    findings.filter((finding) => fallsUnder(finding, unit, result)).map(({ text }) => text),
  );
}

function keyOf({ category, name }: { category: string; name: string }): string {
  return `${category}/${name}`;
}
