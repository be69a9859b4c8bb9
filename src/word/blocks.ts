// Each block of a document as paragraphs and tables.
import { Paragraph, TextRun, AlignmentType, type FileChild } from 'docx';
import { textOfSpans, type Span } from '../report/block';
import type { DocumentBlock } from '../report/document';
import { attachmentsNote, emptyLine, signature } from './closing';
import type { PaperOrientation } from './page';
import { style } from './styles';
import { tableOf, type CellMaker } from './table';
import { singleLine } from './text';
import { titleParagraph } from './title';

interface Setting {
  orientation: PaperOrientation;
  cellOf: CellMaker;
  /** What follows must not stand on a page of its own. */
  keepNext: boolean;
}

export function childrenOf(block: DocumentBlock, { orientation, cellOf, keepNext }: Setting): FileChild[] {
  switch (block.block) {
    case 'title':
      return [titleParagraph(block.pieces), emptyLine()];
    case 'document-number':
      return [
        new Paragraph({ style: style.flush, alignment: AlignmentType.CENTER, children: [new TextRun(singleLine(block.text))] }),
        emptyLine(),
      ];
    case 'addressees':
      return [said(block.text, style.flush)];
    case 'heading':
      return [said(block.text, style.heading)];
    case 'paragraph':
      return [said(textOfSpans(block.spans), style.body, keepNext)];
    case 'remark':
      return [said(block.text, style.body, keepNext)];
    case 'point':
      return [point(block.heading, block.spans, keepNext)];
    case 'list':
      return block.items.map(({ label, names }, index) => said(`${index + 1}. ${label}：${names.join('、')}。`, style.body));
    case 'contents':
      return block.sections.map(({ title }) => said(title, style.body));
    case 'table':
      return [tableOf(block, orientation, cellOf)];
    case 'attachments':
      return attachmentsNote(block.titles);
    case 'signature':
      return signature(block.issuer, block.date);
    case 'attachment-label':
      return [said(block.text, style.attachment), emptyLine()];
  }
}

function said(text: string, of: string, keepNext = false): Paragraph {
  return new Paragraph({ style: of, keepNext, children: [new TextRun(singleLine(text))] });
}

function point(heading: string, spans: readonly Span[], keepNext: boolean): Paragraph {
  return new Paragraph({
    style: style.body,
    keepNext,
    children: [new TextRun({ text: singleLine(heading), style: 'OfficialPoint' }), new TextRun(singleLine(textOfSpans(spans)))],
  });
}
