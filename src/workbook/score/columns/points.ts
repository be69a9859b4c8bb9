// The points of an indicator: by SCORE or a plain formula, or the word for why there are none.
import { stateWords } from '../../../assessment/states';
import { excelText } from '../../../formula/excel-text';
import { isWordOf } from '../../../formula/words-cell';
import { isBlank, type Cell } from '../../../model/cell';
import { typeOf, type Input } from '../../../model/inputs';
import { appliesTo } from '../../../rubric/concern';
import { canTake, highestPoints, type Category, type Indicator, type Scheme } from '../../../rubric/tree';
import { reasonOfPoints } from '../../../report/state';
import { explain } from '../../../scoring/award';
import { isSpared, isToDo } from '../../cell/blank-cells';
import { accepts } from '../../cell/check-input';
import { allOf, anyOf, textLiteral } from '../../cell/formula-words';
import { readingOf } from '../../cell/number-text';
import type { Form } from '../../form';
import { plainHeader, type RowCells, type ScoreBoard, type ScoreColumn, type ScoredRow, type Wished } from '../score-column';
import { FAULTY, TO_RECORD } from '../score-words';
import { statesOn, type StateCase } from '../state-formulas';
import { takenCell } from './compared';
import { countedCell } from './counted';
import { attributeId, readAttributeId } from './fact';
import { givenBackTo } from './given-back';
import { whereWord, whereWrong } from './looks';
import { readId } from './read';
import { hasShares, pointsId } from './stretch';
import { vetoIsFound } from './veto';
import { vetoId } from '../../entry/entry-ids';

export function pointsColumn(form: Form, indicator: Indicator, band: string): Wished<ScoreColumn> {
  const { applies, sampling, under } = indicator;
  return {
    id: pointsId(indicator),
    wish: plainHeader(indicator.key),
    band,
    ...(under.length > 0 && { level: under.join(' · ') }),
    width: 10,
    above: () => indicator.weight ?? null,
    styles: ['points', ...(hasShares(indicator) ? ['mean' as const] : [])],
    conditions: (area) => [
      whereWord(area, TO_RECORD, 'todo'),
      whereWrong(area),
      ...(applies ? [whereWord(area, stateWords['not-applicable'], 'empty')] : []),
      ...(sampling ? [whereWord(area, stateWords['not-sampled'], 'empty')] : []),
    ],
    value: (row, board) => pointsOf(indicator, row, board),
    note: (row) => reasonOf(indicator, row),
    formula: (board) => pointsFormula(form, indicator, board),
  };
}

export function pointsOf(indicator: Indicator, { unit, result, facts }: ScoredRow, { mode }: Pick<ScoreBoard, 'mode'>): Cell {
  const { key, inputs } = indicator;
  const score = result?.scores[key];
  if (score !== undefined) return score;
  const state = result?.states?.[key];
  if (state) return stateWords[state];
  if (unit && appliesTo(indicator, { name: unit.name, attribute: (name) => unit.attributes.get(name) }) === undefined) return TO_RECORD;
  const entry = unit?.entries.get(key);
  const missing = entry?.state === 'missing' ? entry.inputs : entry?.state === 'refused' ? (entry.missing ?? []) : [key];
  // An attribute of the unit may be there and yet not be one of those that the rule knows.
  const isFaulty = (name: string): boolean => inputs.some((input) => input.attribute === name && !isBlank(facts.get(`attributes:${name}`)));
  if (!missing.every(isFaulty)) return TO_RECORD;
  return mode === 'score' ? '#VALUE!' : FAULTY;
}

function reasonOf(indicator: Indicator, { unit, result }: ScoredRow): string | undefined {
  if (!unit || !result) return undefined;
  const entry = unit.entries.get(indicator.key);
  const isZeroed = result.zeroed?.[indicator.key] !== undefined && result.scores[indicator.key] === 0;
  if (entry?.state === 'entered' && !isZeroed) return explain(indicator, entry.values, unit.givenBack.get(indicator.key));
  return `${reasonOfPoints({ unit, result }, indicator).replace(/。$/u, '')}。`;
}

/** What an indicator's points are made of: the cells of its inputs in contract order, the cases in which it gives none, and what
 *  is given back because its cause had cost points elsewhere. */
interface PointCells {
  inputs: readonly string[];
  states: readonly StateCase[];
  givenBack: readonly string[];
  /** Whether a veto takes all points; absent where none can. */
  zeroed: string | undefined;
}

function pointsFormula(form: Form, indicator: Indicator, board: ScoreBoard): (cells: RowCells) => string {
  const { scheme } = board.frame;
  const states = statesOn(board, form, indicator);
  const back = givenBackTo(form, indicator, board);
  return (row) => {
    const cells = {
      inputs: inputCells(form, indicator, board, row),
      states: states(row),
      givenBack: back(row),
      zeroed: isZeroed(indicator, row),
    };
    return board.mode === 'native' ? nativePoints(indicator, cells) : scorePoints(scheme, form.category, indicator, cells);
  };
}

/** The cells of an indicator's inputs in contract order: from the roster, taken from all units, or entered. */
function inputCells(form: Form, indicator: Indicator, board: ScoreBoard, row: RowCells): string[] {
  const entered = indicator.entered;
  return indicator.inputs.map((input) => {
    if (input.attribute !== undefined) return row.known(readAttributeId(input.attribute)) ?? row.own(attributeId(input.attribute));
    if (input.taken) return takenCell(form, indicator, input.taken, board, row);
    const position = entered.indexOf(input);
    return row.known(readId(form, indicator, position)) ?? countedCell(form, indicator, position, row);
  });
}

/** Through the add-in's function. The scheme is named: what the formula means hangs on no other workbook. */
function scorePoints(scheme: Scheme, category: Category, indicator: Indicator, cells: PointCells): string {
  const values = cells.inputs.map((cell, position) => told(indicator.inputs[position]!, cell));
  const call = `SCORE(${[textLiteral(`${scheme.id}/${category.name}`), textLiteral(indicator.key), ...values].join()})`;
  return inState(
    cells,
    orNothing(indicator, cells, `IF(${anyToDo(indicator, cells.inputs)},"${TO_RECORD}",${withBack(indicator, call, cells)})`),
  );
}

/** A cell's content, with 0 and blank told apart: Excel hands both over as 0, unless as text. Other numbers stay numbers, since a
 *  text has no more than 15 digits. A fact of the roster is a text already. */
function told(input: Input, cell: string): string {
  if (input.attribute !== undefined) return cell;
  const asText = `${cell}&""`;
  return typeOf(input).numeral === undefined ? asText : `IF(N(${cell})=0,${asText},${cell})`;
}

/** The same points as a plain formula, for Excel without the add-in and for WPS. */
function nativePoints(indicator: Indicator, cells: PointCells): string {
  const { inputs } = cells;
  const isRead = (at: number): boolean => readingOf(indicator, indicator.inputs[at]!) === 'truth';
  const readable = indicator.inputs.flatMap((input, position) => {
    if (input.taken) return [];
    const spared = isSpared(input, (each) => inputs[each]!);
    const valid = isRead(position) ? `ISNUMBER(${inputs[position]!})` : isReadable(input, inputs[position]!);
    return [spared ? `OR(${spared},${valid})` : valid];
  });
  const points = withBack(indicator, excelText(indicator.formula, inputs, isRead), cells);
  return inState(
    cells,
    orNothing(indicator, cells, `IF(${anyToDo(indicator, inputs, isRead)},"${TO_RECORD}",IF(${allOf(readable)},${points},"${FAULTY}"))`),
  );
}

/** The points as a plain formula beside a unit's own cells, where no state and no veto is looked at. */
export function pointsBeside(indicator: Indicator, inputs: readonly string[]): string {
  return nativePoints(indicator, { inputs, states: [], givenBack: [], zeroed: undefined });
}

/** The word of the first case that holds, else the points. */
function inState({ states }: PointCells, points: string): string {
  return states.reduceRight(
    (rest, [condition, word]) => (condition === 'TRUE' ? textLiteral(word) : `IF(${condition},${textLiteral(word)},${rest})`),
    points,
  );
}

/** The points with what is given back; below 0 at most where a veto takes what is above. */
function withBack(indicator: Indicator, points: string, { givenBack, zeroed }: PointCells): string {
  const all = givenBack.length === 0 ? points : upTo(highestPoints(indicator), `ROUND(${[points, ...givenBack].join('+')},9)`);
  return zeroed === undefined || !canTake(indicator) ? all : `MIN(${all},IF(${zeroed},0,1E+300))`;
}

function upTo(highest: number, sum: string): string {
  return highest === Infinity ? sum : `MIN(${highest},${sum})`;
}

/** 0 where a veto is found, whatever is entered, unless the rule may take points. */
function orNothing(indicator: Indicator, { zeroed }: PointCells, otherwise: string): string {
  return zeroed === undefined || canTake(indicator) ? otherwise : `IF(${zeroed},0,${otherwise})`;
}

function isZeroed({ zeroedBy }: Indicator, { own }: RowCells): string | undefined {
  return zeroedBy.length === 0 ? undefined : anyOf(zeroedBy.map((veto) => vetoIsFound(own(vetoId(veto)))));
}

function anyToDo(indicator: Indicator, cells: readonly string[], isRead: (at: number) => boolean = () => false): string {
  const cellAt = (at: number): string => cells[at]!;
  const each = indicator.inputs.flatMap((input, at) => (input.taken ? [] : [isToDo(input, cellAt(at), cellAt, isRead(at))]));
  return each.length === 1 ? each[0]! : `OR(${each.join()})`;
}

function isReadable(input: Input, cell: string): string {
  const { spellings, criterion } = typeOf(input);
  return accepts(criterion(input), cell, spellings && isWordOf(cell, spellings));
}
