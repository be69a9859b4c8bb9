// Which draws a workbook asks for, and how many of them were made.
import { unitsOf } from '../../app/draw-units';
import type { OpenedWorkbook } from '../../app/open';
import { drawInForce, isPerUnit } from '../../assessment/draw';
import type { Category } from '../../rubric/tree';

export type Sampling = Category['sampling'][number];

/** For how many units it was drawn, of how many; where one draw holds for all, of one. */
export interface DrawProgress {
  category: Category;
  sampling: Sampling;
  units: string[];
  done: number;
  due: number;
}

type Book = Pick<OpenedWorkbook, 'frame' | 'draws' | 'input'>;

/** Of the categories that have units. */
export function drawsOf(book: Book): DrawProgress[] {
  const all = book.frame.scheme.categories.flatMap((category) => category.sampling.map((sampling) => progressOf(book, category, sampling)));
  return all.filter(({ units }) => units.length > 0);
}

export function progressOf({ frame, draws, input }: Book, category: Category, sampling: Sampling): DrawProgress {
  const units = unitsOf(frame.scheme, category, input.units);
  const drawn = isPerUnit(sampling) ? units : [undefined];
  return { category, sampling, units, done: drawn.filter((unit) => drawInForce(draws?.draws ?? [], sampling, unit)).length, due: drawn.length };
}
