// The title of a document, in lines.
import { Paragraph, TextRun } from 'docx';
import { style } from './styles';
import { singleLine, widthInCharacters } from './text';
import { MOST, titleLines } from './title-lines';

/** Twentieths of a point taken off each character of a full line: Word puts a quarter of a character on either side of
 *  digits, and some fonts that stand in have wide ones. */
const CLOSER = -20;

export function titleParagraph(pieces: readonly string[]): Paragraph {
  return new Paragraph({
    style: style.title,
    children: titleLines(pieces).map(
      (line, index) =>
        new TextRun({
          text: singleLine(line),
          ...(index > 0 && { break: 1 }),
          ...(widthInCharacters(line) > MOST - 1 && { characterSpacing: CLOSER }),
        }),
    ),
  });
}
