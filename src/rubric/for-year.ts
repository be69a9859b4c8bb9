// A rubric copied to another year, to be gone on with: clauses, weights and readings as they are, without what is of the old year alone.
import type { RubricData } from './schema';

interface RubricCopy {
  rubric: RubricData;
  /** What was left out, in sentences. */
  left: string[];
}

export function rubricForYear(rubric: RubricData, year: number): RubricCopy {
  const { documentNumber, gates, notes, ...kept } = rubric;
  const dated = gates.filter(({ deadline }) => deadline !== undefined);
  const renamed = (text: string): string => text.replaceAll(new RegExp(`(?<!\\d)${rubric.year}(?!\\d)`, 'gu'), String(year));
  return {
    rubric: {
      ...kept,
      id: idFor(rubric, year),
      version: '1',
      year,
      title: renamed(rubric.title),
      work: renamed(rubric.work),
      gates: gates.map(({ deadline: _day, ...gate }) => gate),
      notes: [...notes, { text: `抄自 ${rubric.year} 年度的“${rubric.title}”（${rubric.id}，版本 ${rubric.version}）。`, answers: [] }],
    },
    left: [
      ...(documentNumber === undefined ? [] : [`文号“${documentNumber}”是 ${rubric.year} 年度的，没有抄过来。新的公文印发后请补上。`]),
      ...dated.map(
        ({ name, deadline }) => `参评条件“${name}”的截止日期 ${deadline} 是 ${rubric.year} 年度的，没有抄过来。请补上新的日期。`,
      ),
    ],
  };
}

/** Two years never have the same id. */
function idFor({ id, year }: RubricData, next: number): string {
  const changed = id.replaceAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'gu'), String(next));
  return changed === id ? `${id}-${next}` : changed;
}
