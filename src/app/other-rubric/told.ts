// What people are to know before a book goes on under another rubric.
import { compareRubrics } from '../../rubric/compare';
import { comparisonLines, countsInWords } from '../../rubric/compare/words';
import type { Scheme } from '../../rubric/tree';
import type { EnteredBook } from './as-data';
import { effectLines } from './effect-words';
import { underOther } from './carry-over';
import { rubricEffects } from './effects';

export interface ToldChange {
  /** 不变 12 项、改了数 3 项. */
  counts: string;
  /** What the rubric says otherwise. */
  lines: string[];
  /** Whose points would change, over what was entered. */
  effects: string[];
  /** What was entered and has no place any more. */
  left: string[];
}

export function toldChange(opened: EnteredBook, to: Scheme): ToldChange {
  const comparison = compareRubrics(opened.frame.scheme.rubric, to.rubric);
  return {
    counts: countsInWords(comparison),
    lines: comparisonLines(comparison),
    effects: effectLines(rubricEffects(opened, to)),
    left: underOther(opened, { scheme: to, keepsEntries: true }, opened.frame.year).left,
  };
}
