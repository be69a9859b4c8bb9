// What a document looks like on paper: pages with the words on them and where each stands, by way of LibreOffice.
import { spawnSync } from 'node:child_process';
import { convertEach, hasLibreOffice } from '../hosts/libreoffice';

const inCi = Boolean(process.env.CI);

/** Whether documents can be laid out here; on a build server they must be. */
export const canLayOut = hasLibreOffice && (inCi || spawnSync('pdftotext', ['-v']).status === 0);

export interface Page {
  /** In points. */
  width: number;
  height: number;
  words: { text: string; left: number; right: number; top: number }[];
}

/** Many documents laid out in one run of the program: starting it takes longer than a page. */
export function pagesOfEach(documents: readonly Uint8Array[], from: 'docx' | 'xlsx' = 'docx'): Page[][] {
  return convertEach(documents, { from, to: 'pdf' }).map(pagesIn);
}

function pagesIn(pdf: Uint8Array): Page[] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(([, width, height, inner]) => ({
    width: Number(width),
    height: Number(height),
    words: [...inner!.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="[-\d.]+">([^<]*)</g)].map(
      ([, left, top, right, text]) => ({ text: text!, left: Number(left), right: Number(right), top: Number(top) }),
    ),
  }));
}

/** The page number in the footer, such as `—1—`, with its two ends; the rest of the page as lines from top to bottom. */
export function read({ words, height }: Page, margin = 112): { lines: string[]; number: string; left: number; right: number } {
  const footer = words.filter(({ top }) => top > height - margin);
  const lines = new Map<number, string>();
  for (const { text, top } of words) {
    if (top > height - margin) continue;
    const line = [...lines.keys()].find((each) => Math.abs(each - top) < 8) ?? top;
    lines.set(line, `${lines.get(line) ?? ''}${text}`);
  }
  return {
    lines: [...lines].sort(([one], [other]) => one - other).map(([, text]) => text),
    number: footer.map(({ text }) => text).join(''),
    left: Math.min(...footer.map(({ left }) => left)),
    right: Math.max(...footer.map(({ right }) => right)),
  };
}
