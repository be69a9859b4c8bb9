// Splits text into rows of cells by one separator. Every kind of line end counts wherever it stands; a quoted cell may hold any.

export interface Separator {
  /** How many characters the separator has here; 0 where a cell goes on. */
  lengthAt(text: string, at: number): number;
  name: string;
}

export interface TextRow {
  line: number;
  cells: string[];
  /** Whether the cell stood in quotes, so that signs in it are its own. */
  quoted: boolean[];
}

const LINE_END = /[\n\r\u2028\u2029\u0085\v\f]/u;
const LINE_ENDS = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/gu;

export const sign = (mark: string, name = mark): Separator => ({ name, lengthAt: (text, at) => (text[at] === mark ? 1 : 0) });

/** So many blanks or more; a wide one counts for two. */
export const blanks = (least: number): Separator => ({
  name: '空格',
  lengthAt(text, at) {
    let end = at;
    let width = 0;
    for (; text[end] === ' ' || text[end] === '\u3000'; end++) width += text[end] === ' ' ? 1 : 2;
    return width >= least ? end - at : 0;
  },
});

/** Every line is one cell. */
export const wholeLine: Separator = { name: '', lengthAt: () => 0 };

/** Rows with the line that each begins on. Quotes that do not pair are told, and the row is read as it stands. */
export function splitText(text: string, separator: Separator): { rows: TextRow[]; faults: { line: number; why: string }[] } {
  const rows: TextRow[] = [];
  const faults: { line: number; why: string }[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const row: TextRow = { line, cells: [], quoted: [] };
    let isBroken = false;
    for (let width = 1, first = true; width > 0; first = false) {
      if (!first) at += width;
      const cell = cellAt(text, at, separator);
      row.cells.push(cell.value);
      row.quoted.push(cell.isQuoted);
      isBroken ||= cell.isBroken;
      if (cell.isQuoted) line += text.slice(at, cell.end).match(LINE_ENDS)?.length ?? 0;
      at = cell.end;
      width = at < text.length ? separator.lengthAt(text, at) : 0;
    }
    if (isBroken) faults.push({ line: row.line, why: '引号不成对' });
    rows.push(row);
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
  }
  return { rows, faults };
}

function cellAt(text: string, at: number, separator: Separator): { value: string; end: number; isQuoted: boolean; isBroken: boolean } {
  let start = at;
  while (text[start] === ' ' && separator.lengthAt(text, start) === 0) start++;
  const quoted = text[start] === '"' ? quotedCell(text, start) : undefined;
  const from = quoted?.end ?? at;
  let end = from;
  while (end < text.length && !LINE_END.test(text[end]!) && separator.lengthAt(text, end) === 0) end++;
  const rest = text.slice(from, end);
  if (!quoted) return { value: rest, end, isQuoted: false, isBroken: text[start] === '"' };
  const isBroken = rest.trim() !== '';
  return { value: isBroken ? quoted.value + rest : quoted.value, end, isQuoted: true, isBroken };
}

/** The text of a quoted cell, and where it ends; undefined when the quotes do not pair. */
function quotedCell(text: string, start: number): { value: string; end: number } | undefined {
  let value = '';
  for (let at = start + 1; ; ) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
}
