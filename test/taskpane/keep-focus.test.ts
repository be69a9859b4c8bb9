/** @jest-environment jsdom */
// Where the keyboard goes when what was pressed is gone.
import { keepFocus } from '../../src/taskpane/keep-focus';

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML =
    '<main id="page" tabindex="-1"><button id="head">重新校验</button><section><h2>甲</h2><ul><li><button id="one">删除</button></li><li><button id="two">删除</button></li></ul><button id="add">增加</button></section><button id="end">生成</button></main>';
});
afterEach(() => jest.useRealTimers());

const at = (id: string) => document.getElementById(id)!;
function press(id: string, does: () => void): void {
  at(id).focus();
  keepFocus({ target: at(id), currentTarget: at('page') });
  does();
  jest.runAllTimers();
}

test('what stood before it in the same list is focused when a member was removed', () => {
  press('two', () => at('two').parentElement!.remove());
  expect(document.activeElement).toBe(at('one'));
});

test('what goes only after a calculation is followed too', () => {
  press('two', () => setTimeout(() => at('two').parentElement!.remove(), 900));
  expect(document.activeElement).toBe(at('one'));
});

test('what stood after it is, when it was the first of the list', () => {
  press('one', () => at('one').parentElement!.remove());
  expect(document.activeElement).toBe(at('two'));
});

test('without anything left there, what stands around it is', () => {
  press('one', () => document.querySelector('ul')!.remove());
  expect(document.activeElement).toBe(at('add'));
});

test('what shows more rows and is gone leads to the last row that was there, not past those that came', () => {
  press('add', () => {
    at('add').remove();
    document.querySelector('ul')!.insertAdjacentHTML('beforeend', '<li><button id="three">删除</button></li>');
  });
  expect(document.activeElement).toBe(at('two'));
});

test('a page that was drawn wholly anew is focused itself, so that Tab begins at its first field', () => {
  press('end', () => {
    at('page').innerHTML = '<button id="other">粘贴</button>';
  });
  expect(document.activeElement).toBe(at('page'));
});

test('nobody is moved who still stands somewhere', () => {
  press('one', () => undefined);
  expect(document.activeElement).toBe(at('one'));
  press('two', () => {
    at('add').focus();
    at('two').remove();
  });
  expect(document.activeElement).toBe(at('add'));
});

test('who has gone on to the sheet keeps the keyboard there', () => {
  press('two', () => {
    window.dispatchEvent(new Event('blur'));
    setTimeout(() => at('two').parentElement!.remove(), 900);
  });
  expect(document.activeElement).toBe(document.body);
});
