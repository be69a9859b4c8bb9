// SCORE.BATCH: the points of a whole table, a row for each unit and a column for each indicator.
import { readValues } from '../assessment/read-values';
import type { Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { award } from '../scoring/award';
import { answer, errorOf } from './answer';
import { readHeader, type Wanted } from './batch-header';
import { toCell, toTable, type Argument } from './cells';
import { findCategoryInForce } from './current';

/** Points per row of `data` and indicator of `header`; a place that cannot be scored is an error of its own, the others stay. */
export function batch(category: Argument, header: Argument, data: Argument): (number | CustomFunctions.Error)[][] {
  // No heading is 0: it is what Excel makes of a blank one.
  const headings = toTable(header).map((row) => row.map((cell) => (cell === 0 ? null : cell)));
  const { wanted, rows } = answer(readArguments(category, headings, toTable(data)));
  return rows.map((row) =>
    wanted.map(({ indicator, columns }) => {
      const values = readValues(
        indicator,
        columns.map((column) => (column === undefined ? null : row[column]!)),
      );
      return values.ok ? award(indicator, values.value) : errorOf(values.refusal);
    }),
  );
}

function readArguments(category: Argument, header: Cell[][], rows: Cell[][]): Outcome<{ wanted: Wanted[]; rows: Cell[][] }> {
  const among = findCategoryInForce(toCell(category));
  if (!among.ok) return among;
  if (header.length !== 1) {
    return refuse('INVALID_VALUE', `“表头区域”应是一行，现为 ${header.length} 行。请只选表头那一行。`, '表头区域');
  }
  const [width, given] = [header[0]!.length, rows[0]!.length];
  if (given !== width) {
    return refuse('INVALID_VALUE', `“数据区域”应与“表头区域”同宽（${width} 列），现为 ${given} 列。请重新选择区域。`, '数据区域');
  }
  const wanted = readHeader(among.value.category, header[0]!);
  return wanted.ok ? ok({ wanted: wanted.value, rows }) : wanted;
}
