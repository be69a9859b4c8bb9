// What the rounds or sources of a review ask of an entry sheet: which cells are due, what is said beside them, when a reason is.
import { type Indicator } from '../../../rubric/tree';
import type { Review } from '../../../standing/review';
import { isFilled } from '../../cell/blank-cells';
import { anyOf } from '../../cell/formula-words';
import type { Form } from '../../form';
import { inputId } from '../entry-ids';

/** The cell of a column in the row that is spoken of. */
type CellOf = (id: string) => string;

/** What must hold besides for a blank cell to be due, in formulas; undefined where it never is. */
export function dueWhen(
  form: Form,
  { indicator, track }: { indicator: Indicator; track: string | undefined },
  cellOf: CellOf,
): string[] | undefined {
  const { review } = form;
  if (!review) return [];
  if (review.kind === 'sources') return review.counts === track ? [] : undefined;
  // The first round is not asked for once a later one has an entry; a later one only when it was begun.
  if (track === review.tracks[0])
    return review.tracks
      .slice(1)
      .flatMap((later) => cellsOf(form, indicator, later, cellOf))
      .map((cell) => `${cell}=""`);
  const own = cellsOf(form, indicator, track!, cellOf);
  return own.length < 2 ? undefined : [anyFilled(own)];
}

/** True while a reason is lacking: some round says something else than the one before it that has an entry. */
export function lacksReason(form: Form, indicator: Indicator, cellOf: CellOf): string {
  const rounds = (form.review?.tracks ?? []).map((track) => cellsOf(form, indicator, track, cellOf));
  const changes = rounds.flatMap((later, at) =>
    rounds.slice(0, at).map((earlier, from) => {
      const between = rounds
        .slice(from + 1, at)
        .flat()
        .map((cell) => `${cell}=""`);
      const differs = later.map((cell, index) => `${cell}<>${earlier[index]!}`);
      return `AND(${[anyFilled(later), anyFilled(earlier), ...between, differs.length === 1 ? differs[0]! : `OR(${differs.join()})`].join()})`;
    }),
  );
  return changes.length === 1 ? changes[0]! : `OR(${changes.join()})`;
}

/** What is said beside the cells of a track. */
export function trackHint(review: Review | undefined, track: string | undefined): string {
  if (!review || track === undefined) return '';
  if (review.kind === 'sources')
    return review.counts === track ? `${track}：按这一来源计分。` : `${track}：供对照，计分以“${review.counts}”为准；没有的留空。`;
  return track === review.tracks[0] ? `${track}。` : `${track}：不改动的留空；改动的把这一项的各格填全，并写明理由。`;
}

/** True when one of the cells is filled. */
function anyFilled(cells: readonly string[]): string {
  return anyOf(cells.map(isFilled));
}

function cellsOf({ category }: Form, indicator: Indicator, track: string, cellOf: CellOf): string[] {
  return indicator.entered.map((_, position) => cellOf(inputId(category, indicator, position, track)));
}
