/** @jest-environment jsdom */
// Where the keyboard goes when what was pressed is gone.
import { keepFocus } from '../../src/taskpane/keep-focus';

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<main><h2>甲</h2><ul><li><button id="one">删除</button></li><li><button id="two">删除</button></li></ul><button id="add">增加</button></main>';
});
afterEach(() => jest.useRealTimers());

const at = (id: string) => document.getElementById(id)!;
function press(id: string, does: () => void): void {
  at(id).focus();
  keepFocus({ target: at(id) });
  does();
  jest.runAllTimers();
}

test('the next thing in the same list is focused when a member was removed', () => {
  press('one', () => at('one').parentElement!.remove());
  expect(document.activeElement).toBe(at('two'));
});

test('without anything left there, what stands around it is', () => {
  press('one', () => document.querySelector('ul')!.remove());
  expect(document.activeElement).toBe(at('add'));
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
