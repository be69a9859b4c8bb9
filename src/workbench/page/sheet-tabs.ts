// Keeps the tabs of the sheets in their bar: half a second after a press Univer takes a tab out, to be dragged, and sometimes forgets to
// put it back.

const TAB = '[data-u-comp=slide-tab-item]';
const BAR = '[data-u-comp=slide-tab-bar]';

export function keepTabs(container: HTMLElement): void {
  let pointer = 0;
  addEventListener(
    'pointerdown',
    ({ pointerId }) => {
      pointer = pointerId;
    },
    true,
  );
  // Somebody who renames a sheet quickly is done before the half second after the double click is over: for Univer the press goes on.
  container.addEventListener('focusout', ({ target }) => {
    const tab = (target as Element).closest(TAB);
    if (tab && tab !== target) tab.dispatchEvent(new PointerEvent('pointerup', { pointerId: pointer })); // left its name
  });
  addEventListener('pointerup', () => putBack(container));
  addEventListener('pointercancel', () => putBack(container));
}

/** Tabs that were taken out of a bar which was drawn anew meanwhile: Univer looks for them among the new ones. */
function putBack(container: HTMLElement): void {
  for (const tab of document.querySelectorAll<HTMLElement>(`body > ${TAB}`)) {
    const gap = container.querySelector(`${BAR} > :not(${TAB})`);
    if (!gap) continue;
    tab.removeAttribute('style');
    gap.replaceWith(tab);
  }
}
