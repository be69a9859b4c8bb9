// How far the entries of a category have come: the formulas for the home sheet and the same counts for a new book.
import { isBlank, type Cell } from '../../model/cell';
import { countingTrack, type Review } from '../../standing/review';
import { isFilled } from '../cell/blank-cells';
import { isStateWord, stateWordsOf } from '../cell/state-words';
import { areaName, sheetReference } from '../area';
import type { InputColumn } from './columns/input';
import type { EntryLayout } from './entry-layout';
import { quoted } from '../cell/formula-words';
import { columnReference, type Placement } from '../placement';
import { roundColumns, countFilled, countWhere, inTrack } from './progress-rounds';

/** Cells to fill and cells filled, over all units of a form; where nothing is to be entered there is nothing to fill. */
export interface Progress {
  units: number;
  due: number;
  done: number;
}

/** Characters of a formula that Excel takes. */
const LONGEST_FORMULA = 8192;

/** The inputs that have to be entered once: under a review those of the first round, or of the source that counts. */
function neededInputs({ inputs, form: { review } }: EntryLayout): readonly InputColumn[] {
  const asked = review && countingTrack(review, () => false);
  return asked === undefined ? inputs : inputs.filter(({ track }) => track === asked);
}

/** The rounds that may take the place of the first, in their order; sources never do. */
function laterRounds(review: Review | undefined): readonly string[] {
  return review?.kind === 'rounds' ? review.tracks.slice(1) : [];
}

/** Counts in rows as `entryRow` makes them. */
export function progressOf(layout: EntryLayout, rows: readonly (readonly Cell[])[]): Progress {
  const inputs = neededInputs(layout);
  const rounds = laterRounds(layout.form.review);
  const places = new Map(layout.columns.map((column, index) => [column, index]));
  const progress = { units: 0, due: 0, done: 0 };
  for (const row of rows) {
    if (isBlank(row[1])) continue;
    progress.units++;
    const cellOf = (column: InputColumn): Cell => row[places.get(column)!] ?? null;
    for (const input of inputs) {
      const round = rounds.findLast((track) => roundColumns(layout, input, track).some((each) => !isBlank(cellOf(each))));
      const column = round === undefined ? input : inTrack(layout, input, round);
      if (isStateWord(column.indicator, cellOf(column))) continue;
      const filled = !isBlank(cellOf(column));
      if (filled) progress.done++;
      if (filled || !isSpared(layout, column, cellOf)) progress.due++;
    }
  }
  return progress;
}

function isSpared(layout: EntryLayout, column: InputColumn, cellOf: (column: InputColumn) => Cell): boolean {
  const decisive = decisiveOf(layout, column);
  const cell = decisive && cellOf(decisive);
  return typeof cell === 'number' && cell <= column.input.askedWhen!.exceeds;
}

/** The column that decides whether this one is asked for. */
function decisiveOf({ inputs }: EntryLayout, { indicator, input, track }: InputColumn): InputColumn | undefined {
  const asking = input.askedWhen && indicator.inputs[input.askedWhen.position];
  return asking && inputs.find((column) => column.track === track && column.indicator === indicator && column.input === asking);
}

/** The same counts as formulas over `rows` rows of the entry table. */
export function progressFormulas(layout: EntryLayout, entry: Placement, rows: number): Record<keyof Progress, string> {
  const inputs = neededInputs(layout);
  const column = ({ id }: { id: string }): string => columnReference(entry, id, rows);
  const named = `(${columnReference(entry, '#name', rows)}<>"")`;
  const units = `SUMPRODUCT(--${named})`;
  const isSparedCell = (each: InputColumn): string => {
    const cases = column(decisiveOf(layout, each)!);
    return `(${column(each)}="")*ISNUMBER(${cases})*(${cases}<=${each.input.askedWhen!.exceeds})`;
  };
  const isWord = (each: InputColumn): string =>
    stateWordsOf(each.indicator)
      .map((word) => `(${column(each)}="${word}")`)
      .join('+');
  const tracks = laterRounds(layout.form.review).length > 0 ? layout.form.review!.tracks : [inputs[0]?.track];
  /** Over all units; nothing where there is nothing to count. */
  const less = (of: readonly InputColumn[], condition: (each: InputColumn) => string): string =>
    of.length === 0 ? '' : `-SUMPRODUCT(${named}*(${countWhere(layout, of, tracks, { condition, column })}))`;
  const spared = less(
    inputs.filter((each) => decisiveOf(layout, each)),
    isSparedCell,
  );
  if (tracks.length > 1) {
    const words = less(
      inputs.filter((each) => isWord(each) !== ''),
      isWord,
    );
    const counts = {
      units,
      due: `${units}*${inputs.length}${spared}${words}`,
      done: `SUMPRODUCT(${named}*(${countFilled(layout, inputs, tracks, column)}))${words}`,
    };
    // With a great many indicators and rounds, under a long name, Excel is left to count the first round.
    if (Object.values(counts).every(({ length }) => length <= LONGEST_FORMULA)) return counts;
  }
  const filled = blockCounts(layout, entry, rows, { inputs, named, column });
  return { units, due: `${units}*${inputs.length}${spared}${filled.words}`, done: `${filled.all}${filled.words}` };
}

/** Where one column counts for every unit: the cells between the first input and the last, counted at once. */
function blockCounts(
  { causes, form: { review } }: EntryLayout,
  entry: Placement,
  rows: number,
  { inputs, named, column }: { inputs: readonly InputColumn[]; named: string; column: (of: { id: string }) => string },
): { all: string; words: string } {
  const places = inputs.map(({ id }) => entry.columns.get(id)!);
  const first = Math.min(...places);
  const stretch = (row: number, height: number): string =>
    `${sheetReference(entry.sheet)}!${areaName({ row, column: first, rows: height, columns: Math.max(...places) - first + 1 }, true)}`;
  const block = stretch(entry.first, rows);
  // Between the columns of this track stand those of others: the table's header tells them apart.
  const track = inputs[0]?.track;
  const own = track === undefined ? '' : `*EXACT(LEFT(${stretch(entry.first - 1, 1)},${track.length + 1}),"${quoted(`${track}·`)}")`;
  const words = [...new Set(inputs.flatMap(({ indicator }) => stateWordsOf(indicator)))]
    .map((word) => `-SUMPRODUCT(${named}*(${block}="${word}")${own})`)
    .join('');
  const others = review || causes.length === 0 ? '' : causes.map((cause) => `-SUMPRODUCT(${named}*${isFilled(column(cause))})`).join('');
  return { all: `SUMPRODUCT(${named}*${isFilled(block)}${own})${others}`, words };
}
