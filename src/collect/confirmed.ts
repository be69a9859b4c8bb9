// 已核定: what the reviewers have confirmed, which no file changes; its evidence with it.
import type { EntryPlace } from '../hand-out/entry-places';
import { reviewKey } from '../hand-out/review-states';
import type { Round } from '../hand-out/round';
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

export function isConfirmed(states: Round['states'], place: EntryPlace): boolean {
  return states?.records.get(itemOf(place))?.state === 'confirmed';
}
