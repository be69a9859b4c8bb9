// Breaks a title into lines by sense: between its pieces, into as few lines as fit, as even as can be.
import { widthInCharacters } from './text';

/** 2号 characters in a line of the type area. */
export const MOST = 20;

/** The lines of a title. A piece that is wider than a line stays whole: Word breaks it. */
export function titleLines(pieces: readonly string[], most = MOST): string[] {
  const ways = arrangements(pieces.filter((piece) => piece !== ''));
  const cost = (lines: readonly string[]): number => {
    const widths = lines.map(widthInCharacters);
    const overflow = widths.reduce((sum, width) => sum + Math.max(0, width - most), 0);
    return overflow * 1000 + lines.length * 100 + Math.max(...widths);
  };
  return ways.reduce((best, way) => (cost(way) < cost(best) ? way : best));
}

/** Every way of setting the pieces in lines. */
function arrangements([first = '', ...rest]: readonly string[]): string[][] {
  if (rest.length === 0) return [[first]];
  return arrangements(rest).flatMap(([next = '', ...others]) => [
    [first, next, ...others],
    [`${first}${next}`, ...others],
  ]);
}
