// To a page that somebody chose: what was done on the one before is no longer told.
import { requestPage, type PageId } from '../commands/page-requests';
import { currentMessage, tell } from '../open-book/messages';

export function goTo(page: PageId): void {
  if (currentMessage()?.intent === 'success') tell(undefined);
  requestPage(page);
}
