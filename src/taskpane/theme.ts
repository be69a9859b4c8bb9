// Follows the theme that Office is set to; high contrast is left to the system's own colours.
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Light when Office does not say. */
export function themeOfOffice(): Theme {
  const background = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  return background && isDark(background) ? webDarkTheme : webLightTheme;
}

/** Excel tells nobody that its theme was changed: it is asked again whenever somebody comes back to the pane. */
export function watchTheme(listener: () => void): () => void {
  const returns = [[window, 'focus'], [document, 'visibilitychange'], [document.documentElement, 'pointerenter']] as const;
  for (const [target, event] of returns) target.addEventListener(event, listener);
  return () => {
    for (const [target, event] of returns) target.removeEventListener(event, listener);
  };
}

/** Whether a colour `#RRGGBB` is darker than a middle grey, as eyes weigh red, green and blue. */
export function isDark(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
