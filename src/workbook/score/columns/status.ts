// 状态: a failed gate comes before a veto, a veto before blanks.
import { isWordOf } from '../../../formula/words-cell';
import { NO_WORDS, YES_WORDS } from '../../../model/inputs/yes-no';
import { allOf, anyOf } from '../../cell/formula-words';
import { plainHeader, type ScoreColumn, type Wished } from '../score-column';
import { statusWords, UNFINISHED } from '../score-words';
import type { Deciding } from './deciding';
import { whereWord } from './looks';
import { vetoIsFound } from './veto';

export function statusColumn({ gates, vetoes }: Deciding): Wished<ScoreColumn> {
  const grading = vetoes.filter(({ veto }) => veto.grade !== undefined);
  return {
    id: 'status',
    wish: plainHeader('状态'),
    band: '结果',
    styles: ['centred'],
    conditions: (area) => [
      whereWord(area, UNFINISHED, 'todo'),
      whereWord(area, statusWords.vetoed, 'problem'),
      whereWord(area, statusWords['not-assessed'], 'warning'),
    ],
    value: ({ result }) => statusWords[result?.status ?? 'incomplete'],
    formula:
      () =>
      ({ own }) => {
        const cells = gates.map(({ id }) => own(id));
        const complete = `IF(${allOf([...cells.map((cell) => isWordOf(cell, YES_WORDS)), `ISNUMBER(${own('total')})`])},"${statusWords.assessed}","${statusWords.incomplete}")`;
        const vetoed =
          grading.length === 0
            ? complete
            : `IF(${anyOf(grading.map(({ id }) => vetoIsFound(own(id))))},"${statusWords.vetoed}",${complete})`;
        return gates.length === 0
          ? vetoed
          : `IF(${anyOf(cells.map((cell) => isWordOf(cell, NO_WORDS)))},"${statusWords['not-assessed']}",${vetoed})`;
      },
  };
}
