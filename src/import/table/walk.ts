// Goes through a document from top to bottom: tables with what stands above each, and the lines between.
import type { Source, SourceTable } from '../source';
import { Outline } from './outline';
import { numberingOf, unbroken, squeezed } from './plain';
import type { FoundItem } from './raw';
import { readList } from './read-list';
import { readSourceTable, type TableReading } from './read-source-table';
import { beginsNote, sideLine } from './side-rows';

interface Walked {
  found: readonly FoundItem[];
  /** What stands above each table, or run of tables, that begins anew. */
  titles: readonly string[];
  /** The title of the document. */
  title: string;
  isResults: boolean;
}

export function walk({ blocks }: Source): Walked {
  const found: FoundItem[] = [];
  const outline = new Outline();
  const titles: string[] = [];
  const names: string[] = [];
  let before: TableReading | undefined;
  let sheet: string | undefined;
  let isResults = false;
  let tables = 0;
  let paragraphs = 0;
  let lines: { text: string; where: string }[] = [];
  const flush = (isAboveTable: boolean): void => {
    found.push(...readList(lines, paragraphs - lines.length, outline, isAboveTable));
    lines = [];
  };
  for (const block of blocks) {
    if (block.is === 'paragraph') {
      if (isTitle(block.text)) names.push(unbroken(block.text));
      lines.push({ text: block.text, where: block.where });
      paragraphs++;
      continue;
    }
    const { table } = block;
    const above = [...lines.map(({ text }) => text), ...titlesIn(table)].filter(
      (text) => sideLine(text) === undefined && !beginsNote(text),
    );
    names.push(...titlesIn(table).filter(isTitle).map(unbroken));
    const nearest = above.findLast((text) => squeezed(text).length <= 40) ?? '';
    if (tables === 0 || above.length > 0 || table.sheet !== sheet) titles.push(unbroken(nearest) || (table.sheet ?? ''));
    if (lines.length > 0) flush(true);
    sheet = table.sheet;
    const title = `${nearest}${sheet ?? ''}`;
    before = readSourceTable(table, { number: ++tables, edition: titles.length, title, before, outline });
    isResults ||= before.isResults;
    found.push(...before.found);
  }
  flush(false);
  return { found, titles, title: names.find((name) => RUBRIC.test(name)) ?? names[0] ?? '', isResults };
}

const RUBRIC = /细则|标准|办法|评分|考核|考评|评价|评估|测评|指标|审查表|计分|通报|方案/u;

/** The lines of one merged cell with which a table begins. */
function titlesIn({ cells, columns }: SourceTable): string[] {
  const titles: string[] = [];
  for (const cell of cells) {
    const isAlone = !cells.some((other) => other !== cell && other.row === cell.row && squeezed(other.text) !== '');
    if (!isAlone || (cell.columns === 1 && columns > 1 && cell.column > 0)) break;
    if (squeezed(cell.text) !== '') titles.push(cell.text);
  }
  return titles;
}

function isTitle(text: string): boolean {
  const plain = squeezed(text);
  const isShort = plain.length >= 4 && plain.length <= 60 && !/[。；;：:]$/u.test(plain);
  return isShort && numberingOf(text) === '' && sideLine(text) === undefined && !beginsNote(text);
}
