// How far the entries of a category have come: the formulas for the home sheet and the same counts for a new book.
import { isBlank, type Cell } from '../model/cell';
import { areaName, sheetReference } from './area';
import type { EntryLayout, InputColumn } from './entry-layout';
import { columnReference, type Placement } from './placement';

/** Cells to fill and cells filled, over all units of a category. */
export interface Progress {
  units: number;
  due: number;
  done: number;
}

/** Counts in rows as `entryRow` makes them. */
export function progressOf(layout: EntryLayout, rows: readonly (readonly Cell[])[]): Progress {
  const first = layout.columns.findIndex((column) => column.role === 'input');
  const progress = { units: 0, due: 0, done: 0 };
  for (const row of rows) {
    if (isBlank(row[1])) continue;
    progress.units++;
    for (const [index, column] of layout.inputs.entries()) {
      const filled = !isBlank(row[first + index]);
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
function decisiveOf({ inputs }: EntryLayout, { indicator, input }: InputColumn): InputColumn | undefined {
  const asking = input.askedWhen && indicator.inputs[input.askedWhen.position];
  return asking && inputs.find((column) => column.indicator === indicator && column.input === asking);
}

/** The same counts as formulas over `rows` rows of the entry table. */
export function progressFormulas(layout: EntryLayout, entry: Placement, rows: number): Record<keyof Progress, string> {
  const { inputs } = layout;
  const column = (id: string): string => columnReference(entry, id, rows);
  const named = `(${column('#name')}<>"")`;
  const places = inputs.map(({ id }) => entry.columns.get(id)!);
  const first = Math.min(...places);
  const block = `${sheetReference(entry.sheet)}!${areaName({ row: entry.first, column: first, rows, columns: Math.max(...places) - first + 1 }, true)}`;
  const units = `SUMPRODUCT(--${named})`;
  const spared = inputs.flatMap((each) => {
    const decisive = decisiveOf(layout, each);
    if (!decisive) return [];
    const cases = column(decisive.id);
    return [`-SUMPRODUCT(${named}*(${column(each.id)}="")*ISNUMBER(${cases})*(${cases}<=${each.input.askedWhen!.exceeds}))`];
  });
  return { units, due: `${units}*${inputs.length}${spared.join('')}`, done: `SUMPRODUCT(${named}*(${block}<>""))` };
}
