// Puts figures into the words of staff: 有{参评单位数}个单位 → 有 31 个单位, the figure marked as computed.
import type { Span } from '../block';

/** Figures by name, as they are written. */
export type Figures = ReadonlyMap<string, string>;

const NAMED = /\{([^{}]*)\}/gu;

/** The text with its figures. A name that is no figure stays as it was typed, for the notice check to find. */
export function fill(text: string, figures: Figures): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(NAMED)) {
    const figure = figures.get(match[1]!.trim());
    if (figure === undefined) continue;
    if (match.index > end) spans.push({ text: text.slice(end, match.index) });
    spans.push({ text: figure, computed: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ text: text.slice(end) });
  return spans;
}

/** The names in a text that are no figures. */
export function unknownNames(text: string, figures: Figures): string[] {
  return [...text.matchAll(NAMED)].map((match) => match[1]!.trim()).filter((name) => !figures.has(name));
}
