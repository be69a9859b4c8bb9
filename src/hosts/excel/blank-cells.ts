// Which cells are blank, of those that formulas refer to: looked at in as few and small pieces as hold them.
import type { CellInRange } from '../../open-book/host';
import { parseArea, type Area } from '../../workbook/area';
import { read } from './survey';
import { patientRun } from './patient-run';

interface Wanted {
  /** Among all cells that were asked about. */
  index: number;
  row: number;
  column: number;
}

interface Sheet {
  name: string;
  wanted: Wanted[];
}

/**
 * For each cell whether nothing stands in it; undefined where the address leads out of this workbook, or to something else than it
 * says. Fails where Excel does not answer.
 */
export async function areBlank(cells: readonly CellInRange[]): Promise<(boolean | undefined)[]> {
  const sheets = bySheet(cells);
  const answers: (boolean | undefined)[] = cells.map(() => undefined);
  const look = async (some: readonly Sheet[]): Promise<void> => {
    for (const [index, isBlank] of await lookAt(some)) answers[index] = isBlank;
  };
  try {
    await look(sheets);
  } catch {
    // Once more. A sheet that has just gone keeps nobody from looking at the others.
    for (const sheet of sheets) {
      await look([sheet]).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
    }
  }
  return answers;
}

function bySheet(cells: readonly CellInRange[]): Sheet[] {
  const sheets = new Map<string, Sheet>();
  for (const [index, { address, rows, columns, row, column }] of cells.entries()) {
    const place = placeOf(address);
    // Whole columns and rows, several areas at once: what came from there is not what the address says.
    if (!place || place.area.rows !== rows || place.area.columns !== columns) continue;
    const sheet = sheets.get(place.sheet) ?? { name: place.sheet, wanted: [] };
    sheets.set(place.sheet, sheet);
    sheet.wanted.push({ index, row: place.area.row + row, column: place.area.column + column });
  }
  return [...sheets.values()];
}

function isGone(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'ItemNotFound';
}

async function lookAt(sheets: readonly Sheet[]): Promise<[index: number, isBlank: boolean][]> {
  const pieces = sheets.flatMap(({ name, wanted }) => piecesOf(wanted).map((piece) => ({ sheet: name, ...piece })));
  const values = pieces.length === 0 ? [] : await patientRun({ delayForCellEdit: true }, (context) => read(context, pieces));
  return pieces.flatMap(({ area, wanted }, at) =>
    wanted.map(({ index, row, column }): [number, boolean] => [index, values[at]![row - area.row]![column - area.column] === null]),
  );
}

/** `'录入 高校'!A1:B3`; undefined for another workbook (`[评分.xlsx]录入!A1`) and for several sheets (`一月:三月!A1`). */
function placeOf(address: string): { sheet: string; area: Area } | undefined {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!]+))!/u.exec(address) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const area = parseArea(address);
  return sheet === undefined || area === undefined || /[[\]:*?/\\]/u.test(sheet) ? undefined : { sheet, area };
}

/** Room that a piece may waste for each cell it is about, and at least. */
const SPARE = 8;
const LEAST = 500;

/** Rectangles that hold the cells, without the empty stretches between those that lie far apart. */
function piecesOf(cells: readonly Wanted[]): { area: Area; wanted: Wanted[] }[] {
  const pieces: { area: Area; wanted: Wanted[] }[] = [];
  for (const cell of [...cells].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const last = pieces.at(-1);
    const grown = last && around(last.area, cell);
    if (last && grown && grown.rows * grown.columns <= LEAST + SPARE * (last.wanted.length + 1)) {
      last.area = grown;
      last.wanted.push(cell);
    } else pieces.push({ area: { row: cell.row, column: cell.column, rows: 1, columns: 1 }, wanted: [cell] });
  }
  return pieces;
}

function around({ row, column, rows, columns }: Area, cell: Wanted): Area {
  const left = Math.min(column, cell.column);
  return { row, column: left, rows: Math.max(rows, cell.row - row + 1), columns: Math.max(column + columns, cell.column + 1) - left };
}
