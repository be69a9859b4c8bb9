// Lines of text as paragraphs and tables: cells are parted by tabs, upright strokes or, in a file of comma-separated values, by commas.
import { sign, splitText, type Separator } from '../../model/split-text';
import type { Source, SourceTable } from '../source';
import { Blocks } from './blocks';
import { TableBuilder } from './table-builder';

const MARKS = ['\t', '|', '｜', '│'];

export function readPlainText(text: string, isCsv: boolean): Source {
  const plain = text
    .replace(/^\uFEFF/u, '')
    .replace(/\u001A\s*$/u, '')
    .replace(/^"?sep=.\r?\n/iu, '');
  const blocks = new Blocks();
  const separator = separatorOf(plain, isCsv);
  if (!separator) {
    for (const line of plain.split(/\r\n|[\n\r\u2028\u2029\v\f]/u)) blocks.paragraph(line);
    return { blocks: blocks.list };
  }
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 0) {
      const table = rows;
      blocks.table((where) => build(table, where));
    }
    rows = [];
  };
  const { rows: split, faults } = splitText(plain, separator);
  const lines = split.map(({ cells, quoted }) =>
    cells.map((cell, at) => (quoted[at] ? cell.replace(/\r\n?/gu, '\n') : unwrapped(cell)).trim()),
  );
  for (const cells of unframed(lines, separator)) {
    if (isRule(cells)) continue;
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0) continue;
    if (cells.length < 2) {
      flush();
      blocks.paragraph(cells[0]!);
    } else rows.push(cells);
  }
  flush();
  const doubts = faults.map(({ line, why }) => ({ where: `第 ${line} 行`, message: `${why}，单元格可能分错了，请对照原文。` }));
  return { blocks: blocks.list, ...(doubts.length > 0 && { doubts }) };
}

/** `|---|:--:|` under the head of a table. */
function isRule(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => /^[-:=+\s]*$/u.test(cell)) && cells.some((cell) => /-{2,}/u.test(cell));
}

/** Strokes at the ends of all lines are a frame. */
function unframed(lines: readonly string[][], separator: Separator): string[][] {
  const rows = lines.filter((cells) => cells.length > 1);
  const isFramed = (at: number) => separator.name !== '\t' && rows.every((cells) => cells.at(at) === '');
  const [left, right] = [isFramed(0), isFramed(-1)];
  return lines.map((cells) => (cells.length > 1 ? cells.slice(left ? 1 : 0, right ? -1 : undefined) : cells));
}

/** ="001" is how texts are kept from becoming numbers in Excel. */
function unwrapped(cell: string): string {
  return /^\s*="([^"]*)"\s*$/u.exec(cell)?.[1] ?? cell;
}

/** The mark that parts most lines; commas only where they part a head of short words and most lines alike. */
function separatorOf(text: string, isCsv: boolean): Separator | undefined {
  const comma = [',', ';', '，'].find((mark) => partsList(text, mark));
  if (isCsv && comma !== undefined) return sign(comma);
  const counted = MARKS.map((mark) => ({ mark, lines: splitText(text, sign(mark)).rows.filter(({ cells }) => cells.length > 1).length }));
  const most = Math.max(...counted.map(({ lines }) => lines));
  if (most > 1) return sign(counted.find(({ lines }) => lines === most)!.mark);
  if (isCsv) return sign(',');
  return comma === ',' ? sign(comma) : undefined;
}

function partsList(text: string, mark: string): boolean {
  const rows = splitText(text, sign(mark)).rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const head = rows.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  return (
    head !== undefined &&
    head.cells.every((cell) => cell.trim().length <= 14) &&
    rows.filter(({ cells }) => cells.length === head.cells.length).length * 2 > rows.length
  );
}

function build(rows: readonly (readonly string[])[], where: string): SourceTable {
  const builder = new TableBuilder();
  for (const row of rows) {
    builder.startRow();
    for (const cell of row) builder.add(cell);
  }
  return builder.build(where);
}
