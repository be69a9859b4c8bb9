// Which page of the pane is asked for, by a ribbon button or by another page.

export const pageIds = ['start', 'entry', 'round', 'check', 'results', 'notice', 'settings'] as const;
export type PageId = (typeof pageIds)[number];

let wanted: PageId = 'start';
const listeners = new Set<() => void>();

/** Asks for a page; a pane that is not open yet opens on it. */
export function requestPage(page: PageId): void {
  wanted = page;
  for (const listener of listeners) listener();
}

export function requestedPage(): PageId {
  return wanted;
}

let noticeIsWanted = false;

/** Asks for the page of the notice and for the notice itself. */
export function requestNotice(): void {
  noticeIsWanted = true;
  requestPage('notice');
}

/** Whether the notice was asked for and is not being made yet. */
export const noticeWanted = (): boolean => noticeIsWanted;

/** The same, and then it is asked for no longer: whoever takes the request makes it. */
export function takeNoticeRequest(): boolean {
  const isWanted = noticeIsWanted;
  noticeIsWanted = false;
  return isWanted;
}

/** Calls `listener` at every request until the returned function is called. */
export function onPageRequest(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
