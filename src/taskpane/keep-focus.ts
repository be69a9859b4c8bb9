// Keeps the keyboard where people are: when what they pressed is gone, the focus goes to what stood around it.

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]';
/** Long enough for the page to be drawn anew. */
const DRAWN = 60;

/** For the clicks of a page, which the keyboard makes too. */
export function keepFocus({ target }: { target: EventTarget }): void {
  const around: Element[] = [];
  for (let element = target instanceof Element ? target.parentElement : null; element; element = element.parentElement) around.push(element);
  setTimeout(() => {
    const { activeElement, body } = document;
    if (target instanceof Node && target.isConnected) return;
    if (activeElement !== null && activeElement !== body) return;
    const home = around.find((element) => element.isConnected && element.querySelector(FOCUSABLE));
    // The last one of a group is what adds to it, or the removal of its last member.
    const inside = [...(home?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
    inside.at(-1)?.focus();
  }, DRAWN);
}
