// Page numbers — 1 —: 4号 宋体, on odd pages right and on even pages left, one character in; or in the middle.
import { AlignmentType, Footer, Header, LineRuleType, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { Document } from '../report/document';
import { fontOf } from './fonts';
import { SIZE } from './sizes';
import { style } from './styles';
import { singleLine } from './text';

/** A 4号 character in twips. */
const INDENT = 280;
/** Height of the line in twips: a higher one would reach into the type area, and Word would take a line of text away. */
const HEIGHT = 360;

type Align = 'left' | 'center' | 'right';

/** Footers of the first section, and the mark at the head of every page; sections without their own take over these. */
export function marginsOf({ pages, mark }: Document): Pick<ISectionOptions, 'headers' | 'footers'> {
  const footers = pages === 'official' ? { default: footer('right'), even: footer('left') } : { default: footer('center') };
  if (mark === undefined) return { footers };
  return { footers, headers: pages === 'official' ? { default: header(mark), even: header(mark) } : { default: header(mark) } };
}

function footer(align: Align): Footer {
  const run = { font: fontOf('song'), size: SIZE.fourth, characterSpacing: 0 };
  return new Footer({
    children: [
      new Paragraph({
        style: style.flush,
        alignment: AlignmentType[align.toUpperCase() as Uppercase<Align>],
        spacing: { line: HEIGHT, lineRule: LineRuleType.EXACT },
        indent: { [align]: align === 'center' ? 0 : INDENT },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

function header(mark: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: style.cell,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: singleLine(mark), font: fontOf('hei') })],
      }),
    ],
  });
}
