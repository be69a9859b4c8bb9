// To the entries: the page with the form, and on the sheet the first place where something is still to be entered.
import { checkList } from '../app/check-list';
import type { OpenBook } from '../open-book/book';
import { hostAtHand } from '../open-book/chosen-host';
import { goTo } from './go-to';

export async function goEnter(open: OpenBook): Promise<void> {
  goTo('entry');
  const place = firstBlank(open);
  if (place?.sheet === undefined || place.cell === undefined) return;
  // The page is there even where another workbook is in front.
  await (await hostAtHand()).jumpTo(place.sheet, place.cell).catch(() => false);
}

/** In a row that is blank, its first entry. */
function firstBlank({ book, issues, assessment }: OpenBook): { sheet?: string; cell?: string } | undefined {
  const unit = checkList(issues, assessment).units.find(({ progress }) => progress !== 'done');
  if (unit?.progress !== 'not-begun') return unit?.next;
  const index = (book.roster?.units ?? []).findIndex(({ name, category }) => name === unit.unit && category?.name === unit.category);
  const indicator = book.frame.scheme.categories.find(({ name }) => name === unit.category)?.groups[0]?.indicators[0];
  return index < 0 || !indicator ? unit.next : book.locate({ unit: index, indicator: indicator.key });
}
