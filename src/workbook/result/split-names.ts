// A list of names that is too long for one row of a sheet.
import { linesIn } from '../text-size';

/** Splits a list of names so that each piece, joined by 、, takes at most `lines` lines: rows can only grow so tall. */
export function splitNames(names: readonly string[], width: number, lines = 20): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const name of names) {
    const longer = piece === '' ? name : `${piece}、${name}`;
    if (piece !== '' && linesIn(longer, width) > lines) {
      pieces.push(`${piece}、`);
      piece = name;
    } else piece = longer;
  }
  return [...pieces, piece];
}
