// A document as the lines and tables that people read, from top to bottom: what can be written down without the Word library.
import { textOfSpans, type TableBlock } from '../report/block';
import type { Document, DocumentBlock } from '../report/document';
import { DATE_INDENT } from './sizes';
import { widthInCharacters } from './text';
import { titleLines } from './title-lines';

/** How a line is set; `body` is indented, `flush` is not. */
export type LineSetting = 'title' | 'heading' | 'body' | 'flush' | 'label' | 'centred' | 'right';

export interface PaperLine {
  set: LineSetting;
  text: string;
  /** A heading that the line opens with. */
  opening?: string;
  /** Characters left free at the right edge. */
  from?: number;
}

type Paper = readonly (PaperLine | TableBlock)[];

/** The papers of a document: each begins a page. */
export function papersOf({ parts, mark }: Document): Paper[] {
  return parts.map(({ blocks }) => [...(mark === undefined ? [] : [{ set: 'centred', text: mark } as const]), ...blocks.flatMap(linesOf)]);
}

function linesOf(block: DocumentBlock): Paper {
  switch (block.block) {
    case 'title':
      return [{ set: 'title', text: titleLines(block.pieces).join('\n') }];
    case 'document-number':
      return [{ set: 'centred', text: block.text }];
    case 'addressees':
      return [{ set: 'flush', text: block.text }];
    case 'attachment-label':
      return [{ set: 'label', text: block.text }];
    case 'heading':
      return [{ set: 'heading', text: block.text }];
    case 'paragraph':
      return [{ set: 'body', text: textOfSpans(block.spans) }];
    case 'remark':
      return [{ set: 'body', text: block.text }];
    case 'point':
      return [{ set: 'body', opening: block.heading, text: textOfSpans(block.spans) }];
    case 'list':
      return block.items.map(({ label, names }, index) => ({ set: 'body', text: `${index + 1}. ${label}：${names.join('、')}。` }));
    case 'contents':
      return block.sections.map(({ title }) => ({ set: 'body', text: title }));
    case 'attachments':
      return attachments(block.titles);
    case 'signature':
      return signature(block.issuer, block.date);
    case 'table':
      return [block];
  }
}

function attachments(titles: readonly string[]): PaperLine[] {
  const number = (index: number): string => (titles.length > 1 ? `${index + 1}. ` : '');
  return titles.map((title, index) => ({ set: 'body', text: `${index === 0 ? '附件：' : '\u3000\u3000\u3000'}${number(index)}${title}` }));
}

/** The date four characters from the right edge, the issuer centred above it. */
function signature(issuer: string, date: string): PaperLine[] {
  const middle = DATE_INDENT + widthInCharacters(date) / 2;
  return [
    { set: 'right', text: issuer, from: Math.max(0, middle - widthInCharacters(issuer) / 2) },
    { set: 'right', text: date, from: DATE_INDENT },
  ];
}
