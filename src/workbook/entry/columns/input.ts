// One input of one indicator; under a review there is one for each round or source.
import { stateWords } from '../../../assessment/states';
import { isBlank, type Cell } from '../../../model/cell';
import type { Input } from '../../../model/inputs';
import { dutiesOf, unitNamed } from '../../../rubric/concern';
import { type Indicator } from '../../../rubric/tree';
import { areaAt, type Area } from '../../area';
import { isSpared, isToDo } from '../../cell/blank-cells';
import { checkInput } from '../../cell/check-input';
import { formatStyle } from '../../cell/input-style';
import { stateWordsOf } from '../../cell/state-words';
import type { Form } from '../../form';
import type { ConditionPlan, ValidationPlan } from '../../plan';
import { enteredCell } from '../entered-cell';
import type { EntryBoard, EntryColumn, EntryFacts } from '../entry-column';
import { inputId, NAME_ID } from '../entry-ids';
import { formatOf } from '../entry-format';
import type { EntryRow } from '../entry-row';
import { titlesOf } from './of-indicator';
import { dueWhen, trackHint } from './rounds';

/** `position` counts the indicator's entered inputs from 0. */
export interface InputColumn extends EntryColumn {
  indicator: Indicator;
  input: Input;
  position: number;
  track?: string;
}

export function inputColumn(form: Form, indicator: Indicator, position: number, track: string | undefined, header: string): InputColumn {
  const { category, review } = form;
  const input = indicator.entered[position]!;
  const style = formatStyle(input);
  const counts = review?.kind === 'sources' && review.counts === track ? '（计分）' : '';
  return {
    id: inputId(category, indicator, position, track),
    header,
    indicator,
    input,
    position,
    ...(track !== undefined && { track, trackBand: { of: `${indicator.path}@${track}`, title: `${track}${counts}` } }),
    width: 12,
    ...titlesOf(indicator),
    ...(style && { style }),
    ...formatOf(input),
    checks: (board, area) => checksOf(form, { indicator, input, track }, board, area),
    conditions: (board, area) => conditionsOf(form, { indicator, input, position, track }, board, area),
    write: (facts) => cellFor({ indicator, position, track }, facts, review?.kind === 'rounds'),
    read: (cell, row) => {
      const of = entriesIn(row, track === review?.tracks[0] ? undefined : track);
      (of[indicator.key] ??= [])[position] = isBlank(cell) ? null : cell;
    },
  };
}

type Own = Pick<InputColumn, 'indicator' | 'input' | 'position'> & { track: string | undefined };

/** Where nothing is to be entered the word that says so stands in a cell that would be blank. */
function cellFor({ indicator, position, track }: Omit<Own, 'input'>, { rows, all, stateOf }: EntryFacts, hasRounds: boolean): Cell {
  const row = (track === undefined ? rows : all.get(track))?.get(indicator.key) ?? [];
  const cell = enteredCell(indicator, position, row);
  // The word in a later round would take the place of what an earlier one says.
  const isSaid = hasRounds && rows.has(indicator.key);
  const state = cell === null && !isSaid ? stateOf(indicator) : undefined;
  return state ? stateWords[state] : cell;
}

function entriesIn(row: EntryRow, track: string | undefined): Record<string, Cell[]> {
  return track === undefined ? row.entries : (row.tracks[track] ??= { entries: {} }).entries;
}

/** One validation for the column; cells of units that the document gives a duty of their own have one each, which tells it. */
function checksOf(
  { category, review }: Form,
  { indicator, input, track }: Omit<Own, 'position'>,
  { scheme, names }: EntryBoard,
  area: Area,
): ValidationPlan[] {
  const said = trackHint(review, track);
  const title = `${indicator.name}·${input.name}`;
  const states = stateWordsOf(indicator);
  const exempt = indicator.exempts.map(({ attribute, item }) => `“${attribute}”的单位不查${item}。`).join('');
  const words = { title, clause: indicator.clause, states, ...(said + exempt !== '' && { hint: said + exempt + (input.hint ?? '') }) };
  const special = names.flatMap((name, row) => {
    const duties = dutiesOf(category, { name: unitNamed(scheme.data, category.name, name) ?? name, attribute: () => undefined }, indicator);
    if (duties.length === 0) return [];
    const hint = said + duties.map((duty) => `\n${name}：${duty.text}（${duty.title}）`).join('');
    return [{ row, check: checkInput(areaAt(area.row + row, area.column), input, { title, states, hint }) }];
  });
  const ends = [-1, ...special.map(({ row }) => row), area.rows];
  const between = ends.slice(1).flatMap((end, index) => {
    const first = ends[index]! + 1;
    return end > first ? [checkInput(areaAt(area.row + first, area.column, end - first), input, words)] : [];
  });
  return [...between, ...special.map(({ check }) => check)];
}

/** A blank cell is to do where the row has a unit; one that need not be filled is greyed, as is a word that says why there is nothing to
 *  enter. */
function conditionsOf(form: Form, own: Own, board: EntryBoard, area: Area): ConditionPlan[] {
  const { indicator, input, position, track } = own;
  const { category } = form;
  const entered = indicator.entered;
  const cell = board.cell(inputId(category, indicator, position, track), area.row);
  const cellOf = (each: number): string =>
    board.cell(inputId(category, indicator, entered.indexOf(indicator.inputs[each]!), track), area.row);
  const name = `$${board.cell(NAME_ID, area.row)}`;
  const due = dueWhen(form, own, (id) => board.cell(id, area.row));
  const spared = isSpared(input, cellOf);
  return [
    ...(due === undefined
      ? []
      : [{ area, formula: `AND(${[`${name}<>""`, ...due, isToDo(input, cell, cellOf)].join()})`, style: 'blank' as const }]),
    ...(spared ? [{ area, formula: `AND(${cell}="",${spared})`, style: 'empty' as const }] : []),
    ...stateWordsOf(indicator).map((word): ConditionPlan => ({ area, formula: `${cell}="${word}"`, style: 'empty' })),
  ];
}
