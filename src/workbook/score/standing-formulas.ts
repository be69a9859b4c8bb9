// What points come to, as formulas: base, part, total, status, grade and place.
import { NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD } from '../../assessment/states';
import { NO_WORDS, YES_WORDS } from '../../model/inputs/yes-no';
import type { NotApplicable } from '../../standing/applicability';
import type { Gate } from '../../standing/gate';
import { numberIn } from '../cell/number-text';
import { isWordOf } from '../../formula/words-cell';
import { allOf, anyOf, firstOf, oneOf, text } from '../cell/formula-words';
import { FOUND, statusWords, UNFINISHED } from './score-words';

/** Sum of subtotals, or a word while one of them is missing. */
export function sumOfGroups(cells: readonly string[], most: number | null = null): string {
  const sum = `ROUND(SUM(${cells.join()}),9)`;
  return `IF(COUNT(${cells.join()})<${cells.length},"${UNFINISHED}",${most === null ? sum : `MIN(${most},${sum})`})`;
}

/** Points and weights of a group, side by side. */
export interface Stretch {
  points: string;
  weights: string;
}

/** Weights of the base that count for the unit: neither 不适用 nor 未抽中. */
export function applicable(weight: number, stretches: readonly Stretch[]): string {
  return `ROUND(${weight}${stretches.flatMap((each) => [NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD].map((word) => minus(each, word))).join('')},9)`;
}

/** The base with what is done about the weights that do not apply; `counted` is the cell of {@link applicable}. */
export function partialBase(subtotals: readonly string[], counted: string, how: NotApplicable, weight: number, stretches: readonly Stretch[]): string {
  const sum = `ROUND(SUM(${subtotals.join()}),9)`;
  const full = `ROUND(${weight}${stretches.map((each) => minus(each, NOT_SAMPLED_WORD)).join('')},9)`;
  const base = {
    none: sum,
    full: `ROUND(${sum}+${full}-${counted},9)`,
    rescale: `IF(${counted}=${full},${sum},IF(${counted}=0,0,ROUND(${sum}*${full}/${counted},9)))`,
  }[how];
  return whenNumbers(subtotals, base);
}

function minus({ points, weights }: Stretch, word: string): string {
  return `-SUMIF(${points},"${word}",${weights})`;
}

/** Base and bonus up to the cap, and the penalties, which are below 0. */
export function partPoints(base: string, bonus: readonly string[], penalties: readonly string[], cap: number | null): string {
  const earned = [base, ...bonus].join('+');
  const capped = cap === null ? earned : `MIN(${cap},${earned})`;
  return whenNumbers([base, ...bonus, ...penalties], `ROUND(${[capped, ...penalties].join('+')},9)`);
}

/** The weighted parts. */
export function weighted(parts: readonly { cell: string; weight: number }[]): string {
  return whenNumbers(parts.map(({ cell }) => cell), `ROUND((${parts.map(({ cell, weight }) => `${cell}*${weight}`).join('+')})/100,9)`);
}

/** The same where it is the whole, less the outside deduction, not below 0. */
export function wholeTotal(base: string, bonus: readonly string[], penalties: readonly string[], cap: number | null, deduction: string | undefined): string {
  const earned = [base, ...bonus].join('+');
  const capped = cap === null ? earned : `MIN(${cap},${earned})`;
  const less = deduction === undefined ? '' : `-${deduction}`;
  return whenNumbers([base, ...bonus, ...penalties], `MAX(0,ROUND(${[capped, ...penalties].join('+')}${less},9))`);
}

/** What is left of the weighted parts after the outside deduction, not below 0. */
export function totalOfParts(points: string, deduction: string | undefined): string {
  return whenNumbers([points], `MAX(0,${deduction === undefined ? points : `ROUND(${points}-${deduction},9)`})`);
}

/** A number of the roster that is taken off; a blank is none, nor is what is no number or below 0. */
export function rosterNumber(place: string, column: string): string {
  return `IF(${place}="",0,IFERROR(MAX(0,N(${numberIn(`INDEX(${column},${place})`, 'decimal')})),0))`;
}

function whenNumbers(cells: readonly string[], formula: string): string {
  return `IF(COUNT(${cells.join()})<${cells.length},"${UNFINISHED}",${formula})`;
}

/** A failed gate comes before a veto, a veto before blanks. */
export function status(gates: readonly string[], vetoes: readonly string[], total: string): string {
  const complete = `IF(${allOf([...gates.map((cell) => isWordOf(cell, YES_WORDS)), `ISNUMBER(${total})`])},"${statusWords.assessed}","${statusWords.incomplete}")`;
  const vetoed = vetoes.length === 0 ? complete : `IF(${anyOf(vetoes.map(isFound))},"${statusWords.vetoed}",${complete})`;
  return gates.length === 0 ? vetoed : `IF(${anyOf(gates.map((cell) => isWordOf(cell, NO_WORDS)))},"${statusWords['not-assessed']}",${vetoed})`;
}

/** The grade of the first gate failed, else of the first veto found, else the first honour whose threshold is reached; `barring`
 *  are vetoes that keep a unit from being honoured. */
export function grade(
  { status: state, total }: { status: string; total: string },
  gates: readonly { cell: string; gate: Gate }[],
  vetoes: readonly { cell: string; grade: string }[],
  honours: readonly { name: string; from: number }[],
  barring: readonly string[] = [],
): string {
  const ofGates = oneOf(gates.map(({ cell, gate }) => [isWordOf(cell, NO_WORDS), text(gate.grade)]));
  const ofVetoes = oneOf(vetoes.map((veto) => [isFound(veto.cell), text(veto.grade)]));
  const earned = firstOf(honours.map(({ name, from }) => [`${total}>=${from}`, text(name)]));
  const ofTotal = barring.length === 0 || earned === '""' ? earned : `IF(${anyOf(barring.map(isFound))},"",${earned})`;
  return firstOf([
    [`${state}="${statusWords['not-assessed']}"`, ofGates],
    [`${state}="${statusWords.vetoed}"`, ofVetoes],
    [`${state}="${statusWords.assessed}"`, ofTotal],
  ]);
}

/** Place among the assessed units of the sheet; equal totals share a place. */
export function rank(cells: { status: string; total: string }, ranges: { status: string; total: string }): string {
  const better = `COUNTIFS(${ranges.status},"${statusWords.assessed}",${ranges.total},">"&${cells.total})`;
  return `IF(${cells.status}="${statusWords.assessed}",${better}+1,"")`;
}

function isFound(cell: string): string {
  return `${cell}="${FOUND}"`;
}
