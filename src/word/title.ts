// Breaks a title into lines by sense: between its pieces, into as few lines as fit, as even as can be.
import { Paragraph, TextRun } from 'docx';
import { style } from './styles';
import { plain, widthOf } from './text';

/** 2号 characters in a line of the type area. */
const MOST = 20;
/** Twentieths of a point taken off each character of a full line: Word puts a quarter of a character on either side of
 *  digits, and some fonts that stand in have wide ones. */
const CLOSER = -20;

/** The lines of a title. A piece that is wider than a line stays whole: Word breaks it. */
export function titleLines(pieces: readonly string[], most = MOST): string[] {
  const ways = arrangements(pieces.filter((piece) => piece !== ''));
  const cost = (lines: readonly string[]): number => {
    const widths = lines.map(widthOf);
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

export function titleParagraph(pieces: readonly string[]): Paragraph {
  return new Paragraph({
    style: style.title,
    children: titleLines(pieces).map((line, index) => new TextRun({
      text: plain(line),
      ...(index > 0 && { break: 1 }),
      ...(widthOf(line) > MOST - 1 && { characterSpacing: CLOSER }),
    })),
  });
}
