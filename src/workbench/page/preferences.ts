// How somebody likes the workbench: pane width, theme, language, which Excel, requirement set. Kept in the browser; the address can
// override.
import type { ExcelKind } from '../host/behaviour';
import { NEWEST_EXCEL_API } from '../host/wire/requirement-sets';

export interface Preferences {
  pane: '320' | '350' | '450';
  theme: 'light' | 'dark';
  lang: 'zh-CN' | 'en-US';
  /** Which Excel the host behaves like. */
  excel: ExcelKind;
  /** What clicks on files of the add-in's page do; asked for in the address. */
  files: 'work' | 'swallowed';
  /** ExcelApi version that the host claims. */
  api: string;
}

const DEFAULTS: Preferences = { pane: '350', theme: 'light', lang: 'zh-CN', excel: 'desktop', files: 'work', api: NEWEST_EXCEL_API };
const ALLOWED: Record<keyof Preferences, RegExp> = {
  pane: /^(320|350|450)$/,
  theme: /^(light|dark)$/,
  lang: /^(zh-CN|en-US)$/,
  excel: /^(desktop|web)$/,
  files: /^(work|swallowed)$/,
  api: /^1\.\d+$/,
};
const KEY = 'workbench.preferences';

function stored(): Record<string, unknown> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}

export function readPreferences(): Preferences {
  const asked = { ...stored(), ...Object.fromEntries(new URLSearchParams(location.search)) };
  const valid = Object.entries(ALLOWED).filter(([name, allowed]) => allowed.test(String(asked[name])));
  return { ...DEFAULTS, ...Object.fromEntries(valid.map(([name]) => [name, asked[name]])) };
}

export function keepPreference(name: keyof Preferences, value: string): void {
  localStorage.setItem(KEY, JSON.stringify({ ...stored(), [name]: value }));
}

/** What the style sheet asks the page for: language, theme, width of the pane. */
export function dress({ lang, theme, pane }: Preferences): void {
  const { documentElement: root } = document;
  root.lang = lang;
  applyTheme(theme);
  root.style.setProperty('--pane-width', `${pane}px`);
}

/** The theme alone: everything else stays as people have set it since. */
export function applyTheme(theme: Preferences['theme']): void {
  document.documentElement.dataset.theme = theme;
}
