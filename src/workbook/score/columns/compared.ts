// 参比: a number as far as it counts beside those of all units: a valid one, of a unit that the indicator concerns. What follows from them
// for every unit alike stands above them, what each unit has of its own (名次) beside them.
import { readCell } from '../../../assessment/read-values';
import { stateWords } from '../../../assessment/states';
import type { Cell } from '../../../model/cell';
import { aggregates, typeOf, type AggregateName, type Input } from '../../../model/inputs';
import { comparedInputs, type Indicator } from '../../../rubric/tree';
import { rangeName, type Area } from '../../area';
import { accepts } from '../../cell/check-input';
import { inputId } from '../../entry/entry-ids';
import type { Form } from '../../form';
import { ownColumn, type RowCells, type ScoreBoard, type ScoreColumn, type ScoredRow, type Wished } from '../score-column';
import { TO_RECORD } from '../score-words';
import { statesOn } from '../state-formulas';
import { countedValue } from './counted';
import { helpLook, helpWish } from './help';
import { readId } from './read';
import { weightCell } from './stretch';

type Taken = NonNullable<Input['taken']>;

/** An input that is compared, of an indicator of a form. */
interface Compared {
  form: Form;
  indicator: Indicator;
  input: Input;
}

/** For every input that is compared its numbers, and a column for whatever else is taken from them. */
export function comparedColumns(form: Form, indicator: Indicator): Wished<ScoreColumn>[] {
  return comparedInputs(indicator).flatMap((input) => {
    const of = { form, indicator, input };
    const above = aboveNumbers(of);
    return [numbersColumn(of, above), ...namesTaken(of).flatMap((as) => (as === above ? [] : [takenColumn(of, as)]))];
  });
}

/** The cell with what an input takes from all units. */
export function takenCell(form: Form, indicator: Indicator, taken: Taken, board: ScoreBoard, { own }: RowCells): string {
  const { of, as } = taken;
  const compared = { form, indicator, input: indicator.inputs[of]! };
  const id = as === aboveNumbers(compared) ? numbersId(compared) : takenId(compared, as);
  return aggregates[as].isOwn ? own(id) : weightCell(board, id);
}

const placeOf = ({ indicator, input }: Compared): number => indicator.entered.indexOf(input);
const idOf = (of: Compared): string => inputId(of.form.category, of.indicator, placeOf(of));
const numbersId = (of: Compared): string => `compared:${idOf(of)}`;
const takenId = (of: Compared, as: AggregateName): string => `${as}:${idOf(of)}`;

/** What an indicator takes from one of its inputs. */
function namesTaken({ indicator: { inputs }, input }: Compared): AggregateName[] {
  return [...new Set(inputs.flatMap(({ taken }) => (taken && inputs[taken.of] === input ? [taken.as] : [])))];
}

/** That of them which stands above the numbers themselves. */
function aboveNumbers(of: Compared): AggregateName | undefined {
  return namesTaken(of).find((as) => !aggregates[as].isOwn);
}

function numbersColumn(of: Compared, above: AggregateName | undefined): Wished<ScoreColumn> {
  const { form, indicator, input } = of;
  return {
    id: numbersId(of),
    wish: helpWish('参比', input.name, indicator),
    ...helpLook,
    ...(above && { above: aboveWith(of, above) }),
    value: (row) => numberOf(of, row),
    formula(board) {
      const states = statesOn(board, form, indicator);
      return (row) => {
        const cell = row.own(readId(form, indicator, placeOf(of)));
        const number = `IF(AND(${row.own('roster-row')}<>"",${isNumber(input, cell)}),${cell},"")`;
        return states(row).reduceRight((rest, [condition, word]) => (word === TO_RECORD ? rest : `IF(${condition},"",${rest})`), number);
      };
    },
  };
}

/** Under what all units have alike the numbers stand once more; what each has of its own it has of its own number. */
function takenColumn(of: Compared, as: AggregateName): Wished<ScoreColumn> {
  const { form, indicator, input } = of;
  const { title, isOwn, formula } = aggregates[as];
  const column = { id: takenId(of, as), wish: helpWish(title, input.name, indicator), ...helpLook };
  if (!isOwn) {
    return {
      ...column,
      above: aboveWith(of, as),
      value: (row) => numberOf(of, row),
      formula:
        () =>
        ({ own }) =>
          own(numbersId(of)),
    };
  }
  const taker = indicator.inputs.find(({ taken }) => taken?.as === as && indicator.inputs[taken.of] === input)!;
  return {
    ...column,
    value: ({ unit }) => unit?.taken.get(taker) ?? '',
    formula:
      (board) =>
      ({ own }) => {
        const cell = own(readId(form, indicator, placeOf(of)));
        return `IF(${isNumber(input, cell)},${formula(ownColumn(board, numbersId(of)), cell, input.better)},"")`;
      },
  };
}

function aboveWith({ input }: Compared, as: AggregateName): NonNullable<ScoreColumn['above']> {
  const { formula, over } = aggregates[as];
  return ({ area, values }: { area: Area; values: readonly Cell[] }) => ({
    formula: formula(rangeName(area), '', input.better),
    value: over(
      values.filter((value) => typeof value === 'number'),
      input.better,
    )(0),
  });
}

function isNumber(input: Input, cell: string): string {
  return accepts(typeOf(input).criterion(input), cell);
}

function numberOf(of: Compared, { unit, ...row }: ScoredRow): Cell {
  const { indicator, input } = of;
  const entry = unit?.entries.get(indicator.key);
  if (entry === undefined || entry.state in stateWords) return '';
  const reading = readCell(input, countedValue(indicator, placeOf(of), { unit, ...row }));
  return reading.state === 'value' && typeof reading.value === 'number' ? reading.value : '';
}
