// The end of an official document: the note about attachments, issuer and date.
import { AlignmentType, Paragraph, TextRun } from 'docx';
import { DATE_INDENT } from './sizes';
import { CHARACTER, style } from './styles';
import { singleLine, widthInCharacters } from './text';

/** Lines left free above the issuer, where the seal goes. */
const SEAL = 2;

/** An empty line that stays with what follows. */
export function emptyLine(): Paragraph {
  return new Paragraph({ style: style.flush, keepNext: true });
}

/** 附件：1. 名称, one line below the text; further ones under the first, without an end mark. */
export function attachmentsNote(titles: readonly string[]): Paragraph[] {
  const numbered = titles.length > 1;
  return [
    emptyLine(),
    ...titles.map((title, index) => {
      const label = index === 0 ? '附件：' : '';
      const number = numbered ? `${index + 1}. ` : '';
      const left = Math.round((5 + widthInCharacters(number)) * CHARACTER);
      return new Paragraph({
        style: style.flush,
        keepNext: true,
        keepLines: true,
        alignment: AlignmentType.LEFT,
        indent: { left, hanging: Math.round(widthInCharacters(label + number) * CHARACTER) },
        children: [new TextRun(singleLine(`${label}${number}${title}`))],
      });
    }),
  ];
}

/** The date four characters from the right edge, the issuer centred above it; never alone on a page. */
export function signature(issuer: string, date: string): Paragraph[] {
  const middle = DATE_INDENT + widthInCharacters(date) / 2;
  const above = Math.max(0, middle - widthInCharacters(issuer) / 2);
  return [...Array.from({ length: SEAL }, emptyLine), fromRight(issuer, above, true), fromRight(date, DATE_INDENT, false)];
}

function fromRight(text: string, characters: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: style.flush,
    alignment: AlignmentType.RIGHT,
    keepNext,
    indent: { right: Math.round(characters * CHARACTER) },
    children: [new TextRun(singleLine(text))],
  });
}
