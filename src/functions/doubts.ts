// Zeros among the arguments of a call that may be blank cells: Excel hands over 0 for both (OfficeDev/office-js#1951, #4702).
import { refuse, type Refusal } from '../model/outcome';
import type { DescribedArgument } from './catalogue';
import { listOf } from './cells';
import type { Doubt } from './open-workbook';

/** What is said where a zero may be a blank cell and nobody can tell. */
export const untold: Refusal = refuse(
  'MISSING_VALUE',
  '有一个 0，分不清是填的 0，还是空白单元格（Excel 把空白也当成 0 交来）。请在引用后加上 &""，如 A1&""；直接写的 0 请写成 "0"。',
).refusal;

/** What is said where the look at the cells brought no answer, which the next one may. */
export const unanswered: Refusal = refuse(
  'MISSING_VALUE',
  '有一个 0，还没有看到它是填的 0 还是空白单元格（Excel 没有及时回答），先不计分。请点“修复公式”再试一次，或者重新输入这个公式。',
).refusal;

/** A place; null for what stands in the formula itself, undefined where Excel does not say. A 0 that is typed there and one that IF or N
 *  works out are alike: a warning of the one would be given of the other as well. */
type Place = string | null | undefined;

/**
 * The arguments with every zero that came from a cell, or may have, replaced; `replace` gets undefined where nobody knows the cell.
 * `addresses` is what Excel says of where they come from: one place for each, of a repeating argument one for each of its values.
 */
export function replaceDoubts(
  arguments_: readonly DescribedArgument[],
  given: readonly unknown[],
  addresses: unknown,
  replace: (doubt: Doubt | undefined) => unknown,
): unknown[] {
  const values = arguments_.map(({ takes }, index) => (takes === 'repeating' ? listOf(given[index]) : [given[index]]));
  const places = placesOf(addresses, values.flat().length);
  let next = 0;
  const replaced = arguments_.map(({ doubted }, index) =>
    values[index]!.map((value) => {
      const place = places[next++];
      return doubted && place !== null ? replaceIn(value, place, replace) : value;
    }),
  );
  return replaced.map((list, index) => (arguments_[index]!.takes === 'repeating' ? list : list[0]));
}

function replaceIn(value: unknown, address: Place, replace: (doubt: Doubt | undefined) => unknown): unknown {
  const rows = Array.isArray(value) ? (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row])) : [[value]];
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  const replaced = rows.map((cells, row) =>
    cells.map((cell, column) =>
      cell === 0 ? replace(address === undefined || address === null ? undefined : { address, ...size, row, column }) : cell,
    ),
  );
  return Array.isArray(value) ? replaced : replaced[0]![0];
}

/** More places than values belong to something else; where there are less, or it is no text, nothing is said. */
function placesOf(addresses: unknown, values: number): Place[] {
  const places = Array.isArray(addresses) ? (addresses as unknown[]).flat(Infinity) : [];
  return places.length > values
    ? []
    : places.map((place) => (place === '' ? null : place === null || typeof place === 'string' ? place : undefined));
}
