// 读数: hidden columns with the number (of many yes/no cells: 1 or 0) that a cell's text says, for formulas to look into.
import { isBlank, type Cell } from '../../../model/cell';
import { comparedInputs, type Indicator } from '../../../rubric/tree';
import type { Cause } from '../../../standing/cause';
import { numberIn, numberOf, readingOf, type CellReading } from '../../cell/number-text';
import { causeId, inputId } from '../../entry/entry-ids';
import type { Form } from '../../form';
import type { FormulaMode } from '../../frame';
import type { ScoreColumn, Wished } from '../score-column';
import { countedCell, countedValue } from './counted';
import { helpLook, helpWish } from './help';

export const readId = ({ category }: Form, indicator: Indicator, position: number): string =>
  `read:${inputId(category, indicator, position)}`;
export const readCauseId = (cause: Cause): string => `read:${causeId(cause, 'points')}`;

/** Of an indicator's inputs. SCORE reads text by itself; what is compared or decides about other inputs is for formulas to read under
 *  either. */
export function readColumns(form: Form, indicator: Indicator, mode: FormulaMode): Wished<ScoreColumn>[] {
  const compared = comparedInputs(indicator);
  return indicator.entered.flatMap((input, position) => {
    const reading = readingOf(indicator, input);
    const isLookedAt =
      compared.includes(input) || indicator.inputs.some(({ askedWhen }) => askedWhen && indicator.inputs[askedWhen.position] === input);
    if (reading === undefined || (mode === 'score' && !isLookedAt)) return [];
    return [
      {
        id: readId(form, indicator, position),
        wish: helpWish('读数', input.name, indicator),
        ...helpLook,
        value: (row) => readValue(countedValue(indicator, position, row), reading),
        formula: () => (cells) => numberIn(countedCell(form, indicator, position, cells), reading),
      } satisfies Wished<ScoreColumn>,
    ];
  });
}

/** Of what was taken off for a cause. */
export function readCauseColumn(indicator: Indicator, cause: Cause): Wished<ScoreColumn> {
  return {
    id: readCauseId(cause),
    wish: helpWish('读数', `${cause.name}扣分`, indicator),
    ...helpLook,
    value: ({ unit }) => readValue(unit?.causes.get(cause.id)?.points ?? null, 'decimal'),
    formula:
      () =>
      ({ entered }) =>
        numberIn(entered(causeId(cause, 'points')), 'decimal'),
  };
}

function readValue(cell: Cell, reading: CellReading): Cell {
  return isBlank(cell) ? '' : numberOf(cell, reading);
}
