// Follows the theme that Office is set to; high contrast is left to the system's own colours.
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Light when Office does not say. */
export function themeOfOffice(): Theme {
  const background = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  return background && isDark(background) ? webDarkTheme : webLightTheme;
}

/** For so many milliseconds the client answers with the theme that it was told last. */
const REMEMBERED = 5_000;

/** Excel tells nobody that its theme was changed: it is asked again whenever somebody comes back to the pane, and once more when the client
 *  knows better. */
export function watchTheme(listener: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    listener();
    clearTimeout(later);
    later = setTimeout(listener, REMEMBERED + 100);
  };
  const returns = [
    [window, 'focus'],
    [document, 'visibilitychange'],
    [document.documentElement, 'pointerenter'],
  ] as const;
  for (const [target, event] of returns) target.addEventListener(event, ask);
  return () => {
    clearTimeout(later);
    for (const [target, event] of returns) target.removeEventListener(event, ask);
  };
}

/** Whether a colour `#RRGGBB` is darker than a middle grey, as eyes weigh red, green and blue. */
export function isDark(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
