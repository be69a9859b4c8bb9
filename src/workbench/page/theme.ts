// The Office theme that the host tells the add-in, light or dark.
import type { Theme } from '../host/wire/host-context';

const THEMES: Record<'light' | 'dark', Theme> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#F5F5F5',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#1F1F1F',
    controlForegroundColor: '#FFFFFF',
  },
};

export const themeOf = (name: 'light' | 'dark'): Theme => THEMES[name];
