// Keeps the keyboard where people are: when what they pressed is gone, the focus goes to what stood before it.

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]';
/** Long enough for the page to be drawn anew. */
const DRAWN = 60;

/** For the clicks of a page, which the keyboard makes too. `currentTarget` is the page; it can be focused by a program. */
export function keepFocus({ target, currentTarget: page }: { target: EventTarget; currentTarget: HTMLElement }): void {
  const around: Element[] = [];
  for (let element = target instanceof Element ? target.parentElement : null; element; element = element.parentElement) around.push(element);
  const before = [...page.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const at = before.findIndex((element) => element.contains(target as Node));
  setTimeout(() => {
    const { activeElement, body } = document;
    if (target instanceof Node && target.isConnected) return;
    if (activeElement !== null && activeElement !== body) return;
    const home = around.find((element) => element.isConnected && element.querySelector(FOCUSABLE));
    const stays = (element: HTMLElement) => element.matches(FOCUSABLE) && element.checkVisibility?.() !== false && (home?.contains(element) ?? false);
    const next = before.slice(0, at).filter(stays).at(-1) ?? before.slice(at + 1).find(stays);
    // Where nothing is left of the page, it begins anew.
    (next ?? page).focus();
  }, DRAWN);
}
