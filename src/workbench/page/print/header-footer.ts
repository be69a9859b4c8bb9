// What stands above and below the cells of a page, in Excel's own signs.
import { element } from './draw-page';
import type { PaperSetup } from './paper';

interface PageWords {
  page: number;
  pages: number;
  sheet: string;
  file: string;
}

const SIDES = [
  ['left', 'left'],
  ['center', 'center'],
  ['right', 'right'],
] as const;
const SIZE = 10;

export function drawMargins(
  texts: Readonly<Record<string, string>>,
  { width, height, margins }: PaperSetup,
  words: PageWords,
): HTMLElement[] {
  return SIDES.flatMap(([part, textAlign]) =>
    (['Header', 'Footer'] as const).flatMap((line) => {
      const text = spell(texts[part + line] ?? '', words);
      if (text === '') return [];
      const box = element(
        'div',
        margins.left,
        line === 'Header' ? margins.header : height - margins.footer - SIZE * 1.25,
        width - margins.left - margins.right,
        SIZE * 1.25,
      );
      Object.assign(box.style, { textAlign, font: `${SIZE}pt/1.25 sans-serif`, whiteSpace: 'pre' });
      box.textContent = text;
      return [box];
    }),
  );
}

/** `第 &P 页，共 &N 页`; fonts, sizes and the like are left to the page. */
export function spell(text: string, { page, pages, sheet, file }: PageWords): string {
  const now = new Date();
  const known: Record<string, () => string> = {
    P: () => String(page),
    N: () => String(pages),
    A: () => sheet,
    F: () => file,
    D: () => now.toLocaleDateString(),
    T: () => now.toLocaleTimeString(),
    '&': () => '&',
  };
  return text.replace(/&("[^"]*"|\d+|K[0-9A-F]{6}|.)/gu, (_, sign: string) => known[sign]?.() ?? '');
}
