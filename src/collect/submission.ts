// A file that came back, as plain data: whose it is, and what stands in every cell that was asked for. Found by hidden ids, wherever it
// was moved, whatever the file and its sheets are called by now.
import { evidenceLines } from './evidence-lines';
import { itemCells } from './item-cells';
import { gridCells } from './grid-cells';
import { readKey, type HandoutKey } from '../hand-out/key';
import { roundNames } from '../hand-out/names';
import type { FoundCell, SheetCells, SubmittedCell } from './found-cell';
import { partsOfSideId } from '../hand-out/side-column';
import { isBlank } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold } from '../model/text';
import { cellName } from '../workbook/area';
import { isPercentFormat, rateIfPercent } from '../workbook/cell/percent-rate';
import type { WorkbookHost } from '../workbook/host';
import { sameCell } from './same-cell';

/** What is known of a file besides its content. */
export interface FileFacts {
  name: string;
  /** When it came to lie here: `2022-12-20 09:30:00`. */
  received: string;
  /** What it says itself of when it was saved: `2022-12-20T01:30:00Z`. */
  saved?: string | undefined;
  /** The same for the same bytes. */
  digest: string;
}

/** Whose file it is, and what it asks for. */
type SubmissionKey = Pick<HandoutKey, 'handout' | 'who' | 'issue' | 'returned' | 'deadline' | 'forms' | 'objections'>;

export interface Submission {
  file: FileFacts;
  key: SubmissionKey;
  /** Those that say something else than when the file went out. */
  cells: SubmittedCell[];
  /** How many do not, and how many of these are still blank; what stands beside entries is not asked for. */
  untouched: { cells: number; blank: number };
  /** What could not be read, in sentences. */
  faults: string[];
}

/** Whether a sheet of such a file may hold what was filled in, by its name. */
export function mayHoldAnswers(sheet: string): boolean {
  return (
    ![roundNames.cover, roundNames.selfScore, roundNames.statement].some((name) => fold(name) === fold(sheet)) && !sheet.startsWith('指标_')
  );
}

/** Whether a file says at all that it went out from a book. */
export async function isHandout(host: Pick<WorkbookHost, 'survey'>): Promise<boolean> {
  return (await host.survey()).sheets.some(({ name }) => fold(name) === fold(roundNames.key));
}

/** `percentUpTo` tells of a column of rates what a percent cell holds at most; undefined for others. */
export async function readSubmission(
  host: Pick<WorkbookHost, 'survey' | 'read' | 'inspect'>,
  file: FileFacts,
  percentUpTo: (form: string, column: string) => number | undefined,
): Promise<Outcome<Submission & { key: HandoutKey }>> {
  const { sheets } = await host.survey();
  const used = sheets.flatMap(({ name, used: area }) => (area ? [{ sheet: name, area }] : []));
  const values = await host.read(used);
  const read = used.map(({ sheet, area }, at): SheetCells => ({ sheet, row: area.row, column: area.column, cells: values[at]! }));
  const key = keyIn(read);
  if (!key.ok) return key;
  const faults: string[] = [];
  const others = read.filter(({ sheet }) => mayHoldAnswers(sheet));
  const found = others.flatMap(
    (sheet) => evidenceLines(sheet, key.value, faults) ?? [...itemCells(sheet, key.value, faults), ...gridCells(sheet, key.value, faults)],
  );
  if (found.length === 0 && faults.length === 0)
    return refuse('BAD_REQUEST', `找不到填报的表：隐藏的编号或表头被删去了。请在原来那一份填报表里填，不要把表复制到别的文件。`);
  const meant = await asMeant(host, found, percentUpTo);
  const untouched = meant.filter(({ value, given }) => sameCell(value, given));
  return ok({
    file,
    key: key.value,
    cells: meant.filter(({ value, given }) => !sameCell(value, given)),
    untouched: {
      cells: untouched.length,
      blank: untouched.filter(({ value, column }) => isBlank(value) && partsOfSideId(column) === undefined).length,
    },
    faults,
  });
}

function keyIn(sheets: readonly SheetCells[]): Outcome<HandoutKey> {
  const named = sheets.find(({ sheet }) => fold(sheet) === fold(roundNames.key));
  const key = named ? readKey(named.cells) : undefined;
  if (key) return ok(key);
  if (key === null) return refuse('BAD_REQUEST', `隐藏的“${roundNames.key}”表被改动过，认不出是谁的。请用原来那一份填报表重新填。`);
  return refuse('BAD_REQUEST', `不是下发的填报表（没有隐藏的“${roundNames.key}”表）。请交回下发的那一份文件，不要另做一份。`);
}

/** Rates in percent cells are what they show. Formats are asked for only where values alone do not tell. */
async function asMeant(
  host: Pick<WorkbookHost, 'inspect'>,
  found: readonly FoundCell[],
  upTo: (form: string, column: string) => number | undefined,
): Promise<SubmittedCell[]> {
  const means = (cell: FoundCell): number | undefined => {
    const most = upTo(cell.form, cell.column);
    return most === undefined ? undefined : rateIfPercent(cell.value, most);
  };
  const doubtful = found.filter((cell) => means(cell) !== undefined);
  const traits =
    doubtful.length === 0
      ? []
      : await host.inspect(doubtful.map(({ sheet, row, at }) => ({ sheet, area: { row, column: at, rows: 1, columns: 1 } })));
  const percent = new Set(doubtful.filter((_, at) => isPercentFormat(traits[at]![0]![0]!.numberFormat)));
  return found.map((cell) => {
    const { sheet, row, at, ...plain } = cell;
    return { ...plain, where: `${sheet}!${cellName(row, at)}`, ...(percent.has(cell) && { value: means(cell)! }) };
  });
}
