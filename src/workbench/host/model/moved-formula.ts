// A formula as it reads when it is filled from one cell into another: relative references go along, absolute ones stay.
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from './area';

/** Texts, quoted sheet names and names in brackets, which are no references; then `A1`, `A:C` and `1:3`. */
const REFERENCE = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    '\\[[^\\]]*\\]',
    '(?<![\\p{L}\\p{N}_.\\\\$])(?:(\\$?[A-Z]{1,3})(\\$?\\d{1,7})|(\\$?[A-Z]{1,3}):(\\$?[A-Z]{1,3})|(\\$?\\d{1,7}):(\\$?\\d{1,7}))(?![\\p{L}\\p{N}_(.!\\\\])',
  ].join('|'),
  'giu',
);

export function movedFormula(formula: string, rows: number, columns: number): string {
  const column = (name: string): string => moved(name, columns, MAX_COLUMNS, (text) => columnNumber(text), columnLetters);
  const row = (name: string): string =>
    moved(
      name,
      rows,
      MAX_ROWS,
      (text) => Number(text) - 1,
      (index) => String(index + 1),
    );
  return formula.replace(REFERENCE, (whole: string, ...[left, top, first, last, upper, lower]: (string | undefined)[]) => {
    const parts =
      left && top
        ? [column(left), row(top)]
        : first && last
          ? [column(first), ':', column(last)]
          : upper && lower
            ? [row(upper), ':', row(lower)]
            : [whole];
    return parts.includes('') ? '#REF!' : parts.join('');
  });
}

/** Empty when it would lie outside of the sheet. */
function moved(name: string, by: number, most: number, read: (text: string) => number, write: (index: number) => string): string {
  if (name.startsWith('$')) return name;
  const index = read(name) + by;
  return index >= 0 && index < most ? write(index) : '';
}
