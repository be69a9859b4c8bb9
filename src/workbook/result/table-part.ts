// A table of the report as rows of a sheet.
import { exact, roundPoints } from '../../model/points';
import type { BlockColumn, Row, TableBlock, TableCell, Tone } from '../../report/block';
import { uniqueHeaders } from '../column';
import { withChart } from '../part/chart';
import type { SheetPiece } from '../part/part';
import { tableOnSheet } from '../part/table';
import type { TableColumn } from '../part/table-column';
import type { PlanCell } from '../plan';
import type { StyleName } from '../style';
import { FILTER_BUTTON, textWidth } from '../text-size';
import { chartOf } from './chart-words';
import { stylesOf, toneStyles, widthOf } from './look';
import { splitNames } from './split-names';

/** The widths that a table asks for: beside a filter button a header has two lines at most, unless it is very long. */
export function tableWidths({ columns, rows, records }: TableBlock): number[] {
  return columns.map(({ holds, title }, column) => {
    const width = widthOf(holds, textsOf(rows, column));
    return records ? Math.max(width, Math.min(WIDEST_FOR_TITLE, Math.ceil(textWidth(title) / 2) + FILTER_BUTTON + 1.5)) : width;
  });
}

const WIDEST_FOR_TITLE = 13;

function* textsOf(rows: readonly Row[], column: number): Iterable<string> {
  for (const row of rows) {
    if ('heading' in row) continue;
    const cell = row.cells[column];
    if (cell !== null && typeof cell === 'object' && 'names' in cell) yield cell.names.join('、');
    else yield textOfCell(valueOf(cell ?? null));
  }
}

/** A row of the sheet. */
type Line = { heading: string } | { cells: readonly PlanCell[]; tone?: Tone; looks: readonly (StyleName | undefined)[] };

/** `name` is the table's name in the workbook, used when its rows are records. */
export function tablePart({ columns, rows, records, chart }: TableBlock, widths: readonly number[], name: string): SheetPiece {
  const headers = uniqueHeaders(columns.map(({ title }) => ({ name: title, longer: [] })));
  const lines = rows.flatMap((row) => linesOf(row, columns, widths));
  const part = tableOnSheet(
    columns.map(
      ({ holds }, at): TableColumn<Line> => ({
        header: headers[at]!,
        styles: stylesOf(holds),
        write: (line) => ('cells' in line ? line.cells[at]! : null),
        cellStyle: (line) => ('looks' in line ? line.looks[at] : undefined),
      }),
    ),
    lines,
    {
      widths,
      header: { style: 'header', height: { least: 26 } },
      styles: [],
      height: { least: 20 },
      filter: records,
      ...(records && lines.length > 0 && { name }),
      look: (line) =>
        'heading' in line
          ? { across: line.heading, firstColumns: widths.length, styles: ['band'], height: 24 }
          : line.tone && { styles: [toneStyles[line.tone]] },
    },
  );
  if (!chart || lines.length === 0) return part;
  const cells = lines.map((line) => ('cells' in line ? line.cells : []));
  return withChart(part, { rows: rows.length, columns: columns.length }, chartOf(chart, columns, cells), widths);
}

/** One row of the sheet, or several where a list of names is too long for one. */
function linesOf(row: Row, columns: readonly BlockColumn[], widths: readonly number[]): Line[] {
  if ('heading' in row) return [row];
  const { cells, tone } = row;
  const pieces = cells.map((cell, column) =>
    cell !== null && typeof cell === 'object' && 'names' in cell ? splitNames(cell.names, widths[column]!) : [valueOf(cell)],
  );
  const looks = cells.map((cell, column) => cellStyle(cell, columns[column]!));
  return Array.from(
    { length: Math.max(...pieces.map((each) => each.length)) },
    (_, at): Line => ({ cells: pieces.map((each) => each[at] ?? null), tone, looks }),
  );
}

/** What sets a single cell apart: its tone, or points with more decimals than people read. */
function cellStyle(cell: TableCell, { holds }: BlockColumn): StyleName | undefined {
  if (cell !== null && typeof cell === 'object') return 'tone' in cell ? toneStyles[cell.tone as Tone] : undefined;
  return (holds === 'points' || holds === 'score') && typeof cell === 'number' && exact(cell) !== roundPoints(cell) ? 'mean' : undefined;
}

function valueOf(cell: TableCell): string | number | boolean | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'names' in cell ? cell.names.join('、') : cell.value;
}

/** Numbers never wrap. */
function textOfCell(cell: PlanCell): string {
  return typeof cell === 'string' ? cell : '';
}
