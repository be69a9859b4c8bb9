// 参比: a number as far as it may be the best of all units (标杆): a valid one, of a unit that the indicator concerns. The best stands above them.
import { readCell } from '../../../assessment/read-values';
import type { Cell } from '../../../model/cell';
import { typeOf } from '../../../model/inputs';
import { appliesTo } from '../../../rubric/concern';
import { enteredInputs, type Indicator } from '../../../rubric/tree';
import { rangeName } from '../../area';
import { accepts } from '../../cell/check-input';
import { namesOf } from '../../draw/draw-record';
import { inputId } from '../../entry/entry-ids';
import type { Form } from '../../form';
import type { ScoreColumn, ScoredRow, Wished } from '../score-column';
import { isNamed } from '../state-formulas';
import { countedValue } from './counted';
import { helpLook, helpWish } from './help';
import { readId } from './read';

export const comparedId = ({ category }: Form, indicator: Indicator, position: number): string => `compared:${inputId(category, indicator, position)}`;

export function comparedColumn(form: Form, indicator: Indicator, position: number): Wished<ScoreColumn> {
  const input = enteredInputs(indicator)[position]!;
  const { applies } = indicator;
  return {
    id: comparedId(form, indicator, position),
    wish: helpWish('参比', input.name, indicator),
    ...helpLook,
    above: ({ area, values }) => ({
      formula: `MAX(${rangeName(area)})`,
      value: values.reduce<number>((most, value) => Math.max(most, typeof value === 'number' ? value : 0), 0),
    }),
    value: (row) => comparedValue(indicator, position, row),
    formula: ({ frame: { scheme } }) => ({ own }) => {
      const concerned = [`${own('roster-row')}<>""`, ...(applies && 'units' in applies ? [isNamed(own('name'), namesOf(applies.units, scheme.data))] : [])];
      const cell = own(readId(form, indicator, position));
      return `IF(AND(${[...concerned, accepts(typeOf(input).criterion(input), cell)].join()}),${cell},"")`;
    },
  };
}

function comparedValue(indicator: Indicator, position: number, row: ScoredRow): Cell {
  const { unit } = row;
  if (!unit || appliesTo(indicator, { name: unit.name, attribute: () => undefined }) === false) return '';
  const reading = readCell(enteredInputs(indicator)[position]!, countedValue(indicator, position, row));
  return reading.state === 'value' && typeof reading.value === 'number' ? reading.value : '';
}
