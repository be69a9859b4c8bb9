// Gets a list of units from what people have at hand: pasted text, the selection, a file.
import Papa from 'papaparse';
import { readRosterRows, type FileRow, type RosterFile } from '../app/roster';
import { selectedCells } from '../hosts/excel/places';
import type { Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Scheme } from '../rubric/tree';
import type { WorkbookHost } from '../workbook/host';

const DAMAGED = '这个文件读不出来。请在 Excel 中另存为 .xlsx 或“CSV UTF-8”，再试一次。';

/** `category` holds for lists that name none. */
export function fromText(text: string, scheme: Scheme, category: string): Outcome<RosterFile> {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: false });
  return readRosterRows(rowsOf(data), scheme, category);
}

export async function fromSelection(scheme: Scheme, category: string): Promise<Outcome<RosterFile>> {
  return readRosterRows(rowsOf((await selectedCells()) as Cell[][]), scheme, category);
}

export async function fromFile(file: File, scheme: Scheme, category: string): Promise<Outcome<RosterFile>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!/\.xlsx$/iu.test(file.name)) {
    const text = decode(bytes);
    return text === undefined ? refuse('BAD_REQUEST', DAMAGED) : fromText(text, scheme, category);
  }
  const { openXlsx } = await import('../hosts/xlsx/open-xlsx');
  const opened = await openXlsx(bytes);
  if (!opened.ok) return opened;
  const rows = await firstSheet(opened.value);
  return rows.ok ? readRosterRows(rowsOf(rows.value), scheme, category) : rows;
}

async function firstSheet(book: Pick<WorkbookHost, 'survey' | 'read'>): Promise<Outcome<Cell[][]>> {
  const sheet = (await book.survey()).sheets.find(({ hidden, used }) => !hidden && used !== null);
  if (!sheet?.used) return refuse('BAD_REQUEST', '这个文件里没有内容。请把名单放在第一张工作表。');
  return ok((await book.read([{ sheet: sheet.name, area: sheet.used }]))[0]!);
}

/** UTF-8, or what Chinese Excel writes as plain CSV. */
function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}

function rowsOf(rows: readonly (readonly Cell[])[]): FileRow[] {
  return rows.map((cells, index) => ({ line: index + 1, cells }));
}
