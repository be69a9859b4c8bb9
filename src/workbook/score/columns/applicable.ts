// 适用分值: the weights of the base that count for the unit, neither 不适用 nor 未抽中.
import { NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD, stateWords } from '../../../assessment/states';
import type { Cell } from '../../../model/cell';
import { sumPoints } from '../../../model/points';
import type { Form } from '../../form';
import { plainHeader, type ScoreColumn, type Wished } from '../score-column';
import { pointsOf } from './points';
import { hasStates, stretchOf, type Stretch } from './stretch';

/** Whether some indicators of the base do not count for every unit. */
export function isPartial({ part }: Form): boolean {
  return part.groups.some((group) => group.role === 'base' && hasStates(group));
}

export function applicableColumn(form: Form): Wished<ScoreColumn> {
  const base = form.part.groups.filter(({ role }) => role === 'base');
  return {
    id: 'applicable',
    wish: plainHeader('适用分值'),
    band: '结果',
    styles: ['points'],
    value(row, board): Cell {
      const words: readonly Cell[] = Object.values(stateWords);
      return sumPoints(
        base
          .flatMap(({ indicators }) => indicators)
          .filter((indicator) => !words.includes(pointsOf(indicator, row, board)))
          .map(({ weight = 0 }) => weight),
      );
    },
    formula: (board) => (cells) => {
      const stretches = base.filter(hasStates).map((group) => stretchOf(board, cells, group));
      return `ROUND(${baseWeight(form)}${stretches.flatMap((each) => [NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD].map((word) => lessWord(each, word))).join('')},9)`;
    },
  };
}

/** The weights of the whole base. */
export function baseWeight({ part }: Form): number {
  return part.groups
    .filter(({ role }) => role === 'base')
    .flatMap(({ indicators }) => indicators)
    .reduce((sum, { weight = 0 }) => sum + weight, 0);
}

/** Takes off the weights beside which a word stands. */
export function lessWord({ points, weights }: Stretch, word: string): string {
  return `-SUMIF(${points},"${word}",${weights})`;
}
