// When an indicator gives no points to a unit although nothing is lacking, said in formulas: 不适用, 未抽中.
import { NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD } from '../../assessment/states';
import { NO_WORDS, YES_WORDS } from '../../model/inputs/yes-no';
import { fold } from '../../model/text';
import type { Applies } from '../../standing/applicability';
import { type Indicator } from '../../rubric/tree';
import { drawnUnits, namesOf, type DrawnUnits } from '../draw/draw-record';
import { isWordOf, trimmed } from '../../formula/words-cell';
import { isAmong, quoted } from '../cell/formula-words';
import type { Form } from '../form';
import { countedCell } from './columns/counted';
import { attributeId } from './columns/fact';
import type { RowCells, ScoreBoard } from './score-column';
import { TO_RECORD } from './score-words';

/** Where a formula finds what decides; `inputs` are the cells of the indicator's entered inputs. */
interface StateCells {
  name: string;
  inputs: readonly string[];
  attribute: (name: string) => string;
}

export type StateCase = readonly [condition: string, word: string];

/** The cases of an indicator on the score sheet of a form, row by row. */
export function statesOn({ frame: { scheme, draws } }: ScoreBoard, form: Form, indicator: Indicator): (row: RowCells) => StateCase[] {
  const drawn = drawnUnits(scheme, draws ?? [])(indicator);
  const named = (units: readonly string[]): string[] => namesOf(units, scheme.data);
  return (row) => {
    const inputs = indicator.entered.map((_, position) => countedCell(form, indicator, position, row));
    return stateCases(indicator, { name: row.own('name'), inputs, attribute: (name) => row.own(attributeId(name)) }, { drawn, named });
  };
}

/** The cases in the order in which they are asked; the first that holds decides. `named` gives every name of these units. */
function stateCases(
  { applies, sampling }: Indicator,
  cells: StateCells,
  { drawn, named }: { drawn: DrawnUnits | undefined; named: (units: readonly string[]) => string[] },
): StateCase[] {
  return [...(applies ? appliesCases(applies, cells, named) : []), ...(sampling ? sampledCases(drawn, cells) : [])];
}

function appliesCases(
  applies: Applies,
  { name, inputs, attribute }: StateCells,
  named: (units: readonly string[]) => string[],
): StateCase[] {
  if ('units' in applies) return [[`NOT(${isNamed(name, named(applies.units))})`, NOT_APPLICABLE_WORD]];
  const cell = attribute(applies.attribute);
  const { is } = applies;
  const differs = typeof is === 'string' ? `AND(${cell}<>"",${cell}<>"${quoted(is)}")` : isWordOf(cell, is ? NO_WORDS : YES_WORDS);
  const holds = typeof is === 'string' ? `${cell}<>""` : isWordOf(cell, is ? YES_WORDS : NO_WORDS);
  // While the attribute is not entered, the word in the cells is taken; a value has to wait.
  return [
    [differs, NOT_APPLICABLE_WORD],
    [`AND(NOT(${holds}),${isStated(inputs, NOT_APPLICABLE_WORD)})`, NOT_APPLICABLE_WORD],
    [`NOT(${holds})`, TO_RECORD],
  ];
}

/** A draw decides; where none was made, the word in the cells does. */
function sampledCases(drawn: DrawnUnits | undefined, { name, inputs }: StateCells): StateCase[] {
  const stated = isStated(inputs, NOT_SAMPLED_WORD);
  if (!drawn) return [[stated, NOT_SAMPLED_WORD]];
  if (drawn.of === 'category') return drawn.isDrawn ? [] : [['TRUE', NOT_SAMPLED_WORD]];
  const { passedBy, decided } = drawn;
  return [
    ...(passedBy.length > 0 ? [[isNamed(name, passedBy), NOT_SAMPLED_WORD] as const] : []),
    [decided.length > 0 ? `AND(NOT(${isNamed(name, decided)}),${stated})` : stated, NOT_SAMPLED_WORD],
  ];
}

/** Names are told apart without white space, and with brackets of either width. */
function isNamed(cell: string, names: readonly string[]): string {
  const plain = [
    [' ', ''],
    ['　', ''],
    ['（', '('],
    ['）', ')'],
  ].reduce((text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`, cell);
  return isAmong(`LOWER(${plain})`, names.map(fold));
}

/** Whether all cells that are not blank hold the word, and at least one does. Not by `=`: the workbench's grid takes 0 for blank
 *  in a column that was compared with a word. */
function isStated(cells: readonly string[], word: string): string {
  const each = cells.map((cell) => `EXACT(${trimmed(cell)},"${word}")`);
  if (each.length === 1) return each[0]!;
  return `AND(OR(${each.join()}),${cells.map((cell, index) => `OR(${trimmed(cell)}="",${each[index]})`).join()})`;
}
