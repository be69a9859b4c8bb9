// 等次: of the first gate failed, else of the first veto found, else of the total.
import { isWordOf } from '../../../formula/words-cell';
import { NO_WORDS } from '../../../model/inputs/yes-no';
import type { Category, Scheme } from '../../../rubric/tree';
import { depthOf, gradeCases, gradeNames, type GradeCase } from '../../../standing/grade';
import { allOf, anyOf, firstOf, oneOf, textLiteral } from '../../cell/formula-words';
import { plainHeader, type RowCells, type ScoreColumn, type Wished } from '../score-column';
import { statusWords } from '../score-words';
import type { Deciding } from './deciding';
import { vetoIsFound } from './veto';

export function gradeColumn({ gates, vetoes }: Deciding): Wished<ScoreColumn> {
  const grading = vetoes.flatMap(({ id, veto }) => (veto.grade === undefined ? [] : [{ id, grade: veto.grade }]));
  return {
    id: 'grade',
    wish: plainHeader('等次'),
    band: '结果',
    styles: ['centred'],
    value: ({ result }) => result?.grade ?? '',
    formula({ frame, layout }) {
      const ofTotal = totalGrade(frame.scheme, layout.category, vetoes);
      return ({ own }) => {
        const ofGates = oneOf(gates.map(({ id, gate }) => [isWordOf(own(id), NO_WORDS), textLiteral(gate.grade)]));
        const ofVetoes = oneOf(grading.map(({ id, grade }) => [vetoIsFound(own(id)), textLiteral(grade)]));
        return firstOf([
          [`${own('status')}="${statusWords['not-assessed']}"`, ofGates],
          [`${own('status')}="${statusWords.vetoed}"`, ofVetoes],
          [`${own('status')}="${statusWords.assessed}"`, ofTotal(own)],
        ]);
      };
    },
  };
}

/** The grade of the first case in which the total lies. Under a cap a grade of a band becomes the cap; an honour is passed over, as it is
 *  by whoever is barred from being honoured. */
function totalGrade({ data }: Scheme, { name: category }: Category, vetoes: Deciding['vetoes']): (own: RowCells['own']) => string {
  const cases = gradeCases(data, category);
  const names = gradeNames(data);
  const barring = vetoes.filter(({ veto }) => veto.barsHonour);
  const capping = vetoes
    .flatMap(({ id, veto: { capsGrade } }) => (capsGrade === undefined ? [] : [{ id, capsGrade }]))
    .sort((a, b) => depthOf(names, b.capsGrade) - depthOf(names, a.capsGrade));
  const allHonours = cases.every(({ isHonour }) => isHonour);
  return (own) => {
    const found = ({ id }: { id: string }): string => vetoIsFound(own(id));
    const given = cases.map((each): [string, string] => {
      const test = allOf(boundTests(each, own('total'), data.fullMarks));
      const caps = capping.filter(({ capsGrade }) => depthOf(names, capsGrade) > depthOf(names, each.name));
      if (!each.isHonour)
        return [test, caps.reduceRight((rest, cap) => `IF(${found(cap)},${textLiteral(cap.capsGrade)},${rest})`, textLiteral(each.name))];
      const against = [...(allHonours ? [] : barring), ...caps];
      const open = against.length === 0 ? [] : [`NOT(${anyOf(against.map(found))})`];
      return [allOf([test, ...open]), each.isContested ? '""' : textLiteral(each.name)];
    });
    const earned = nested(given);
    return !allHonours || barring.length === 0 || earned === '""' ? earned : `IF(${anyOf(barring.map(found))},"",${earned})`;
  };
}

/** The answer of the first case that holds; one that answers nothing keeps those below it from answering. */
function nested(cases: readonly (readonly [condition: string, answer: string])[]): string {
  return cases.reduceRight((rest, [condition, answer]) => (answer === rest ? rest : `IF(${condition},${answer},${rest})`), '""');
}

function boundTests(grade: GradeCase, total: string, fullMarks: number | null): string[] {
  const { from, above, to, below } = grade;
  const value = grade.of === 'total' || fullMarks === null || fullMarks === 100 ? total : `ROUND(${total}/${fullMarks}*100,9)`;
  const tests = [
    ...(from === undefined ? [] : [`${value}>=${from}`]),
    ...(above === undefined ? [] : [`${value}>${above}`]),
    ...(to === undefined ? [] : [`${value}<=${to}`]),
    ...(below === undefined ? [] : [`${value}<${below}`]),
  ];
  return tests.length === 0 ? ['TRUE'] : tests;
}
