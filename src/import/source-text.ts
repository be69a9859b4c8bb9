// The text of a document as it was read, in its order: what clauses are proved against, and what travels with the rubric.
import type { Source } from './source';

export function sourceText({ blocks }: Source): string {
  return blocks.map((block) => (block.is === 'paragraph' ? block.text : block.table.cells.map(({ text }) => text).join('\n'))).join('\n');
}
