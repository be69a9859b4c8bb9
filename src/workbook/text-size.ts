// Estimates how much room a text takes, so that nothing in a sheet is cut off.

/** Characters that a filter button takes from a header. */
export const FILTER_BUTTON = 2;

/** Width of a text in column-width units: a Latin letter is one, a Chinese character two. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0, sign = 0; at < text.length; at += sign > 0xffff ? 2 : 1) {
    sign = text.codePointAt(at)!;
    width += sign >= 0x1100 && isWide(sign) ? 2 : 1;
  }
  return width;
}

/** Chinese characters and marks, and what else takes as much room. */
const isWide = (sign: number): boolean =>
  sign <= 0x115f || sign === 0x2014 || (sign >= 0x2018 && sign <= 0x2026) || (sign >= 0x2e80 && sign <= 0xffe6);

/** Lines that a text takes in a column of `width`, its own line breaks included. */
export function linesIn(text: string, width: number): number {
  // A cell keeps a little room at its sides, and Chinese text breaks before a closing mark: both cost about a character and a half.
  const room = Math.max(2, width - 1.5);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** The same where much of the text is formulas: what is not Chinese stays in one piece and goes to the next line as a whole, as long as it
 *  fits into one. */
export function linesOfPieces(text: string, width: number): number {
  const room = Math.max(2, width - 1.5);
  return text.split('\n').reduce((lines, line) => {
    let used = 0;
    let taken = 1;
    for (const piece of piecesOf(line)) {
      const own = textWidth(piece);
      if (used + textWidth(piece.trimEnd()) <= room) used += own;
      else {
        const more = Math.max(1, Math.ceil(own / room));
        taken += used === 0 ? more - 1 : more;
        used = own - (more - 1) * room;
      }
    }
    return lines + taken;
  }, 0);
}

const CHINESE = /[\u2E80-\u2FFF\u3040-\u9FFF\uF900-\uFAFF]/u;
const OPENS = /[([{“‘（《【]/u;
const CLOSES = /[)\]}”’，。；：、！？）》】,.;:!?%]/u;

/** What a line is broken into at most: behind blanks and beside Chinese characters, but not from their brackets and stops. */
function piecesOf(line: string): string[] {
  const signs = [...line];
  const pieces: string[] = [];
  for (const [at, sign] of signs.entries()) {
    const before = signs[at - 1];
    const isBreak =
      before === undefined ||
      (before === ' ' && sign !== ' ') ||
      ((CHINESE.test(before) || CHINESE.test(sign)) && !OPENS.test(before) && !CLOSES.test(sign) && sign !== ' ');
    if (isBreak) pieces.push(sign);
    else pieces[pieces.length - 1] += sign;
  }
  return pieces;
}

/** Height in points of a row that holds these texts, each in a column of its width. */
export function rowHeight(
  cells: readonly { text: string; width: number }[],
  { size = 11, least = 20, lines: linesOf = linesIn } = {},
): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width)));
  return Math.min(409, Math.max(least, Math.ceil(lines * size * 1.45 + 8)));
}
