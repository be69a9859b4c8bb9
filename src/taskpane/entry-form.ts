// What the entry form knows of one unit: its cells, its points as they would be, and where a cell stands.
import { readValues } from '../assessment/read-values';
import type { OpenBook } from '../commands/session';
import { isBlank, type Cell } from '../model/cell';
import { typeOf, type Input } from '../model/inputs';
import { showPoints } from '../model/points';
import type { Category, Indicator } from '../rubric/tree';
import { award, explain } from '../scoring/award';

/** One input of an indicator: what stands in the sheet, and its place among the entered inputs (undefined for an attribute). */
export interface Slot {
  input: Input;
  cell: Cell;
  position: number | undefined;
}

export interface UnitForm {
  /** Place in the roster. */
  index: number;
  name: string;
  category: Category;
  slots(indicator: Indicator): Slot[];
}

/** The units of the workbook that can be entered, in the order of the roster. */
export function formsOf({ book }: OpenBook): UnitForm[] {
  return (book.roster?.units ?? []).flatMap((unit, index) => {
    const { category } = unit;
    const input = book.input.units[index];
    if (!category || !input) return [];
    const slots = (indicator: Indicator): Slot[] => {
      let next = 0;
      return indicator.inputs.map((each) => {
        if (each.attribute !== undefined) return { input: each, cell: input.attributes?.[each.attribute] ?? null, position: undefined };
        const position = next++;
        return { input: each, cell: input.entries[indicator.key]?.[position] ?? null, position };
      });
    };
    return [{ index, name: unit.name, category, slots }];
  });
}

/** The place in the roster of the unit whose row is selected, on any of our sheets. */
export function unitAt({ book }: OpenBook, sheet: string, row: number): number | undefined {
  const units = book.roster?.units ?? [];
  const entries = book.entries.find((each) => each?.table.sheet === sheet);
  const unit = entries ? entries.rows.find((each) => each.row === row)?.unit : units.find((each) => book.roster!.table.sheet === sheet && each.row === row);
  const index = unit ? units.indexOf(unit) : -1;
  return index < 0 ? undefined : index;
}

/** Points and explanation of the cells, or what is still wrong with them; nothing while all is blank. */
export function judge(indicator: Indicator, cells: readonly Cell[]): { points?: string; text: string } {
  const values = readValues(indicator, cells);
  if (values.ok) return { points: showPoints(award(indicator, values.value)), text: explain(indicator, values.value) };
  return { text: cells.every(isBlank) ? '' : values.refusal.message };
}

/** What was typed, as it goes into the cell: numbers as numbers, everything else as it stands. */
export function typed(input: Input, text: string): Cell {
  if (text.trim() === '') return '';
  const read = typeOf(input).read(input, text);
  return read.ok ? typeOf(input).write(input, read.value) : text;
}
