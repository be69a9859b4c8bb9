// Hidden columns of a score sheet that formulas look into: numbers read from text, and what may be the best of all units (标杆).
import type { AssessedUnit } from '../../assessment/assessment';
import { readCell } from '../../assessment/read-values';
import { isBlank, type Cell } from '../../model/cell';
import { typeOf, type Input, type Numeral } from '../../model/inputs';
import { appliesTo } from '../../rubric/concern';
import { enteredInputs, type Indicator } from '../../rubric/tree';
import type { Cause } from '../../standing/cause';
import { accepts } from '../cell/check-input';
import { numberOf } from '../cell/number-text';
import type { HeaderWish } from '../column';
import { causesAt } from '../entry/cause-names';
import { causeId, inputId } from '../entry/entry-layout';
import type { Form } from '../form';
import type { FormulaMode } from '../frame';

/** The number in the cell of an entered input, or of what was taken off for a cause. */
export type ReadNumber = { role: 'read'; id: string; numeral: Numeral; indicator: Indicator } & ({ position: number } | { cause: Cause });

/** The same as far as it may be the best: a valid number of a unit that the indicator concerns. The best stands above them. */
export interface Compared {
  role: 'compared';
  id: string;
  indicator: Indicator;
  position: number;
}

export type HelpColumn = ReadNumber | Compared;

export const readId = ({ category }: Form, indicator: Indicator, position: number): string => `read:${inputId(category, indicator, position)}`;
export const readCauseId = (cause: Cause): string => `read:${causeId(cause, 'points')}`;
export const comparedId = ({ category }: Form, indicator: Indicator, position: number): string => `compared:${inputId(category, indicator, position)}`;

/** SCORE reads text by itself; what is compared, decides about other inputs, or is given back is for formulas to read under either.
 *  Fixed numbers need neither. */
export function helpColumns(form: Form, mode: FormulaMode): { column: HelpColumn; wish: HeaderWish }[] {
  if (mode === 'values') return [];
  const { category, indicators } = form;
  const wish = (word: string, name: string, { name: own, path }: Indicator): HeaderWish => ({ name: `${word}·${name}`, longer: [`${word}·${name}（${own}）`, `${word}·${name}（${path}）`] });
  return indicators.flatMap((indicator) => {
    const entered = enteredInputs(indicator);
    const compared = new Set(indicator.inputs.flatMap(({ best }) => (best ? [entered.indexOf(indicator.inputs[best.of]!)] : [])));
    return [
      ...entered.flatMap((input, position) => {
        const { numeral } = typeOf(input);
        const isLookedAt = compared.has(position) || indicator.inputs.some(({ askedWhen }) => askedWhen && indicator.inputs[askedWhen.position] === input);
        if (numeral === undefined || (mode === 'score' && !isLookedAt)) return [];
        return [{ column: { role: 'read' as const, id: readId(form, indicator, position), numeral, indicator, position }, wish: wish('读数', input.name, indicator) }];
      }),
      ...causesAt(category, indicator).map((cause) => ({
        column: { role: 'read' as const, id: readCauseId(cause), numeral: 'decimal' as const, indicator, cause },
        wish: wish('读数', `${cause.name}扣分`, indicator),
      })),
      ...[...compared].map((position) => ({
        column: { role: 'compared' as const, id: comparedId(form, indicator, position), indicator, position },
        wish: wish('参比', entered[position]!.name, indicator),
      })),
    ];
  });
}

/** `concerned` are conditions on the unit; `cell` holds the number as it was read. */
export function comparedFormula(input: Input, cell: string, concerned: readonly string[]): string {
  return `IF(AND(${[...concerned, accepts(typeOf(input).criterion(input), cell)].join()}),${cell},"")`;
}

export function readValue(column: ReadNumber, unit: AssessedUnit | undefined, stated: Cell): Cell {
  const cell = 'cause' in column ? (unit?.causes.get(column.cause.id)?.points ?? null) : stated;
  return isBlank(cell) ? '' : numberOf(cell, column.numeral);
}

export function comparedValue({ indicator, position }: Compared, unit: AssessedUnit | undefined, cell: Cell): Cell {
  if (!unit || appliesTo(indicator, { name: unit.name, attribute: () => undefined }) === false) return '';
  const reading = readCell(enteredInputs(indicator)[position]!, cell);
  return reading.state === 'value' && typeof reading.value === 'number' ? reading.value : '';
}
