// Which page of the pane is asked for, by a ribbon button or by another page.

/** The pages in the order of their tabs, with what these are called. */
export const pageNames = {
  start: { 'zh-CN': '开始', 'en-US': 'Start' },
  entry: { 'zh-CN': '录入', 'en-US': 'Entry' },
  round: { 'zh-CN': '收发', 'en-US': 'Files' },
  check: { 'zh-CN': '校验', 'en-US': 'Check' },
  results: { 'zh-CN': '结果', 'en-US': 'Results' },
  notice: { 'zh-CN': '通报', 'en-US': 'Notice' },
  settings: { 'zh-CN': '设置', 'en-US': 'Settings' },
};
export type PageId = keyof typeof pageNames;
export const pageIds = Object.keys(pageNames) as PageId[];

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
