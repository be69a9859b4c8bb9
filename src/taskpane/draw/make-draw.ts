// Draws and records the draw in the workbook.
import { makeDraws, type DrawOrder } from '../../app/draw';
import { repeatedWords } from '../../app/draw-units';
import { recordDraws } from '../../app/record-draw';
import { refresh } from '../../commands/session';
import { excelHost } from '../../hosts/excel/excel-host';
import { jumpTo } from '../../hosts/excel/places';
import { list } from '../../model/text';
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { Progress } from '../../workbook/host';

/** What was drawn, in words: all of it at once, under one moment, or nothing. Looks at the workbook first: somebody else may have
 *  drawn meanwhile. */
export async function drawNow(orders: readonly Omit<DrawOrder, 'at'>[], step: Progress): Promise<Outcome<string>> {
  const session = await refresh();
  if (session.state !== 'open') return refuse('BAD_REQUEST', 'message' in session ? session.message : '');
  const { book } = session.open;
  const at = momentOf(new Date());
  const drawn = makeDraws(book.frame.scheme, orders.map((order) => ({ ...order, at })), book.draws?.draws ?? [], book.input.units.map(({ name }) => name));
  if (!drawn.ok) return drawn;
  const { draws, repeated } = drawn.value;
  const changes = recordDraws(book, draws);
  if (!changes.ok) return changes;
  const applied = await excelHost.apply(changes.value, step);
  if (!applied.ok) return applied;
  if (book.draws) await jumpTo(book.draws.table.sheet, 'A1').catch(() => false); // the work is done even where another workbook is in front
  await refresh();
  const told = draws.map(({ unit, drawn: names }) => (draws.length > 1 && unit !== undefined ? `${unit}：${list(names)}` : list(names))).join('；');
  return ok(repeated.length > 0 ? `${told}；${repeatedWords(repeated).replace(/。$/u, '')}` : told);
}

/** `2023-12-05T09:30:00+08:00`, by the clock of this machine. */
export function momentOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const offset = -date.getTimezoneOffset();
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${day}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}
