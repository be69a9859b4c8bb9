/** @jest-environment jsdom */
// The list of a cell's allowed words: what is marked, where keys take the mark, and what is taken.
import { WordList } from '../../src/workbench/page/word-list';

const CELL = { left: 100, top: 50, width: 80, height: 20 };
const FRAME = { left: 0, top: 0, right: 800, bottom: 600 } as DOMRect;

let taken: (string | undefined)[];
let box: HTMLElement;
let list: WordList;

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined; // jsdom has no layout
  taken = [];
  box = document.createElement('div');
  list = new WordList(box, (word) => taken.push(word));
});

const marked = (): string[] => [...box.querySelectorAll('[aria-selected=true]')].map(({ textContent }) => textContent);

test('marks the word that the cell holds, and goes through the words without running over their ends', () => {
  list.show(['是', '否', '有'], '否', CELL, FRAME);
  const seen = [marked()];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'End', 'PageUp', 'PageDown']) {
    list.press(key);
    seen.push(marked());
  }
  expect(seen.flat()).toEqual(['否', '有', '有', '否', '是', '是', '有', '是', '有']);
  list.press('Enter');
  expect(taken).toEqual(['有']);
});

test('an empty cell, or one that holds no word of the list, has none marked: Enter takes none, and the arrows begin at the ends', () => {
  for (const held of [undefined, '也许']) {
    list.show(['是', '否'], held, CELL, FRAME);
    expect(marked()).toEqual([]);
    list.press('Enter');
  }
  expect(taken).toEqual([undefined, undefined]);
  list.press('ArrowDown');
  expect(marked()).toEqual(['是']);
  list.show(['是', '否'], undefined, CELL, FRAME);
  list.press('ArrowUp');
  expect(marked()).toEqual(['否']);
});

test('a press of the mouse takes the word under it, the one that the cell holds as well, and nothing beside the words', () => {
  list.show(['是', '否'], '是', CELL, FRAME);
  for (const target of [...box.children, box]) target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(taken).toEqual(['是', '否']);
});

test('knows its keys, and leaves all others to the cell', () => {
  expect(['ArrowDown', 'ArrowUp', 'Enter', 'Home', 'Tab', 'ArrowLeft', '是', 'Delete'].filter((key) => WordList.knows(key))).toEqual([
    'ArrowDown',
    'ArrowUp',
    'Enter',
    'Home',
  ]);
});
