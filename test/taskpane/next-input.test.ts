/** @jest-environment jsdom */
// Enter and Tab lead from field to field of the form, over clauses and folded groups; what was typed is written once, when its field is
// left.
import { goOn } from '../../src/taskpane/entry/next-input';

const FORM = `
  <input id="a"><details><summary>条文</summary></details>
  <input id="b"><details><input id="folded"></details>
  <details open><select id="c"><option>是</option></select></details>`;

function form(): { press(key: string, shiftKey?: boolean): boolean; at(): string; left: string[] } {
  document.body.innerHTML = `<div id="form">${FORM}</div><button id="behind"></button>`;
  const root = document.getElementById('form')!;
  const left: string[] = [];
  root.addEventListener('focusout', ({ target }) => left.push((target as HTMLElement).id));
  root.addEventListener('keydown', (event) => {
    const { key, shiftKey, target } = event;
    goOn({ key, shiftKey, target: target!, currentTarget: root, preventDefault: () => event.preventDefault() });
  });
  document.getElementById('a')!.focus();
  return {
    press: (key, shiftKey = false) =>
      !document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true })),
    at: () => document.activeElement!.id,
    left,
  };
}

test.each(['Enter', 'Tab'])('%s goes from field to field', (key) => {
  const { press, at, left } = form();
  const visited = [at()];
  for (let step = 0; step < 2; step++) {
    expect(press(key)).toBe(true);
    visited.push(at());
  }
  expect(visited).toEqual(['a', 'b', 'c']);
  expect(left).toEqual(['a', 'b']);
});

test('behind the last field Enter leaves it, so that it is written, and Tab goes its own way', () => {
  const { press, at, left } = form();
  press('Enter');
  press('Enter');
  expect(press('Tab')).toBe(false);
  expect(at()).toBe('c');
  press('Enter');
  expect(at()).toBe('');
  expect(left).toEqual(['a', 'b', 'c']);
});

test('Shift+Tab and other keys are left alone', () => {
  const { press, at } = form();
  for (const [key, shift] of [
    ['Tab', true],
    ['Enter', true],
    ['x', false],
  ] as const)
    expect(press(key, shift)).toBe(false);
  expect(at()).toBe('a');
});
