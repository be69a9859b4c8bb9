/** @jest-environment jsdom */
// Light or dark, as Office is.
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { isDark, themeOfOffice, watchTheme } from '../../src/taskpane/theme';

afterEach(() => void Reflect.deleteProperty(globalThis, 'Office'));

const office = (bodyBackgroundColor?: string) =>
  Object.assign(globalThis, { Office: { context: { officeTheme: bodyBackgroundColor && { bodyBackgroundColor } } } });

test('a dark background asks for the dark theme', () => {
  expect(['#1F1F1F', '#0A3D91', '#FFFFFF', '#F3F2F1'].map(isDark)).toEqual([true, true, false, false]);
  office('#1F1F1F');
  expect(themeOfOffice()).toBe(webDarkTheme);
});

test('light is used when Office is light, silent or talks nonsense', () => {
  for (const background of ['#FFFFFF', undefined, '#NaN']) {
    office(background);
    expect(themeOfOffice()).toBe(webLightTheme);
  }
});

test('Office is asked again when somebody comes back to the pane, until nobody watches any more', () => {
  const seen: unknown[] = [];
  office('#FFFFFF');
  const stop = watchTheme(() => seen.push(themeOfOffice()));
  office('#1F1F1F');
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  stop();
  window.dispatchEvent(new Event('focus'));
  expect(seen).toEqual([webDarkTheme, webDarkTheme]);
});

test('the client answers from memory for five seconds: Office is asked once more after that, and by nobody who has left', () => {
  jest.useFakeTimers();
  let known = '#FFFFFF';
  office(known);
  const seen: unknown[] = [];
  const stop = watchTheme(() => {
    office(known);
    seen.push(themeOfOffice());
  });
  window.dispatchEvent(new Event('focus')); // the theme was changed a moment ago
  known = '#1F1F1F';
  jest.advanceTimersByTime(6_000);
  expect(seen).toEqual([webLightTheme, webDarkTheme]);
  window.dispatchEvent(new Event('focus'));
  stop();
  jest.advanceTimersByTime(6_000);
  expect(seen).toHaveLength(3);
  jest.useRealTimers();
});
