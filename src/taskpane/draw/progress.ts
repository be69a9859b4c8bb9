// Which draws a workbook asks for, and how many of them were made.
import type { Sampling } from '../../standing/sampling';
import { unitsInCategory } from '../../app/draw-units';
import type { OpenedWorkbook } from '../../app/open';
import { drawInForce, isPerUnit } from '../../assessment/draw';
import type { Category } from '../../rubric/tree';

/** For how many units it was drawn, of how many; where one draw holds for all, of one. */
interface DrawProgress {
  category: Category;
  sampling: Sampling;
  units: string[];
  done: number;
  due: number;
}

type Book = Pick<OpenedWorkbook, 'frame' | 'draws' | 'input'>;

/** Of the categories that have units. */
export function drawsOf(book: Book): DrawProgress[] {
  const all = book.frame.scheme.categories.flatMap((category) =>
    category.sampling.map((sampling) => drawProgress(book, category, sampling)),
  );
  return all.filter(({ units }) => units.length > 0);
}

export function drawProgress({ frame, draws, input }: Book, category: Category, sampling: Sampling): DrawProgress {
  const units = unitsInCategory(frame.scheme, category, input.units);
  const drawn = isPerUnit(sampling) ? units : [undefined];
  return {
    category,
    sampling,
    units,
    done: drawn.filter((unit) => drawInForce(draws?.draws ?? [], sampling, unit)).length,
    due: drawn.length,
  };
}
