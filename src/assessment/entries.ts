// Reads what was entered for the indicators of one unit.
import { isBlank, quoteCell, type Cell } from '../model/cell';
import { aggregates, typeOf, type Input, type Value } from '../model/inputs';
import type { Refusal } from '../model/outcome';
import { statedInputs, type Category, type Indicator } from '../rubric/tree';
import type { Entry } from './assessment';
import { ByIndicator } from './by-indicator';
import type { Facts } from './facts';
import type { KnownEntries } from './known-entries';
import type { Way } from './known-rows';
import type { Table } from './names';
import type { Note } from './note';
import type { Taken } from './others';
import { readCell, readCells, tooMany, type CellOutcome } from './read-values';

/** Raw cells per indicator key; indicators that do not exist or stand twice are noted. */
export function sortEntries(
  given: Readonly<Record<string, readonly Cell[]>>,
  { category, indicator: find }: Pick<Table, 'category' | 'indicator'>,
  note: Note,
): ByIndicator<readonly Cell[]> {
  const sorted = new ByIndicator<readonly Cell[]>(category);
  for (const name of Object.keys(given)) {
    const found = find(name);
    if (!found.ok) {
      note('error', found.refusal.code, found.refusal.message, { indicator: name });
      continue;
    }
    const indicator = found.value;
    if (sorted.of(indicator)) note('error', 'DUPLICATE_ENTRY', '填了两次，只用第一次的。请删去一个。', { indicator: indicator.key });
    else sorted.put(indicator, given[name]!);
  }
  return sorted;
}

const NOTHING: ReadonlyMap<string, Refusal> = new Map();

/**
 * An entry may state the unit's attributes first, as SCORE does. Takes them over where the roster has none;
 * answers with all attributes, and with the indicators whose statement contradicts what is known.
 */
export function takeAttributes(
  category: Category,
  cells: ByIndicator<readonly Cell[]>,
  given: Facts,
  note: Note,
): { attributes: Facts; contradicted: ReadonlyMap<string, Refusal> } {
  let attributes = given;
  let contradicted: Map<string, Refusal> | undefined;
  for (const indicator of category.indicators) {
    if (indicator.own.length === indicator.inputs.length) continue;
    const row = cells.of(indicator);
    if (!row) continue;
    const inputs = statedInputs(indicator, row.length);
    if (inputs === indicator.entered) continue;
    for (const [position, input] of inputs.entries()) {
      if (input.attribute === undefined || isBlank(row[position])) continue;
      const stated = readCell(input, row[position]!);
      if (stated.state !== 'value') continue;
      const known = attributes.values.get(input.attribute);
      if (known === undefined && !attributes.refused.has(input.attribute))
        attributes = { ...attributes, values: new Map([...attributes.values, [input.attribute, stated.value]]) };
      else if (known !== undefined && known !== stated.value) {
        const message = `“${input.name}”这里是${quoteCell(stated.value)}，别处是${quoteCell(known)}。请改成一致。`;
        (contradicted ??= new Map()).set(indicator.key, { code: 'INVALID_VALUE', message, argument: input.name });
        note('error', 'CONTRADICTION', message, { indicator: indicator.key, argument: input.name });
      }
    }
  }
  return { attributes, contradicted: contradicted ?? NOTHING };
}

/** What readEntry needs to know of the unit and of the others. */
export interface Around {
  attributes: ReadonlyMap<string, Value>;
  taken: Taken;
  /** What units of the category entered before. */
  known: KnownEntries;
  note: Note;
}

/** Reads the cells of one indicator; everything but blanks is noted here. What follows from all units may be
 *  stated, and is taken from them where it is not. */
export function readEntry(indicator: Indicator, row: readonly Cell[], around: Around): Entry {
  const { rows, before } = around.known.of(indicator);
  let way = rows?.start;
  for (let at = 0; at < before.length; at += 1) way = rows?.step(way, around.attributes.get(before[at]!));
  way = rows?.walk(way, row);
  return way?.made ?? readAnew(indicator, row, around, way);
}

/** Reads cells that nobody has entered so far, and keeps what was read unless there was something to note. */
function readAnew(indicator: Indicator, row: readonly Cell[], { attributes, taken, note }: Around, way: Way<Entry> | undefined): Entry {
  const plain = plainValues(indicator, row, attributes, taken);
  let isQuiet = true;
  const heard: Note = (...noted) => {
    isQuiet = false;
    note(...noted);
  };
  const entry: Entry = plain ? { state: 'entered', values: plain } : readAnyEntry(indicator, row, { attributes, taken, note: heard });
  if (way && isQuiet) way.made = entry;
  return entry;
}

function readAnyEntry(indicator: Indicator, row: readonly Cell[], { attributes, taken, note }: Omit<Around, 'known'>): Entry {
  const { inputs, key } = indicator;
  if (row.length > inputs.length) {
    const { refusal } = tooMany(indicator.name, inputs, row.length);
    note('error', refusal.code, refusal.message, { indicator: key });
    return { state: 'refused', refusal };
  }
  const stated = statedInputs(indicator, row.length);
  const cells = inputs.map((input): Cell => {
    const own = row[stated.indexOf(input)] ?? null;
    if (!isBlank(own)) return own;
    if (input.attribute !== undefined) return attributes.get(input.attribute) ?? null;
    return taken.get(input) ?? null;
  });
  const entered = indicator.entered;
  const blank: string[] = [];
  let refusal: Refusal | undefined;
  const values: Value[] = [];
  const readings = readCells(inputs, cells);
  for (const [position, reading] of readings.entries()) {
    const input = inputs[position]!;
    const at = { indicator: key, argument: input.name, position: entered.includes(input) ? entered.indexOf(input) : undefined };
    if (reading.state === 'blank') {
      // Where nothing follows from the values of all units it is the own value that is lacking.
      if (!input.taken) blank.push(input.name);
    } else if (reading.state === 'refused') {
      refusal ??= reading.refusal;
      note('error', reading.refusal.code, reading.refusal.message, at);
    } else {
      values.push(reading.value);
      const doubt =
        reading.value === null ? ignored(input.name, cells[position]) : typeOf(input).doubt?.(withMost(input, readings), reading.value);
      if (doubt !== undefined) note('warning', 'DOUBTFUL_VALUE', doubt, at);
      const known = taken.get(input);
      if (known !== undefined && known !== reading.value) {
        const { told } = aggregates[input.taken!.as];
        note('warning', 'BEST_DIFFERS', `“${input.name}”填的是 ${quoteCell(reading.value)}，${told}是 ${known}，按填的计算。请核对。`, at);
      }
    }
  }
  if (refusal) return { state: 'refused', refusal, ...(blank.length > 0 && { missing: blank }) };
  return blank.length > 0 ? { state: 'missing', inputs: blank } : { state: 'entered', values };
}

/** The values of a row of entered cells with none of which there is anything the matter, as most rows are; undefined for any other row. */
function plainValues(
  { inputs, entered }: Indicator,
  row: readonly Cell[],
  attributes: ReadonlyMap<string, Value>,
  taken: Taken,
): Value[] | undefined {
  if (row.length !== entered.length) return undefined;
  const values = new Array<Value>(inputs.length);
  let next = 0;
  for (const [place, input] of inputs.entries()) {
    if (input.askedWhen || input.among !== undefined) return undefined;
    const cell = input.attribute !== undefined ? attributes.get(input.attribute) : input.taken ? taken.get(input) : row[next++];
    const value = typeOf(input).plain?.(input, cell);
    if (value === undefined) return undefined;
    values[place] = value;
  }
  return values;
}

/** The input with how many exist, where another value of the same entry says so. */
function withMost(input: Input, readings: readonly CellOutcome[]): Input {
  const most = input.among === undefined ? undefined : readings[input.among];
  return most?.state === 'value' && typeof most.value === 'number' ? { ...input, outOf: most.value } : input;
}

function ignored(name: string, cell: Cell | undefined): string | undefined {
  return isBlank(cell) ? undefined : `“${name}”填了${quoteCell(cell)}，但按前面填的值不需要它，没有使用。请核对。`;
}
