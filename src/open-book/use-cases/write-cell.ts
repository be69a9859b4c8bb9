// Writes one value of a unit's row into its cell, after making sure that the cell still is what people took it for.
import { meaningOf } from '../../app/percent-cells';
import type { Place } from '../../assessment/place';
import type { Cell } from '../../model/cell';
import { refuse, type Outcome } from '../../model/outcome';
import { parseArea } from '../../workbook/area';
import { UNIT_ID } from '../../workbook/entry/entry-ids';
import type { OpenBook } from '../book';
import { carryOut, changing } from '../carry-out';
import { hostAtHand } from '../chosen-host';
import { during } from '../at-work';

/** A cell of a unit's row. */
export interface Target extends Omit<Place, 'unit'> {
  holds(present: Cell): boolean;
  /** The number format in which the cell means what is written. */
  format?: string;
}

const MOVED = '表格在这期间改动过（排序、增删行或别人填写），没有写入。已重新读取，请核对后再填。';
const NO_ROW = '录入表里没有这个单位的行，没有写入。请在“校验”页点“一键修复”，再填。';

/** `unit` is its place in the roster. Refuses when the row now belongs to another unit or the cell holds something else than was shown. */
export const writeCell = during(
  'entry',
  async ({ book }: OpenBook, unit: number, { holds, format, ...at }: Target, cell: Cell): Promise<Outcome<undefined>> => {
    const place = book.locate({ unit, ...at });
    const area = place.cell === undefined ? undefined : parseArea(place.cell);
    const entries = book.forms.find((each) => each.entries?.table.sheet === place.sheet)?.entries;
    if (!area || !entries) return refuse('BAD_REQUEST', NO_ROW);
    const { sheet, area: table } = entries.table;
    const { row, column } = area;
    const idColumn = table.column + (entries.match.at.get(UNIT_ID) ?? 0);
    const [[[id]], [[present]]] = (await (
      await hostAtHand()
    ).read([
      { sheet, area: { ...area, column: idColumn } },
      { sheet, area },
    ])) as [[[Cell]], [[Cell]]];
    if (id !== book.roster?.units[unit]?.id) return refuse('BAD_REQUEST', MOVED);
    const isWritten = present === (cell === '' ? null : cell); // by a press whose answer did not come
    if (!isWritten && !holds(meaningOf(book.percents, { sheet, row, column }, present))) return refuse('BAD_REQUEST', MOVED);
    return carryOut(changing([{ do: 'write', sheet, row, column, cells: [[cell]], ...(format !== undefined && { format }) }]));
  },
);
