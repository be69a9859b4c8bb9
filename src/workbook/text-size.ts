// Estimates how much room a text takes, so that nothing in a sheet is cut off.

/** Characters that a filter button takes from a header. */
export const FILTER_BUTTON = 2;

/** Width of a text in column-width units: a Latin letter is one, a Chinese character two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u1100-\u115F\u2014\u2018-\u2026\u2E80-\uFFE6]/u.test(sign) ? 2 : 1;
  return width;
}

/** Lines that a text takes in a column of `width`, its own line breaks included. */
export function linesIn(text: string, width: number): number {
  // A cell keeps a little room at its sides, and Chinese text breaks before a closing mark: both cost about a character and a half.
  const room = Math.max(2, width - 1.5);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Height in points of a row that holds these texts, each in a column of its width. */
export function rowHeight(cells: readonly { text: string; width: number }[], { size = 11, least = 20 } = {}): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesIn(text, width)));
  return Math.min(409, Math.max(least, Math.ceil(lines * size * 1.45 + 8)));
}
