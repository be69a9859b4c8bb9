// The formulas of a score sheet, one for each kind of column. The engine gives the values; these say the same in Excel.
import { typeOf, type Input } from '../model/inputs';
import { NO_WORDS, YES_WORDS } from '../model/inputs/yes-no';
import type { Category, Indicator } from '../rubric/tree';
import type { Gate } from '../standing/gate';
import { isSpared, isToDo } from './blank-cells';
import { accepts } from './check-input';
import { FAULTY, FOUND, statusWords, TO_RECORD, UNFINISHED } from './score-words';

/** Shows what another cell holds; a blank stays blank instead of becoming 0. */
export function mirror(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}

/** 是 where a veto clause was found true, whatever word for yes was entered. */
export function vetoMark(cell: string): string {
  return `IF(${isAmong(cell, YES_WORDS)},"${FOUND}","")`;
}

/** The place of a unit in the roster, by id, or by name for a unit that was typed by hand and has no id yet. */
export function rosterPlace(unit: { id: string; name: string }, roster: { ids: string; names: string }): string {
  return `IFERROR(MATCH(${unit.id},${roster.ids},0),IFERROR(MATCH(${unit.name},${roster.names},0),""))`;
}

/** A fact of the roster, as text. */
export function rosterFact(place: string, column: string): string {
  return `IF(${place}="","",INDEX(${column},${place})&"")`;
}

/** The best of all units in a column of the entry sheet; what is blank or not a number does not count. */
export function bestOf(column: string): string {
  return `MAX(${column})`;
}

/** Points of an indicator through the add-in's function. `cells` stand for its inputs, in contract order. */
export function scorePoints(category: Category, indicator: Indicator, cells: readonly string[]): string {
  const call = `SCORE("${quoted(category.name)}","${quoted(indicator.key)}",${cells.join()})`;
  return `IF(${anyToDo(indicator, cells)},"${TO_RECORD}",${call})`;
}

/** The same points as a plain formula, for Excel without the add-in and for WPS. */
export function nativePoints(indicator: Indicator, cells: readonly string[]): string {
  const { kind, rule, weight } = indicator;
  const readable = indicator.inputs.flatMap((input, position) => {
    if (input.best) return [];
    const spared = isSpared(input, (each) => cells[each]!);
    const valid = isReadable(input, cells[position]!);
    return [spared ? `OR(${spared},${valid})` : valid];
  });
  return `IF(${anyToDo(indicator, cells)},"${TO_RECORD}",IF(${allOf(readable)},${kind.formula(rule, weight, cells)},"${FAULTY}"))`;
}

function anyToDo({ inputs }: Indicator, cells: readonly string[]): string {
  const each = inputs.flatMap((input, position) => (input.best ? [] : [isToDo(input, cells[position]!, (earlier) => cells[earlier]!)]));
  return each.length === 1 ? each[0]! : `OR(${each.join()})`;
}

function isReadable(input: Input, cell: string): string {
  const { spellings, criterion } = typeOf(input);
  return accepts(criterion(input), cell, spellings && isAmong(cell, spellings));
}

/** Sum of a group's points; `most` caps a bonus. */
export function subtotal(range: string, indicators: number, most: number | undefined): string {
  const sum = `ROUND(SUM(${range}),9)`;
  const points = most === undefined ? sum : `MIN(${most},${sum})`;
  return `IF(COUNT(${range})<${indicators},IF(COUNTIF(${range},"${TO_RECORD}")>0,"${TO_RECORD}","${FAULTY}"),${points})`;
}

/** Sum of subtotals, or a word while one of them is missing. */
export function sumOfGroups(cells: readonly string[], most: number | null = null): string {
  const sum = `ROUND(SUM(${cells.join()}),9)`;
  return `IF(COUNT(${cells.join()})<${cells.length},"${UNFINISHED}",${most === null ? sum : `MIN(${most},${sum})`})`;
}

/** A failed gate comes before a veto, a veto before blanks. */
export function status(gates: readonly string[], vetoes: readonly string[], total: string): string {
  const complete = `IF(${allOf([...gates.map((cell) => isAmong(cell, YES_WORDS)), `ISNUMBER(${total})`])},"${statusWords.assessed}","${statusWords.incomplete}")`;
  const vetoed = vetoes.length === 0 ? complete : `IF(${anyOf(vetoes.map(isFound))},"${statusWords.vetoed}",${complete})`;
  return gates.length === 0 ? vetoed : `IF(${anyOf(gates.map((cell) => isAmong(cell, NO_WORDS)))},"${statusWords['not-assessed']}",${vetoed})`;
}

/** The grade of the first gate failed, else of the first veto found, else the first honour whose threshold is reached. */
export function grade(
  { status: state, total }: { status: string; total: string },
  gates: readonly { cell: string; gate: Gate }[],
  vetoes: readonly { cell: string; grade: string }[],
  honours: readonly { name: string; from: number }[],
): string {
  const ofGates = oneOf(gates.map(({ cell, gate }) => [isAmong(cell, NO_WORDS), text(gate.grade)]));
  const ofVetoes = oneOf(vetoes.map((veto) => [isFound(veto.cell), text(veto.grade)]));
  const ofTotal = firstOf(honours.map(({ name, from }) => [`${total}>=${from}`, text(name)]));
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

function firstOf(cases: readonly (readonly [condition: string, answer: string])[]): string {
  return cases.reduceRight((rest, [condition, answer]) => (answer === '""' && rest === '""' ? rest : `IF(${condition},${answer},${rest})`), '""');
}

/** Like {@link firstOf} where one of the conditions is known to hold: the last need not be asked, nor any if all answer alike. */
function oneOf(cases: readonly (readonly [condition: string, answer: string])[]): string {
  const last = cases.at(-1)?.[1] ?? '""';
  const asked = cases.slice(0, -1).filter((_, index) => cases.slice(index).some(([, answer]) => answer !== cases[index]![1]));
  return asked.reduceRight((rest, [condition, answer]) => `IF(${condition},${answer},${rest})`, last);
}

function isFound(cell: string): string {
  return `${cell}="${FOUND}"`;
}

function isAmong(cell: string, words: readonly string[]): string {
  return `ISNUMBER(MATCH(TRIM(${cell}),{${words.map((word) => `"${word}"`).join()}},0))`;
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0]! : `OR(${conditions.join()})`;
}

function allOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0]! : `AND(${conditions.join()})`;
}

function text(word: string): string {
  return `"${quoted(word)}"`;
}

function quoted(word: string): string {
  return word.replaceAll('"', '""');
}
