// Draws and records the draw in the workbook.
import { findSampling, makeDraws, type DrawOrder } from '../../app/draw';
import { repeatedWords } from '../../app/draw-units';
import type { OpenedWorkbook } from '../../app/open';
import { recordDraws } from '../../app/record-draw';
import type { Draw } from '../../assessment/assessment';
import { fold, list } from '../../model/text';
import { ok, type Outcome } from '../../model/outcome';
import { isUnfinished, type Change, type OnProgress } from '../../workbook/host';
import { carryOutOn, type Step, type Work } from '../carry-out';
import { during } from '../at-work';

/** What was drawn, in words: all of it at once, under one moment, or nothing. Looks at the workbook first: somebody else may have
 *  drawn meanwhile. */
export const drawNow = during('draw', (orders: readonly Omit<DrawOrder, 'at'>[], progress: OnProgress): Promise<Outcome<string>> => {
  return carryOutOn(({ book }) => {
    const begun = recordedDraws(book, orders);
    if (begun.length > 0) return finished(book, begun);
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
    const told = namesOf(draws);
    return ok(recording(book, changes.value, repeated.length > 0 ? `${told}；${repeatedWords(repeated).replace(/。$/u, '')}` : told));
  }, progress);
});

/** What a press before has recorded of these very orders, as their seeds tell: they are not drawn once more, what follows is done. */
function recordedDraws({ draws, frame }: OpenedWorkbook, orders: readonly Omit<DrawOrder, 'at'>[]): Draw[] {
  const recorded = orders.flatMap(({ sampling, unit, seed, again }) => {
    const found = findSampling(frame.scheme, sampling);
    const own = (draws?.draws ?? []).find(
      (draw) =>
        found.ok &&
        draw.sampling === found.value.sampling.id &&
        draw.seed === seed &&
        draw.reason === again?.reason &&
        fold(draw.unit ?? '') === fold(unit?.trim() ?? ''),
    );
    return own ?? [];
  });
  return recorded.length === orders.length ? [...new Set(recorded)] : [];
}

function finished(book: OpenedWorkbook, begun: readonly Draw[]): Outcome<Work<string>> {
  if (!isUnfinished(book.survey)) return ok({ steps: [], value: namesOf(begun) });
  const changes = recordDraws(book, [], begun);
  return changes.ok ? ok(recording(book, changes.value, namesOf(begun))) : changes;
}

function recording({ draws }: OpenedWorkbook, changes: readonly Change[], value: string): Work<string> {
  const show: Step[] = draws ? [{ do: 'jump', sheet: draws.table.sheet, cell: 'A1' }] : [];
  return { steps: [{ do: 'change', changes }, ...show], value };
}

function namesOf(draws: readonly Draw[]): string {
  return draws
    .map(({ unit, drawn: names }) => (draws.length > 1 && unit !== undefined ? `${unit}：${list(names)}` : list(names)))
    .join('；');
}

/** `2023-12-05T09:30:00+08:00`, by the clock of this machine. */
export function momentOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const offset = -date.getTimezoneOffset();
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${day}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}
