// How far the entries of a category have come: the formulas for the home sheet and the same counts for a new book.
import { isBlank, type Cell } from '../model/cell';
import { countingTrack } from '../standing/review';
import { isStateWord, stateWordsOf } from './state-words';
import { areaName, sheetReference } from './area';
import type { EntryLayout, InputColumn } from './entry-layout';
import { quoted } from './formula-words';
import { columnReference, type Placement } from './placement';

/** Cells to fill and cells filled, over all units of a form; where nothing is to be entered there is nothing to fill. */
export interface Progress {
  units: number;
  due: number;
  done: number;
}

/** The inputs that have to be entered: under a review those of the first round, or of the source that counts. */
function neededInputs({ inputs, form: { review } }: EntryLayout): readonly InputColumn[] {
  const asked = review && countingTrack(review, () => false);
  return asked === undefined ? inputs : inputs.filter(({ track }) => track === asked);
}

/** Counts in rows as `entryRow` makes them. */
export function progressOf(layout: EntryLayout, rows: readonly (readonly Cell[])[]): Progress {
  const inputs = neededInputs(layout);
  const places = inputs.map((column) => layout.columns.indexOf(column));
  const progress = { units: 0, due: 0, done: 0 };
  for (const row of rows) {
    if (isBlank(row[1])) continue;
    progress.units++;
    for (const [index, column] of inputs.entries()) {
      const cell = row[places[index]!] ?? null;
      if (isStateWord(column.indicator, cell)) continue;
      const filled = !isBlank(cell);
      if (filled) progress.done++;
      if (filled || !isSpared(layout, column, row)) progress.due++;
    }
  }
  return progress;
}

function isSpared(layout: EntryLayout, column: InputColumn, row: readonly Cell[]): boolean {
  const decisive = decisiveOf(layout, column);
  const cell = decisive ? row[layout.columns.indexOf(decisive)] : undefined;
  return typeof cell === 'number' && cell <= column.input.askedWhen!.exceeds;
}

/** The column that decides whether this one is asked for. */
function decisiveOf({ inputs }: EntryLayout, { indicator, input, track }: InputColumn): InputColumn | undefined {
  const asking = input.askedWhen && indicator.inputs[input.askedWhen.position];
  return asking && inputs.find((column) => column.track === track && column.indicator === indicator && column.input === asking);
}

/** The same counts as formulas over `rows` rows of the entry table. */
export function progressFormulas(layout: EntryLayout, entry: Placement, rows: number): Record<keyof Progress, string> {
  const { causes, form: { review } } = layout;
  const inputs = neededInputs(layout);
  const column = (id: string): string => columnReference(entry, id, rows);
  const named = `(${column('#name')}<>"")`;
  const places = inputs.map(({ id }) => entry.columns.get(id)!);
  const first = Math.min(...places);
  const stretch = (row: number, height: number): string => `${sheetReference(entry.sheet)}!${areaName({ row, column: first, rows: height, columns: Math.max(...places) - first + 1 }, true)}`;
  const block = stretch(entry.first, rows);
  // Between the columns of this track stand those of others: the table's header tells them apart.
  const track = inputs[0]?.track;
  const own = track === undefined ? '' : `*(LEFT(${stretch(entry.first - 1, 1)},${track.length + 1})="${quoted(`${track}·`)}")`;
  const units = `SUMPRODUCT(--${named})`;
  const spared = inputs.flatMap((each) => {
    const decisive = decisiveOf(layout, each);
    if (!decisive) return [];
    const cases = column(decisive.id);
    return [`-SUMPRODUCT(${named}*(${column(each.id)}="")*ISNUMBER(${cases})*(${cases}<=${each.input.askedWhen!.exceeds}))`];
  });
  const words = [...new Set(inputs.flatMap(({ indicator }) => stateWordsOf(indicator)))].map((word) => `-SUMPRODUCT(${named}*(${block}="${word}")${own})`).join('');
  const others = review || causes.length === 0 ? '' : causes.map(({ id }) => `-SUMPRODUCT(${named}*(${column(id)}<>""))`).join('');
  return { units, due: `${units}*${inputs.length}${spared.join('')}${words}`, done: `SUMPRODUCT(${named}*(${block}<>"")${own})${others}${words}` };
}
