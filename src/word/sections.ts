// Parts of a document become sections: each begins on a new page, and a wide table lies on a page of its own.
import { LineRuleType, Paragraph, Table, TextRun, type FileChild, type ISectionOptions } from 'docx';
import type { Document, DocumentBlock, DocumentPart } from '../report/document';
import { childrenOf } from './blocks';
import { pageOf, type PaperOrientation } from './page';
import { cellMaker, isWide } from './table';

interface Stretch {
  orientation: PaperOrientation;
  blocks: DocumentBlock[];
}

export function sectionsOf(document: Pick<Document, 'pages' | 'parts'>): ISectionOptions[] {
  const cellOf = cellMaker();
  const sideways = document.pages === 'own' ? 'roomy' : 'landscape';
  const sections = document.parts.flatMap((part) =>
    stretches(part, sideways).map(({ orientation, blocks }, index) => ({
      properties: pageOf(orientation, document.pages === 'own' && index === 0 ? 1 : undefined),
      children: ended(blocks.flatMap((block, at) => childrenOf(block, { orientation, cellOf, keepNext: isClosing(blocks[at + 1]) }))),
    })),
  );
  return sections;
}

/** Upright and sideways stretches in turn; what stands right above a wide table of an upright page goes with it. */
function stretches({ blocks, landscape }: DocumentPart, sideways: PaperOrientation): Stretch[] {
  if (landscape) return [{ orientation: sideways, blocks: [...blocks] }];
  const result: Stretch[] = [];
  let above: DocumentBlock[] = [];
  for (const block of blocks) {
    if (block.block === 'table' && isWide(block)) {
      const own = above.every(isHead) ? above : [];
      if (own.length === 0 && above.length > 0) result.push({ orientation: 'portrait', blocks: above });
      result.push({ orientation: sideways, blocks: [...own, block] });
      above = [];
    } else above.push(block);
  }
  if (above.length > 0) result.push({ orientation: 'portrait', blocks: above });
  return result;
}

/** What only introduces the table below: alone on a page it would say nothing. */
function isHead({ block }: DocumentBlock): boolean {
  return block === 'attachment-label' || block === 'title' || block === 'remark' || block === 'heading';
}

/** What never stands on a page without a line of the text above it. */
function isClosing(block: DocumentBlock | undefined): boolean {
  return block?.block === 'attachments' || block?.block === 'signature';
}

/** A table cannot end a section; what follows it takes next to no room, so that no page comes to hold nothing else. */
function ended(children: readonly FileChild[]): FileChild[] {
  if (!(children.at(-1) instanceof Table)) return [...children];
  return [
    ...children,
    new Paragraph({ spacing: { line: 10, lineRule: LineRuleType.EXACT }, run: { size: 2 }, children: [new TextRun({ size: 2 })] }),
  ];
}
