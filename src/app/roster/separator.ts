// Which sign parts the cells of a text: the one that the first line names, the one by which the header line says most, or none.
import type { Cell } from '../../model/cell';
import { typeOf } from '../../model/inputs';
import type { RosterLayout } from '../../workbook/roster/roster-layout';
import { headerScore, SURE } from './header';
import type { ListTable } from './roster-list';
import { filledCells, strangerRow } from './row-kind';
import { categoryNamed } from './section';
import { blanks, sign, splitText, wholeLine, type Separator, type TextRow } from '../../model/split-text';

const MARKS = ['\t', ';', '；', ',', '，', '|', '｜'];
const SIGNS: readonly Separator[] = [wholeLine, ...MARKS.map((mark) => sign(mark))];
const BLANKS: readonly Separator[] = [blanks(3), blanks(1)];
/** The part of a text in which a header is looked for. */
const HEAD = 20_000;
const NAMED = /^\uFEFF?"?sep=(.)"?[ \t]*(?=\r|\n|$)/iu;

/** A text as a table of cells. */
export function textTable(text: string, layout: RosterLayout): ListTable {
  return tableBy(text, (body) => separatorOf(body, layout));
}

/** A text as a table of cells, parted by the sign that does best: by the first of those for which `scoreOf` says most of the rows. */
export function textTableBy(text: string, scoreOf: (rows: readonly (readonly string[])[]) => number): ListTable {
  return tableBy(text, (body) => {
    const head = body.length > HEAD ? body.slice(0, HEAD) : body;
    const scored = [...SIGNS, ...BLANKS].map((separator) => ({
      separator,
      width: 0,
      score: scoreOf(splitText(indented(head, separator), separator).rows.map(({ cells }) => cells)),
    }));
    return scored.reduce((best, each) => (each.score > best.score ? each : best));
  });
}

function tableBy(text: string, separatorIn: (body: string) => Found): ListTable {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\u001A\s*$/u, ''); // old programs end files by the sign 1A
  const named = NAMED.exec(plain);
  // The line goes, its end stays: lines keep their numbers.
  const body = named ? plain.slice(named[0].length) : plain;
  const found = named ? { separator: sign(named[1]!), width: 0 } : separatorIn(body);
  const { rows, faults } = splitText(body, found.separator);
  return { rows: rows.map((row) => ({ line: row.line, cells: cellsOf(row, found) })), merges: [], isSheet: false, faults };
}

interface Found {
  separator: Separator;
  /** How many columns the header has; 0 where there is none. */
  width: number;
}

function separatorOf(text: string, layout: RosterLayout): Found {
  const head = text.length > HEAD ? text.slice(0, HEAD) : text;
  const signed = bestOf(SIGNS, head, layout);
  // Blanks stand inside headers too (单位名称 Name): they part nothing that a sign parts.
  const best = signed && signed.width > 1 && signed.score >= SURE ? signed : bestOf(BLANKS, head, layout, signed);
  return best ?? { separator: withoutHeader(head, layout), width: 0 };
}

type Scored = Found & { score: number };

/** The separator by which a line says most of its columns; the earlier one where several do alike. */
function bestOf(candidates: readonly Separator[], head: string, layout: RosterLayout, before?: Scored): Scored | undefined {
  let best = before;
  for (const separator of candidates) {
    for (const { cells } of splitText(indented(head, separator), separator).rows.slice(0, 60)) {
      const score = headerScore(cells, layout);
      if (score > (best?.score ?? 0)) best = { separator, score, width: cells.length };
    }
  }
  return best;
}

/** Without a header: tabs part cells; another sign does where all lines have it alike and it parts off numbers or categories. */
function withoutHeader(text: string, layout: RosterLayout): Separator {
  if (text.includes('\t')) return sign('\t');
  const isKnown = (cell: Cell) =>
    /^\s*\d+\s*$/u.test(String(cell)) ||
    categoryNamed(cell, layout.scheme) !== undefined ||
    layout.facts.some(({ input }) => input.type === 'choice' && typeOf(input).read(input, cell).ok);
  const fits = (separator: Separator): boolean => {
    const isBlank = separator.name === '空格';
    // 第 1 页，共 1 页 is one line about pages, whatever blanks are in it.
    const isStranger = (cells: readonly string[]) =>
      (strangerRow(cells) ?? (isBlank ? strangerRow([cells.join(' ')]) : undefined)) !== undefined;
    const rows = splitText(indented(text, separator), separator).rows.filter(
      ({ cells }) => filledCells(cells).length > 0 && !isStranger(cells),
    );
    const list = rows.filter(({ cells }) => filledCells(cells).length > 1);
    const width = list[0]?.cells.length ?? 1;
    if (width < 2 || list.length * (isBlank ? 2 : 3) < rows.length || list.some(({ cells }) => cells.length !== width)) return false;
    return Array.from({ length: width }, (_, index) => list.filter(({ cells }) => isKnown(cells[index]!)).length).some(
      (hits) => hits * 2 >= list.length,
    );
  };
  return [...SIGNS.slice(1), ...BLANKS].find(fits) ?? wholeLine;
}

/** Blanks before a line part nothing. */
function indented(text: string, separator: Separator): string {
  return separator.name === '空格' ? text.replace(/^[ \u3000]+/gmu, '') : text;
}

/** The cells of a row; a line in which another sign was typed than in the header is parted by that one. */
function cellsOf({ cells, quoted }: TextRow, { separator, width }: Found): string[] {
  if (width < 2 || cells.length > 1 || quoted[0] || separator === wholeLine || strangerRow(cells) !== undefined)
    return cells.map(unwrapped);
  for (const mark of MARKS) {
    const parts = cells[0]!.split(mark);
    if (parts.length === width) return parts;
  }
  return cells.map(unwrapped);
}

/** ="001" is how texts are kept from becoming numbers in Excel. */
function unwrapped(cell: string): string {
  return /^\s*="([^"]*)"\s*$/u.exec(cell)?.[1] ?? cell;
}
