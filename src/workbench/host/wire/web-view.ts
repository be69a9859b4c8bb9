// What the web view that Excel shows the add-in in keeps from its page.

/** Clicks on links to files that the page made itself do nothing, and raise no error. */
export function swallowFileClicks(addin: Window): void {
  addin.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element | null)?.closest?.('a[href]');
      if (link?.getAttribute('href')?.startsWith('blob:')) event.preventDefault();
    },
    { capture: true },
  );
}
