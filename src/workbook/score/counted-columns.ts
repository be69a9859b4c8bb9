// Which cells of an entry sheet count under a review. Of rounds the last that has an entry: hidden columns of the score sheet pick it.
import { enteredInputs, type Category, type Indicator } from '../../rubric/tree';
import type { Review } from '../../standing/review';
import type { HeaderWish } from '../column';
import { inputId } from '../entry/entry-layout';
import type { Form } from '../form';
import { mirror } from './score-formulas';
import { anyOf } from '../cell/formula-words';
import { trimmed } from '../../formula/words-cell';

/** The value that counts of one input; `position` counts the indicator's entered inputs from 0. */
export interface CountedInput {
  role: 'counted';
  id: string;
  indicator: Indicator;
  position: number;
}

/** `counted:高校/信息公开#1` */
export function countedId(category: Category, indicator: Indicator, position: number): string {
  return `counted:${inputId(category, indicator, position)}`;
}

/** One for every input where there are rounds; none elsewhere, where it is known which column counts. */
export function countedInputs({ category, indicators, review }: Form): { column: CountedInput; wish: HeaderWish }[] {
  if (review?.kind !== 'rounds') return [];
  return indicators.flatMap((indicator) =>
    enteredInputs(indicator).map(({ name }, position) => ({
      column: { role: 'counted', id: countedId(category, indicator, position), indicator, position },
      wish: { name: `采用·${name}`, longer: [`采用·${name}（${indicator.name}）`, `采用·${name}（${indicator.path}）`] },
    })),
  );
}

/** The cell of the last round of which some cell of the indicator is filled. `entered` gives the cell of a column of the entry sheet. */
export function countedFormula({ category, review }: Form, { indicator, position }: CountedInput, entered: (id: string) => string): string {
  const [first, ...later] = review!.tracks;
  const cell = (track: string, at: number): string => entered(inputId(category, indicator, at, track));
  return later.reduce((otherwise, track) => {
    const all = enteredInputs(indicator).map((_, at) => cell(track, at));
    return `IF(${anyOf(all.map((each) => `${trimmed(each)}<>""`))},${mirror(cell(track, position))},${otherwise})`;
  }, mirror(cell(first!, position)));
}

/** The column of the entry sheet that counts, where it is one and the same for every unit. */
export function countingId(category: Category, indicator: Indicator, position: number, review: Review | undefined): string {
  return inputId(category, indicator, position, review?.kind === 'sources' ? review.counts : undefined);
}
