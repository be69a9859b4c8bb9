// The name of the workbook, which is that of its file: in the bar, to be changed there.
import { fileName, isFileName } from '../../model/file-name';
import type { Texts } from './texts';

const EXTENSION = '.xlsx';

/** `rename` is called with a name that fits; `refuse` when it does not: the old one stays. */
export function nameBook(
  input: HTMLInputElement,
  words: Texts,
  rename: (name: string) => void,
  refuse: () => void,
  done: () => void,
): void {
  input.setAttribute('aria-label', words.bookName);
  input.title = words.bookName;
  let name = input.value;
  input.addEventListener('focus', () => {
    name = input.value;
    input.setSelectionRange(0, withoutExtension(name).length);
  });
  input.addEventListener('change', () => {
    const wanted = withoutExtension(input.value.trim()).trim();
    input.value = isFileName(wanted) ? wanted + EXTENSION : name;
    if (wanted !== '' && !isFileName(wanted)) refuse();
    else if (input.value !== name) rename(input.value);
    name = input.value;
  });
  input.addEventListener('keydown', (event) => {
    event.stopPropagation(); // not for the cells
    if (event.key === 'Escape') input.value = name;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault(); // it would press the button of a question, too
    input.blur();
    if (!document.querySelector('dialog[open]')) done();
  });
}

/** What a workbook is called here that comes under another name: from a file of another system, or by its title. */
export const bookNameFor = (name: string, otherwise: string): string => fileName(withoutExtension(name), 'xlsx', otherwise);

const withoutExtension = (name: string): string => name.replace(/\.xlsx$/i, '');
