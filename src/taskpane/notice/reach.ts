// Whether a click on a link to a file that the page made can be expected to store it.

/** Web views of these swallow the click and raise no error (OfficeDev/office-js#3385, #2700, #4681). Elsewhere it mostly works. */
const SWALLOWING = ['Mac', 'iOS', 'Android'];

export function clicksReachFiles(): boolean {
  const platform = typeof Office === 'undefined' ? undefined : Office.context?.platform;
  // An Office that does not say which it is: its browser does.
  return platform ? !SWALLOWING.includes(String(platform)) : !/\b(?:Macintosh|iPhone|iPad|Android)\b/u.test(navigator.userAgent);
}
