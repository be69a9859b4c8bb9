// Draws and records the draw in the workbook.
import { makeDraws, type DrawOrder } from '../../app/draw';
import { repeatedWords } from '../../app/draw-units';
import { recordDraws } from '../../app/record-draw';
import { list } from '../../model/text';
import { ok, type Outcome } from '../../model/outcome';
import type { OnProgress } from '../../workbook/host';
import { carryOutOn, type Step } from '../carry-out';

/** What was drawn, in words: all of it at once, under one moment, or nothing. Looks at the workbook first: somebody else may have
 *  drawn meanwhile. */
export function drawNow(orders: readonly Omit<DrawOrder, 'at'>[], progress: OnProgress): Promise<Outcome<string>> {
  return carryOutOn(({ book }) => {
    const at = momentOf(new Date());
    const drawn = makeDraws(
      book.frame.scheme,
      orders.map((order) => ({ ...order, at })),
      book.draws?.draws ?? [],
      book.input.units.map(({ name }) => name),
    );
    if (!drawn.ok) return drawn;
    const { draws, repeated } = drawn.value;
    const changes = recordDraws(book, draws);
    if (!changes.ok) return changes;
    const show: Step[] = book.draws ? [{ do: 'jump', sheet: book.draws.table.sheet, cell: 'A1' }] : [];
    const told = draws
      .map(({ unit, drawn: names }) => (draws.length > 1 && unit !== undefined ? `${unit}：${list(names)}` : list(names)))
      .join('；');
    const value = repeated.length > 0 ? `${told}；${repeatedWords(repeated).replace(/。$/u, '')}` : told;
    return ok({ steps: [{ do: 'change', changes: changes.value }, ...show], value });
  }, progress);
}

/** `2023-12-05T09:30:00+08:00`, by the clock of this machine. */
export function momentOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const offset = -date.getTimezoneOffset();
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${day}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}
