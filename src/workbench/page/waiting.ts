// While the page shows no workbook: nothing that would need one can be used, and the pane says why.

const at = (id: string): HTMLElement => document.getElementById(id)!;
const PARTS = ['bar', 'ribbon', 'pane-head'];

/** Until the answer is called. */
export function waitForWorkbook(text: string, frame: HTMLIFrameElement): () => void {
  at('waiting').textContent = text;
  for (const part of PARTS) at(part).inert = true;
  return () => {
    for (const part of PARTS) at(part).inert = false;
    frame.addEventListener(
      'load',
      () => {
        at('waiting').hidden = true;
      },
      { once: true },
    );
  };
}

/** The page has stopped, which is seen; resolves when somebody presses the button that goes on. */
export async function stopped(text: string, goOn: string): Promise<void> {
  const [waiting, button] = [at('waiting'), at('open-here')];
  const before = waiting.textContent;
  waiting.textContent = text;
  button.textContent = goOn;
  button.hidden = false;
  document.body.classList.add('stopped');
  at('grid').inert = true; // its toolbar
  button.focus();
  await new Promise((pressed) => {
    button.addEventListener('click', pressed, { once: true });
  });
  document.body.classList.remove('stopped');
  at('grid').inert = false;
  button.hidden = true;
  waiting.textContent = before;
}
