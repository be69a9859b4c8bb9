// Reads a list of units from a file: CSV in UTF-8 or GB18030, or the first sheet of an .xlsx that has a column 单位名称.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import Papa from 'papaparse';
import { isRosterHeader, readRosterRows, type FileRow, type RosterFile } from '../app/roster';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Scheme } from '../rubric/tree';
import { openXlsx } from './xlsx';

/** `category` holds where the file has no column of categories. */
export async function readRosterFile(path: string, scheme: Scheme, category?: string): Promise<Outcome<RosterFile>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return refuse('BAD_REQUEST', `打不开名单“${path}”（${(error as NodeJS.ErrnoException).code ?? '原因不明'}）。请核对文件名和位置。`, path);
  }
  const rows = extname(path).toLowerCase() === '.xlsx' ? await sheetRows(bytes) : csvRows(bytes);
  return rows.ok ? readRosterRows(rows.value, scheme, category) : rows;
}

/** Rows of a CSV file. A quoted field may hold line breaks, so lines are counted by the text that was read. */
export function csvRows(bytes: Uint8Array): Outcome<FileRow[]> {
  const text = decode(bytes).replace(/^\uFEFF/u, '');
  if (text.includes('\0')) return refuse('BAD_REQUEST', '名单不是文本文件。请另存为 CSV（UTF-8）或 .xlsx 后再试。');
  const rows: FileRow[] = [];
  let line = 1;
  let cursor = 0;
  let fault: string | undefined;
  Papa.parse<string[]>(text, {
    step({ data, errors, meta }) {
      // A file with a single column has no delimiter to find: that is no fault.
      const quotes = errors.find((error) => error.type === 'Quotes');
      if (quotes) fault ??= `第 ${line} 行的引号不成对`;
      rows.push({ line, cells: data });
      line += text.slice(cursor, meta.cursor).split('\n').length - 1;
      cursor = meta.cursor;
    },
  });
  return fault === undefined ? ok(rows) : refuse('BAD_REQUEST', `名单${fault}。请改正后再试。`);
}

/** Excel in China saves CSV in GB18030; what is not valid UTF-8 is taken for that. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const HEADER_WITHIN = 20;

async function sheetRows(bytes: Uint8Array): Promise<Outcome<FileRow[]>> {
  const host = await openXlsx(bytes);
  if (!host.ok) return host;
  const { sheets } = await host.value.survey();
  const requests = sheets.flatMap(({ name, used }) => (used ? [{ sheet: name, area: used }] : []));
  const values = await host.value.read(requests);
  const index = values.findIndex((rows) => rows.slice(0, HEADER_WITHIN).some(isRosterHeader));
  if (index < 0) return refuse('BAD_REQUEST', '名单工作簿里没有哪张表有“单位名称”列。请在表头写“单位名称”和“类别”。');
  return ok(values[index]!.map((cells, row) => ({ line: requests[index]!.area.row + row + 1, cells })));
}
