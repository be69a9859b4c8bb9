// 存在的主要问题, in the words of a notice: every heading a point, every finding a clause that names units, or none.
import { list } from '../../model/text';
import type { Span } from '../block';
import type { DocumentBlock } from '../document';
import { problemsOf } from '../problems';
import type { ReportSource } from '../source';
import { ownParagraphs, type FormSection, type Matter } from './form';

/** The section about problems; nothing where nobody was found. */
export function problemSection(heading: string, { source, template, figures, anonymous }: Matter): FormSection {
  const points = problemPoints(source, anonymous);
  return { key: 'problems', heading, blocks: points.length === 0 ? [] : [...ownParagraphs([template.problemsIntro], figures), ...points] };
}

/** One point for each heading under which somebody was found. Nobody is named when `anonymous`. */
function problemPoints(source: ReportSource, anonymous: boolean): DocumentBlock[] {
  const subject = anonymous ? anonymousSubject(source) : (units: readonly string[]): string => list(units);
  return problemsOf(source).map(({ number, heading, findings }) => ({
    block: 'point',
    heading: `${number}${heading}。`,
    spans: findings.flatMap(({ text, units }, index): Span[] => [
      { text: subject(units), computed: true },
      { text: `${text}${index === findings.length - 1 ? '。' : '；'}` },
    ]),
  }));
}

/** 个别高等学校 for one, 部分高等学校 for several, 各高等学校 for all of them. */
function anonymousSubject({ categories }: ReportSource): (units: readonly string[]) => string {
  return (units) => {
    const named = new Set(units);
    const concerned = categories
      .map(({ category, standings }) => ({
        fullName: category.data.fullName,
        all: standings.length,
        found: standings.filter(({ result }) => named.has(result.name)).length,
      }))
      .filter(({ found }) => found > 0);
    const found = concerned.reduce((sum, each) => sum + each.found, 0);
    const isAll = found > 1 && concerned.every((each) => each.found === each.all);
    return `${isAll ? '各' : found === 1 ? '个别' : '部分'}${list(concerned.map(({ fullName }) => fullName))}`;
  };
}
