// Reads lists in tests: what the units are, what is told, or why a list is refused.
import { judgeList, type ListAnswers } from '../../../src/app/roster/judge';
import { readListFile, type ListBook } from '../../../src/app/roster/read-list';
import { toldOf, toldUnits } from '../../../src/app/roster/told';
import { openXlsxHere } from '../../../src/cli/xlsx';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { ok, type Outcome } from '../../../src/model/outcome';
import type { Scheme } from '../../../src/rubric/tree';
import type { SheetPlan } from '../../../src/workbook/plan';
import { parseArea } from '../../../src/workbook/area';
import { hunan } from '../../workbook/sample-book';

interface Read {
  /** `name 类别 办学层次`, a unit each. */
  units?: string[];
  told?: string[];
  refused?: string;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function readFile(
  bytes: Uint8Array,
  given: ListAnswers & { scheme?: Scheme; sheets?: readonly string[] } = {},
): Promise<Read> {
  const { scheme = hunan, sheets, ...rest } = given;
  const open = async (content: Uint8Array): Promise<Outcome<ListBook>> => {
    const book = await openXlsxHere(content);
    return book.ok ? ok(book.value) : book;
  };
  const reading = await readListFile(bytes, scheme, open, sheets);
  if (!reading.ok) return { refused: reading.refusal.message };
  if (reading.value.state === 'choose')
    return { refused: `几张表：${reading.value.sheets.map(({ name, units }) => `${name} ${units}`).join('、')}` };
  const judged = judgeList(reading.value.list, scheme, rest);
  const units = toldUnits(judged, scheme);
  if (!units.ok) return { refused: units.refusal.message };
  return {
    units: units.value.map(({ name, category, attributes }) =>
      [name, category, attributes?.办学层次].filter((each) => each !== undefined).join(' '),
    ),
    told: toldOf(judged),
  };
}

export const readText = (text: string, given?: Parameters<typeof readFile>[1]): Promise<Read> => readFile(bytesOf(text), given);

type Cells = readonly (string | number | null)[];

/** A sheet of rows; merges by their names: `A2:C2`. */
export function sheetOf(name: string, rows: readonly Cells[], merges: readonly string[] = [], hidden?: 'hidden'): SheetPlan {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  return {
    name,
    widths: [],
    styles: [],
    blocks: [{ row: 0, column: 0, cells }],
    merges: merges.map((each) => parseArea(each)!),
    ...(hidden && { hidden }),
  };
}

export const bookOf = (...sheets: SheetPlan[]): Promise<Uint8Array> => createXlsx({ title: '', sheets });

export const readRows = async (rows: readonly Cells[], merges?: readonly string[], given?: Parameters<typeof readFile>[1]): Promise<Read> =>
  readFile(await bookOf(sheetOf('名单', rows, merges)), given);
