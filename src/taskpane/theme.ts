// Follows the theme that Office is set to; high contrast is left to the system's own colours.
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Light when Office does not say. */
export function themeOfOffice(): Theme {
  const background = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  return background && isDark(background) ? webDarkTheme : webLightTheme;
}

/** Whether a colour `#RRGGBB` is darker than a middle grey, as eyes weigh red, green and blue. */
export function isDark(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
