// Every sentence of a document as plain text, for the notice check.
import { textOfSpans } from '../block';
import type { Document, DocumentBlock } from '../document';

/** The texts in reading order. Names in tables are left out: they come from the roster. */
export function noticeWords(document: Document): string[] {
  return document.parts.flatMap(({ blocks }) => blocks.flatMap(textsOf));
}

function textsOf(block: DocumentBlock): string[] {
  switch (block.block) {
    case 'title':
      return [block.pieces.join('')];
    case 'heading':
    case 'remark':
    case 'document-number':
    case 'addressees':
    case 'attachment-label':
      return [block.text];
    case 'paragraph':
      return [textOfSpans(block.spans)];
    case 'point':
      return [`${block.heading}${textOfSpans(block.spans)}`];
    case 'list':
      return block.items.map(({ label, names }) => `${label}：${names.join('、')}。`);
    case 'attachments':
      return block.titles.map((title, index) => `附件：${index + 1}. ${title}`);
    case 'signature':
      return [block.issuer, block.date];
    case 'contents':
    case 'table':
      return [];
  }
}
