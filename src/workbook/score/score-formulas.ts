// The formulas of a score sheet, one for each kind of column. The engine gives the values; these say the same in Excel.
import { NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD, stateWords } from '../../assessment/states';
import { excelText } from '../../formula/excel-text';
import { isWordOf, trimmed } from '../../formula/words-cell';
import { typeOf, type Input } from '../../model/inputs';
import { halfWidth } from '../../model/text';
import { YES_WORDS } from '../../model/inputs/yes-no';
import type { Category, Indicator, Scheme } from '../../rubric/tree';
import { isSpared, isToDo } from '../cell/blank-cells';
import { accepts } from '../cell/check-input';
import { allOf, anyOf, placeOf, text } from '../cell/formula-words';
import { FAULTY, FOUND, TO_RECORD } from './score-words';
import type { StateCase } from './state-formulas';

/** Shows what another cell holds; a blank stays blank instead of becoming 0. */
export function mirror(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}

/** 是 where a veto clause was found true, whatever word for yes was entered. */
export function vetoMark(cell: string): string {
  return `IF(${isWordOf(cell, YES_WORDS)},"${FOUND}","")`;
}

/** The place of a unit in the roster, by id, or by name for a unit that was typed by hand and has no id yet: ids are ours, names any text. */
export function rosterPlace(unit: { id: string; name: string }, roster: { ids: string; names: string }): string {
  const byName = placeOf(`LOWER(${unit.name})`, `LOWER(${roster.names})`);
  return `IFERROR(MATCH(${unit.id},${roster.ids},0),IF(${unit.name}="","",IFERROR(${byName},"")))`;
}

/** A fact of the roster, as text without blanks around it; of words to choose from, without any that stretch them, and the
 *  document's word where another one for it was entered. */
export function rosterFact(place: string, column: string, { choices, synonyms = {} }: Input): string {
  const held = trimmed(`INDEX(${column},${place})`);
  const isTight = choices !== undefined && !/\s/u.test(choices.join(''));
  const fact = isTight ? `SUBSTITUTE(${held}," ","")` : held;
  const meant = Object.entries(synonyms).reduce(
    (rest, [choice, words]) => `IF(${isWordOf(fact, words.map((word) => halfWidth(word).toLowerCase()))},${text(choice)},${rest})`,
    fact,
  );
  return `IF(${place}="","",${meant})`;
}

/** What an indicator's points are made of: the cells of its inputs in contract order, the cases in which it gives none, and what
 *  is given back because its cause had cost points elsewhere. */
export interface PointCells {
  inputs: readonly string[];
  states: readonly StateCase[];
  givenBack: readonly string[];
}

/** Points of an indicator through the add-in's function. The scheme is named: what the formula means hangs on no other workbook. */
export function scorePoints(scheme: Scheme, category: Category, indicator: Indicator, cells: PointCells): string {
  const values = cells.inputs.map((cell, position) => told(indicator.inputs[position]!, cell));
  const call = `SCORE(${[text(`${scheme.id}/${category.name}`), text(indicator.key), ...values].join()})`;
  return inState(cells, `IF(${anyToDo(indicator, cells.inputs)},"${TO_RECORD}",${withBack(indicator, call, cells)})`);
}

/** A cell's content, with 0 and blank told apart: Excel hands both over as 0, unless as text. Other numbers stay numbers, since a
 *  text has no more than 15 digits. A fact of the roster is a text already. */
function told(input: Input, cell: string): string {
  if (input.attribute !== undefined) return cell;
  const asText = `${cell}&""`;
  return typeOf(input).numeral === undefined ? asText : `IF(N(${cell})=0,${asText},${cell})`;
}

/** The same points as a plain formula, for Excel without the add-in and for WPS. */
export function nativePoints(indicator: Indicator, cells: PointCells): string {
  const { formula } = indicator;
  const { inputs } = cells;
  const readable = indicator.inputs.flatMap((input, position) => {
    if (input.best) return [];
    const spared = isSpared(input, (each) => inputs[each]!);
    const valid = isReadable(input, inputs[position]!);
    return [spared ? `OR(${spared},${valid})` : valid];
  });
  const points = withBack(indicator, excelText(formula, inputs), cells);
  return inState(cells, `IF(${anyToDo(indicator, inputs)},"${TO_RECORD}",IF(${allOf(readable)},${points},"${FAULTY}"))`);
}

/** The word of the first case that holds, else the points. */
function inState({ states }: PointCells, points: string): string {
  return states.reduceRight((rest, [condition, word]) => (condition === 'TRUE' ? text(word) : `IF(${condition},${text(word)},${rest})`), points);
}

function withBack({ weight }: Indicator, points: string, { givenBack }: PointCells): string {
  return givenBack.length === 0 ? points : `MIN(${weight},ROUND(${[points, ...givenBack].join('+')},9))`;
}

/** What is given back for a cause: the points, if they may be, and if the indicator that is named did cost points. Of a penalty
 *  any points are a cost; elsewhere whatever is less than the weight, what is not entered included. `allowed` are the only names there
 *  may be, if not all. */
export function givenBack(
  cells: { points: string; deductedIn: string },
  weight: number,
  others: readonly { names: string; points: string; weights: string; isPenalty: boolean; hasStates: boolean }[],
  allowed?: readonly string[],
): string {
  const { points, deductedIn } = cells;
  const named = allowed?.map((name) => `EXACT(${deductedIn},${text(name)})`) ?? others.map(({ names }) => `SUMPRODUCT(--EXACT(${names},${deductedIn}))`);
  const cost = others.map(({ names, points: own, weights, isPenalty, hasStates }) => {
    const place = placeOf(deductedIn, names);
    const scored = `INDEX(${own},${place})`;
    if (isPenalty) return `IF(ISNUMBER(${place}),IF(IFERROR(${scored}=0,FALSE),0,1),0)`;
    const less = `IF(ISNUMBER(${place}),IF(INDEX(${weights},${place})>IFERROR(N(${scored}),0),1,0),0)`;
    const isState = anyOf(Object.values(stateWords).map((word) => `EXACT(${scored},${text(word)})`));
    return hasStates ? `IF(IFERROR(${isState},FALSE),0,${less})` : less;
  });
  return `IF(AND(ISNUMBER(${points}),N(${points})>=0,N(${points})<=${weight},${deductedIn}<>"",${named.join('+')}>0,${cost.join('+')}>0),N(${points}),0)`;
}

function anyToDo({ inputs }: Indicator, cells: readonly string[]): string {
  const each = inputs.flatMap((input, position) => (input.best ? [] : [isToDo(input, cells[position]!, (earlier) => cells[earlier]!)]));
  return each.length === 1 ? each[0]! : `OR(${each.join()})`;
}

function isReadable(input: Input, cell: string): string {
  const { spellings, criterion } = typeOf(input);
  return accepts(criterion(input), cell, spellings && isWordOf(cell, spellings));
}

/** How a group's points are added up. */
export interface Subtotal {
  indicators: number;
  /** A bonus stops here. */
  most?: number;
  /** A penalty stops here. */
  least?: number;
  /** So many indicators are 未抽中 once everything is drawn; absent where some may be 不适用 at most. */
  undrawn?: number;
  /** Words may stand in place of points. */
  hasStates: boolean;
}

/** Sum of a group's points, or a word while one of them is missing. */
export function subtotal(range: string, { indicators, most, least, undrawn, hasStates }: Subtotal): string {
  const sum = `ROUND(SUM(${range}),9)`;
  const points = most !== undefined ? `MIN(${most},${sum})` : least !== undefined ? `MAX(${least},${sum})` : sum;
  const filled = hasStates ? `COUNT(${range})+COUNTIF(${range},"${NOT_APPLICABLE_WORD}")+COUNTIF(${range},"${NOT_SAMPLED_WORD}")` : `COUNT(${range})`;
  const drawn = undrawn === undefined ? points : `IF(COUNTIF(${range},"${NOT_SAMPLED_WORD}")<>${undrawn},"${TO_RECORD}",${points})`;
  return `IF(${filled}<${indicators},IF(COUNTIF(${range},"${TO_RECORD}")>0,"${TO_RECORD}","${FAULTY}"),${drawn})`;
}
