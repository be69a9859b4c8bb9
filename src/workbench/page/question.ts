// A question that must be answered: a dialog with a title, a sentence and buttons.

/** Answers the index of the button that was pressed; the last one when the dialog was closed otherwise. */
export function ask(title: string, text: string, answers: readonly string[]): Promise<number> {
  const dialog = document.getElementById('question') as HTMLDialogElement;
  const cancelled = answers.length - 1;
  document.getElementById('question-title')!.textContent = title;
  document.getElementById('question-text')!.textContent = text;
  const buttons = answers.map((answer, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = answer;
    button.addEventListener('click', () => dialog.close(String(index)));
    return button;
  });
  document.getElementById('question-answers')!.replaceChildren(...buttons);
  dialog.returnValue = String(cancelled);
  dialog.showModal();
  buttons[0]!.focus();
  return new Promise((answered) => {
    dialog.addEventListener('close', () => answered(dialog.returnValue === '' ? cancelled : Number(dialog.returnValue)), { once: true });
  });
}
