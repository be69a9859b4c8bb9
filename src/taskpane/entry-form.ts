// What the entry form knows of one unit: its cells, its points as they would be, and where a cell stands.
import type { CauseInput, GivenBack, Reviewed } from '../assessment/assessment';
import { drawInForce } from '../assessment/draw';
import { tablesOf } from '../assessment/names';
import { readValues } from '../assessment/read-values';
import { lastBegun, readTracks } from '../assessment/review';
import { stateWords } from '../assessment/states';
import type { OpenBook } from '../open-book/book';
import { isBlank, type Cell } from '../model/cell';
import { typeOf, type AggregateName, type Input } from '../model/inputs';
import { showPoints } from '../model/points';
import { dutiesOf, exemptsOf, unitNamed } from '../rubric/concern';
import { isPathTo } from '../rubric/path';
import type { Category, Indicator } from '../rubric/tree';
import { award, awardWith, explain } from '../scoring/award';

/** One input of an indicator: what stands in the sheet, and its place among the entered inputs (undefined for what stands elsewhere). */
export interface Slot {
  input: Input;
  cell: Cell;
  position: number | undefined;
  /** Where what cannot be entered here comes from: the roster, or the values of all units. */
  from?: 'roster' | AggregateName;
  /** The round or source that the cell belongs to, under a review. */
  track?: string;
}

/** What the rubric says of an indicator for this very unit. */
interface Particulars {
  /** 不适用, 未抽中: nothing is to be entered; undefined otherwise. */
  state: string | undefined;
  /** 附录: what the unit has to show. */
  duties: { title: string; text: string }[];
  /** What it need not show. */
  exempt: string[];
  /** 抽样: where the unit is looked at for this indicator. */
  places: { sampling: string; drawn: readonly string[] }[];
}

export interface UnitForm {
  /** Place in the roster. */
  index: number;
  name: string;
  category: Category;
  /** Under a review: where the rounds or sources differ. */
  reviewed: readonly Reviewed[];
  /** Numbers of the veto clauses found true. */
  vetoes: readonly number[];
  /** The cells of a round or source; without one, those that count. */
  slots(indicator: Indicator, track?: string): Slot[];
  /** Why a round changes the one before it; empty where nothing is written. */
  reason(indicator: Indicator): string;
  cause(id: string): CauseInput;
  /** What the cells that count are given back; empty for those of another round or source. */
  givenBack(indicator: Indicator, track?: string): readonly GivenBack[];
  particulars(indicator: Indicator): Particulars;
}

/** The units of the workbook that can be entered, in the order of the roster. */
export function unitForms({ book, assessment }: OpenBook): UnitForm[] {
  const { scheme } = book.frame;
  const find = tablesOf(scheme);
  return (book.roster?.units ?? []).flatMap((unit, index) => {
    const { category } = unit;
    const input = book.input.units[index];
    const table = category && find(category.name);
    if (!category || !input || !table?.ok) return [];
    const tracks = readTracks(input, scheme.data.review, table.value, () => undefined);
    const assessed = assessment.units.find((each) => each.name === unit.name && each.category.name === category.name);
    const concerned = {
      name: unitNamed(scheme.data, category.name, unit.name) ?? unit.name,
      attribute: (name: string) => assessed?.attributes.get(name),
    };
    return [
      {
        index,
        name: unit.name,
        category,
        reviewed: assessed?.reviewed ?? [],
        vetoes: input.vetoes ?? [],
        reason: ({ key }) => input.reasons?.[key] ?? '',
        cause: (id) => input.causes?.[id] ?? { points: null, deductedIn: null },
        givenBack: ({ key }, track) => (track === undefined || track === tracks.counted(key) ? (assessed?.givenBack.get(key) ?? []) : []),
        slots(indicator, chosen) {
          let next = 0;
          const track = scheme.data.review && (chosen ?? tracks.counted(indicator.key));
          const row = (track === undefined ? tracks.rows : tracks.all.get(track))?.get(indicator.key);
          return indicator.inputs.map((each): Slot => {
            if (each.attribute !== undefined)
              return { input: each, cell: input.attributes?.[each.attribute] ?? null, position: undefined, from: 'roster' };
            if (each.taken) return { input: each, cell: assessed?.taken.get(each) ?? null, position: undefined, from: each.taken.as };
            const position = next++;
            return { input: each, cell: row?.[position] ?? null, position, ...(track !== undefined && { track }) };
          });
        },
        particulars(indicator) {
          const entry = assessed?.entries.get(indicator.key);
          return {
            state: entry?.state === 'not-applicable' || entry?.state === 'not-sampled' ? stateWords[entry.state] : undefined,
            duties: dutiesOf(category, concerned, indicator),
            exempt: exemptsOf(indicator, concerned).map(({ item }) => item),
            places: category.sampling.flatMap((sampling) => {
              if (sampling.kind !== 'places' || !sampling.indicators.some((path) => isPathTo(indicator, path))) return [];
              const draw =
                drawInForce(book.draws?.draws ?? [], sampling, concerned.name) ?? drawInForce(book.draws?.draws ?? [], sampling, unit.name);
              return draw ? [{ sampling: sampling.name, drawn: draw.drawn }] : [];
            }),
          };
        },
      },
    ];
  });
}

/** The place in the roster of the unit whose row is selected, on any of our sheets. */
export function unitAt({ book }: OpenBook, sheet: string, row: number): number | undefined {
  const units = book.roster?.units ?? [];
  const entries = book.forms.find((each) => each.entries?.table.sheet === sheet)?.entries;
  const unit = entries
    ? entries.rows.find((each) => each.row === row)?.unit
    : units.find((each) => book.roster!.table.sheet === sheet && each.row === row);
  const index = unit ? units.indexOf(unit) : -1;
  return index < 0 ? undefined : index;
}

/** Points and explanation of the cells, or what is still wrong with them; nothing while all is blank. */
export function judge(
  indicator: Indicator,
  cells: readonly Cell[],
  givenBack: readonly GivenBack[] = [],
): { points?: string; text: string } {
  const values = readValues(indicator, cells);
  if (values.ok)
    return {
      points: showPoints(givenBack.length === 0 ? award(indicator, values.value) : awardWith(indicator, values.value, givenBack)),
      text: explain(indicator, values.value, givenBack),
    };
  if (cells.every(isBlank)) return { text: '' };
  // What follows from all units is known once this one is among them.
  const isTaken = indicator.inputs.some(({ name, taken }) => taken && name === values.refusal.argument);
  return { text: isTaken ? `“${values.refusal.argument!}”由各单位填的数得出，存下后再算。` : values.refusal.message };
}

/** Whether some round changes the one before it that has an entry; `rounds` are the cells of each, in their order. What is
 *  incomplete or cannot be read changes nothing yet. */
export function isChanged(indicator: Indicator, rounds: readonly (readonly Cell[])[]): boolean {
  const said = rounds
    .filter((cells) => ownCells(indicator, cells).some((cell) => !isBlank(cell)))
    .map((cells) => readValues(indicator, cells));
  return said.slice(1).some((later, index) => {
    const earlier = said[index]!;
    return later.ok && earlier.ok && later.value.some((value, at) => value !== earlier.value[at]);
  });
}

/** The round or source that is entered unless another is chosen: the source that counts, or the last round that was begun. */
export function trackAtWork({ book: { frame, input } }: OpenBook): string | undefined {
  return lastBegun(input.units, frame.scheme.data.review);
}

function ownCells({ inputs }: Indicator, cells: readonly Cell[]): Cell[] {
  return cells.filter((_, at) => inputs[at]!.attribute === undefined && !inputs[at]!.taken);
}

/** What was typed, as it goes into the cell: numbers as numbers, everything else as it stands. */
export function typed(input: Input, text: string): Cell {
  if (text.trim() === '') return '';
  const read = typeOf(input).read(input, text);
  return read.ok ? typeOf(input).write(input, read.value) : text;
}
