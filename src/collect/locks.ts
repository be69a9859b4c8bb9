// What no file changes: what the reviewers have confirmed (已核定), its evidence with it, and objections that are decided.
import type { EntryPlace } from '../hand-out/entry-places';
import { isObjection, objectionOf } from '../hand-out/objections';
import { reviewKey } from '../hand-out/review-states';
import type { Round } from '../hand-out/round';
import { partsOfSideId } from '../hand-out/side-column';
import type { Indicator } from '../rubric/tree';
import type { InputColumn } from '../workbook/entry/columns/input';

/** What a cell is about; undefined for what is about no indicator. */
export function indicatorOf({ column }: Pick<EntryPlace, 'column'>): Indicator | undefined {
  if ('beside' in column) return column.beside.indicator;
  return 'indicator' in column ? (column as InputColumn).indicator : undefined;
}

/** How the review knows what the cell is about; '' for what is about no indicator. */
export function itemOf(place: EntryPlace): string {
  const indicator = indicatorOf(place);
  return indicator ? reviewKey(place.unit, indicator) : '';
}

/** Why no file changes the cell; undefined where files may. */
export function lockOn({ states, objections }: Round, place: EntryPlace): 'confirmed' | 'decided' | undefined {
  if (!isObjection(place.column)) return isConfirmed(states, place) ? 'confirmed' : undefined;
  const about = partsOfSideId(place.column.id)!.about;
  const objection = objectionOf(objections, place.unit, about);
  return objection && objection.decision !== 'open' ? 'decided' : undefined;
}

function isConfirmed(states: Round['states'], place: EntryPlace): boolean {
  return states?.records.get(itemOf(place))?.state === 'confirmed';
}
