// Collects the paragraphs and tables of a document in their order, and says where each stands.
import type { SourceBlock, SourceTable } from '../source';

export class Blocks {
  readonly list: SourceBlock[] = [];
  #paragraphs = 0;
  #tables = 0;

  paragraph(text: string): void {
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue;
      this.list.push({ is: 'paragraph', text: line.trim(), where: `第 ${++this.#paragraphs} 段` });
    }
  }

  /** A table by how it is called where it stands: 第 2 个表格. */
  table(build: (where: string) => SourceTable): void {
    const table = build(`第 ${this.#tables + 1} 个表格`);
    if (table.cells.every(({ text }) => text.trim() === '')) return;
    this.#tables++;
    this.list.push({ is: 'table', table });
  }
}
