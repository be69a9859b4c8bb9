// Every indicator of every unit, with what the reviewers said of it or, where they said nothing, whether it is filled in.
import type { OpenedWorkbook } from '../app/open';
import { statesOf } from '../app/scores';
import { isBlank } from '../model/cell';
import type { Indicator } from '../rubric/tree';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { entryFinder, type EntryFinder } from './entry-places';
import { filledForms } from './handout';
import { reviewKey, type ReviewItem } from './review-states';
import type { Round } from './round';

interface KnownItem extends ReviewItem {
  /** Whether it has a row in the book. */
  isKept: boolean;
}

/** What does not concern a unit has none. In the order of the roster, and of the document. */
export function reviewItems(book: OpenedWorkbook, { states }: Pick<Round, 'states'>): KnownItem[] {
  const stateOf = statesOf(book.frame.scheme, book.frame.draws);
  const items = filledForms(book.forms)
    .map((of) => entryFinder(of))
    .flatMap((finder) =>
      finder.units().flatMap((unit) => {
        const state = stateOf(unit);
        return finder.of.form.indicators
          .filter((indicator) => indicator.entered.length > 0 && state(indicator) === undefined)
          .map((indicator): KnownItem => {
            const record = states?.records.get(reviewKey(unit, indicator));
            const filled = isReported(finder, unit, indicator) ? 'reported' : 'open';
            return { unit, indicator, state: record?.state ?? filled, reason: record?.reason ?? '', isKept: record !== undefined };
          });
      }),
    );
  return items.sort((one, other) => one.unit.row - other.unit.row);
}

/** Whether all that is asked for stands there, in some round or source; what is asked only now and then may be blank. */
export function isReported({ of, place }: EntryFinder, unit: RosterUnit, indicator: Indicator): boolean {
  const columns = of.entries.layout.inputs.filter((each) => each.indicator === indicator);
  const tracks = [...new Set(columns.map(({ track }) => track))];
  return tracks.some((track) =>
    columns.every((each) => each.track !== track || each.input.askedWhen !== undefined || !isBlank(place(unit, each.id)?.value ?? null)),
  );
}
