// Loads ranges in as few requests as their answers fit into.
import type { Area } from '../../workbook/area';
import { isTooMuch } from './failure';

interface Piece {
  sheet: string;
  area: Area;
  /** Properties of the range. */
  what: string;
}

/** For each piece the ranges in which it came, from top to bottom: a single one, unless Excel refuses so large an answer. */
export async function loadRanges(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<Excel.Range[][]> {
  const ranges = pieces.map(({ sheet, area, what }) => [
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns).load(what),
  ]);
  try {
    await context.sync();
    return ranges;
  } catch (error) {
    if (!isTooMuch(error) || (pieces.length === 1 && pieces[0]!.area.rows === 1)) throw error;
  }
  if (pieces.length === 1) {
    const [upper, lower] = halves(pieces[0]!);
    return [[...(await loadRanges(context, [upper])).flat(), ...(await loadRanges(context, [lower])).flat()]];
  }
  const middle = Math.ceil(pieces.length / 2);
  return [...(await loadRanges(context, pieces.slice(0, middle))), ...(await loadRanges(context, pieces.slice(middle)))];
}

function halves(piece: Piece): [Piece, Piece] {
  const { row, rows } = piece.area;
  const half = Math.ceil(rows / 2);
  return [
    { ...piece, area: { ...piece.area, rows: half } },
    { ...piece, area: { ...piece.area, row: row + half, rows: rows - half } },
  ];
}
