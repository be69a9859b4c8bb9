// How wide a column of the result book is, and how its cells look, by what it holds.
import type { Holds, Tone } from '../../report/block';
import type { StyleName } from '../style';
import { textWidth } from '../text-size';

interface Look {
  styles: readonly StyleName[];
  /** Width in characters: fixed, or between two bounds as its longest text asks. */
  width: number | readonly [least: number, most: number];
}

const looks: Readonly<Record<Holds, Look>> = {
  place: { styles: ['wrapped', 'centred'], width: 9 },
  label: { styles: ['wrapped', 'centred'], width: [12, 26] },
  name: { styles: ['wrapped', 'indented'], width: [18, 34] },
  words: { styles: ['wrapped', 'indented'], width: [14, 28] },
  long: { styles: ['wrapped', 'indented'], width: [30, 54] },
  count: { styles: ['cell', 'whole', 'centred'], width: 9 },
  points: { styles: ['cell', 'points', 'centred'], width: 9.5 },
  /** One of many columns of points. */
  score: { styles: ['cell', 'points', 'centred'], width: 8 },
  mean: { styles: ['cell', 'mean', 'centred'], width: 10 },
  total: { styles: ['cell', 'total'], width: 10 },
  share: { styles: ['cell', 'rate', 'centred'], width: 9.5 },
  mark: { styles: ['wrapped', 'centred'], width: [10, 13] },
  /** A tick under a whole sentence. */
  check: { styles: ['cell', 'centred'], width: 18 },
};

export const toneStyles: Readonly<Record<Tone, StyleName>> = {
  good: 'good',
  warning: 'warning',
  problem: 'problem',
  todo: 'todo',
  muted: 'muted',
};

export function stylesOf(holds: Holds): readonly StyleName[] {
  return looks[holds].styles;
}

/** The width of a column with these texts in it, its header apart. */
export function widthOf(holds: Holds, texts: Iterable<string>): number {
  const { width } = looks[holds];
  if (typeof width === 'number') return width;
  let longest = width[0];
  for (const text of texts) longest = Math.max(longest, textWidth(text) + 4);
  return Math.min(width[1], longest);
}
