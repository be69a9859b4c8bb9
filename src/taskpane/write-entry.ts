// Writes one value of the form into its cell, after making sure that the cell still is what the form took it for.
import { meaningOf } from '../app/percent-cells';
import type { OpenBook } from '../commands/session';
import { excelHost } from '../hosts/excel/excel-host';
import type { Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Indicator } from '../rubric/tree';
import { parseArea } from '../workbook/area';
import { UNIT_ID } from '../workbook/entry/entry-ids';
import { targetOf, type Target } from './entry/target';
import type { Slot, UnitForm } from './entry-form';

const MOVED = '表格在这期间改动过（排序、增删行或别人填写），没有写入。已重新读取，请核对后再填。';
const NO_ROW = '录入表里没有这个单位的行，没有写入。请在“校验”页点“一键修复”，再填。';

/** Refuses when the row now belongs to another unit or the cell holds something else than the form shows. */
export async function writeCell({ book }: OpenBook, form: UnitForm, { holds, format, ...at }: Target, cell: Cell): Promise<Outcome<void>> {
  const place = book.locate({ unit: form.index, ...at });
  const area = place.cell === undefined ? undefined : parseArea(place.cell);
  const entries = book.forms.find((each) => each.entries?.table.sheet === place.sheet)?.entries;
  if (!area || !entries) return refuse('BAD_REQUEST', NO_ROW);
  const { sheet, area: table } = entries.table;
  const idColumn = table.column + (entries.match.at.get(UNIT_ID) ?? 0);
  const [[[id]], [[present]]] = (await excelHost.read([
    { sheet, area: { ...area, column: idColumn } },
    { sheet, area },
  ])) as [[[Cell]], [[Cell]]];
  if (id !== book.roster?.units[form.index]?.id || !holds(meaningOf(book.percents, { sheet, row: area.row, column: area.column }, present))) return refuse('BAD_REQUEST', MOVED);
  const written = await excelHost.apply([{ do: 'write', sheet, row: area.row, column: area.column, cells: [[cell]], ...(format !== undefined && { format }) }]);
  return written.ok ? ok(undefined) : written;
}

/** Writes an entered value. */
export function writeEntry(open: OpenBook, form: UnitForm, indicator: Indicator, slot: Slot, cell: Cell): Promise<Outcome<void>> {
  return writeCell(open, form, targetOf(indicator, slot), cell);
}
