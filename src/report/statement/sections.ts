// The unit statements as parts of a report: a sheet each, and one that leads to all of them.
import type { Block, Section } from '../block';
import type { Document, DocumentBlock, DocumentPart } from '../document';

export const STATEMENT = '反馈单';

/** The list of the statements, then one section for each; nothing without statements. */
export function statementSections({ parts, title }: Document): Section[] {
  if (parts.length === 0) return [];
  const sections = unlike(parts.map(sectionOf));
  return [
    {
      name: `${STATEMENT}目录`,
      title,
      blocks: [
        { block: 'contents', sections: sections.map(({ name, title }) => ({ name, title: title.slice(title.lastIndexOf('：') + 1) })) },
      ],
    },
    ...sections,
  ];
}

function sectionOf({ blocks }: DocumentPart): Section {
  const unit = blocks.flatMap((block) => (block.block === 'addressees' ? [block.text.replace(/：$/u, '')] : []))[0] ?? '';
  const title = blocks.flatMap((block) => (block.block === 'title' ? [block.pieces.join('')] : []))[0] ?? '';
  return { name: `${STATEMENT}_${unit}`, title: `${title}：${unit}`, blocks: blocks.flatMap(onSheet) };
}

/** What only paper has is left out: the heading of the sheet names the unit already. */
function onSheet(block: DocumentBlock): Block[] {
  switch (block.block) {
    case 'title':
    case 'addressees':
    case 'document-number':
    case 'attachments':
    case 'signature':
    case 'attachment-label':
      return [];
    case 'point':
      return [{ block: 'paragraph', spans: [{ text: block.heading }, ...block.spans] }];
    default:
      return [block];
  }
}

/** Two categories may have units of one name: names of sections are unique. */
function unlike(sections: readonly Section[]): Section[] {
  const seen = new Map<string, number>();
  return sections.map((section) => {
    const times = (seen.get(section.name) ?? 0) + 1;
    seen.set(section.name, times);
    return times === 1 ? section : { ...section, name: `${section.name}_${times}` };
  });
}
