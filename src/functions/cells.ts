// Turns what Excel hands to a function into plain cells.
import type { Cell } from '../model/cell';

/** One argument: a value, a rectangle, or, for the repeating one, a list of rectangles; null when it was left out. */
export type Argument = unknown;

/** One cell; an error value is its text (`#DIV/0!`), so that the message can quote it. */
export function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return 'code' in Object(value) ? String((value as { code: unknown }).code) : String(value);
}

/** A rectangle; a single value is one of one cell. */
export function toTable(argument: Argument): Cell[][] {
  const rows = Array.isArray(argument) ? argument : [argument];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map(toCell));
}

/** The values and rectangles of the repeating argument. */
export function listOf(values: Argument): unknown[] {
  if (values === null || values === undefined) return [];
  return Array.isArray(values) ? (values as unknown[]) : [values];
}

/** All cells of the repeating argument, row by row, one value or rectangle after the other. */
export function toCells(values: Argument): Cell[] {
  return listOf(values).flatMap((each) => toTable(each).flat());
}
