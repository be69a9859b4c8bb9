// Keeps the keyboard where people are: when what they pressed is gone, the focus goes to what stood before it.

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]';
/** When it is looked, in ms: most pages are drawn anew at once, those that calculate all units first take longer. */
const LOOKS = [60, 240, 700, 1500, 3000];

/** For the clicks of a page, which the keyboard makes too. `currentTarget` is the page; it can be focused by a program. */
export function keepFocus({ target, currentTarget: page }: { target: EventTarget; currentTarget: HTMLElement }): void {
  const around: Element[] = [];
  for (let element = target instanceof Element ? target.parentElement : null; element; element = element.parentElement)
    around.push(element);
  const before = [...page.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const at = before.findIndex((element) => element.contains(target as Node));
  if (at < 0) return; // Words that were clicked hold no focus.
  // Who has gone on to the sheet meanwhile types there: the pane must not take the keyboard away.
  const leave = () => clearTimeout(timer);
  const look = (turn: number) => {
    const { activeElement, body } = document;
    if (target instanceof Node && target.isConnected && LOOKS[turn + 1] !== undefined && activeElement?.contains(target)) {
      timer = setTimeout(look, LOOKS[turn + 1]! - LOOKS[turn]!, turn + 1);
      return;
    }
    window.removeEventListener('blur', leave);
    if (target instanceof Node && target.isConnected) return;
    if (activeElement !== null && activeElement !== body) return;
    const home = around.find((element) => element.isConnected && element.querySelector(FOCUSABLE));
    const stays = (element: HTMLElement) =>
      element.matches(FOCUSABLE) && element.checkVisibility?.() !== false && (home?.contains(element) ?? false);
    const next = before.slice(0, at).filter(stays).at(-1) ?? before.slice(at + 1).find(stays);
    // Where nothing is left of the page, it begins anew.
    (next ?? page).focus();
  };
  let timer = setTimeout(look, LOOKS[0], 0);
  window.addEventListener('blur', leave, { once: true });
}
