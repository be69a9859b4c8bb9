// 等次: of the first gate failed, else of the first veto found, else of the first honour whose threshold is reached.
import { isWordOf } from '../../../formula/words-cell';
import { NO_WORDS } from '../../../model/inputs/yes-no';
import { thresholdsOf } from '../../../standing/honour';
import { anyOf, firstOf, oneOf, textLiteral } from '../../cell/formula-words';
import { plainHeader, type ScoreColumn, type Wished } from '../score-column';
import { statusWords } from '../score-words';
import type { Deciding } from './deciding';
import { vetoIsFound } from './veto';

export function gradeColumn({ gates, vetoes }: Deciding): Wished<ScoreColumn> {
  const grading = vetoes.flatMap(({ id, veto }) => (veto.grade === undefined ? [] : [{ id, grade: veto.grade }]));
  /** They keep a unit from being honoured. */
  const barring = vetoes.filter(({ veto }) => veto.barsHonour);
  return {
    id: 'grade',
    wish: plainHeader('等次'),
    band: '结果',
    styles: ['centred'],
    value: ({ result }) => result?.grade ?? '',
    formula({ frame, layout }) {
      const honours = thresholdsOf(frame.scheme.data.honours, layout.category.name);
      return ({ own }) => {
        const ofGates = oneOf(gates.map(({ id, gate }) => [isWordOf(own(id), NO_WORDS), textLiteral(gate.grade)]));
        const ofVetoes = oneOf(grading.map(({ id, grade }) => [vetoIsFound(own(id)), textLiteral(grade)]));
        const earned = firstOf(honours.map(({ name, from }) => [`${own('total')}>=${from}`, textLiteral(name)]));
        const ofTotal =
          barring.length === 0 || earned === '""' ? earned : `IF(${anyOf(barring.map(({ id }) => vetoIsFound(own(id))))},"",${earned})`;
        return firstOf([
          [`${own('status')}="${statusWords['not-assessed']}"`, ofGates],
          [`${own('status')}="${statusWords.vetoed}"`, ofVetoes],
          [`${own('status')}="${statusWords.assessed}"`, ofTotal],
        ]);
      };
    },
  };
}
