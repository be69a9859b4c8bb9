// What a score sheet was laid with: how points stand, and what its formulas hold of readings and honours. It is kept in the hidden
// cell above the table's first header.
import type { Cell } from '../../model/cell';
import { chosenOf } from '../../rubric/readings';
import type { ReadingData } from '../../rubric/schema';
import type { Category, Scheme } from '../../rubric/tree';
import { thresholdsOf } from '../../standing/honour';
import type { Form } from '../form';
import type { FormulaMode } from '../frame';
import { isPartial } from './columns/applicable';
import { formulaNames } from '../settings/settings';

/** The score sheet of a form, or the summary of a category. */
export type ScoredSheet = Form | { category: Category };

type Change = ReadingData['choices'][number]['changes'][number];

/** Readings that decide what stands on a score sheet. SCORE looks the rule up by itself; how totals are formed stands on the sheet. */
export function heldReadings({ data }: Scheme, sheet: ScoredSheet, mode: FormulaMode): ReadingData[] {
  if (!('part' in sheet)) return []; // a summary adds up what the sheets of the parts say
  const isHeld = (change: Change): boolean => {
    if ('category' in change && change.category !== sheet.category.name) return false;
    if ('rule' in change) return mode !== 'score';
    if ('sampling' in change) return sheet.indicators.some(({ sampling }) => sampling?.id === change.sampling);
    if ('notApplicable' in change) return isPartial(sheet);
    return !('part' in change) || change.part === sheet.part.name;
  };
  return data.readings.filter(({ choices }) => choices.some(({ changes }) => changes.some(isHeld)));
}

/** Is raised when plain formulas come to say something else for the same rules: what was laid before is laid anew. */
export const NATIVE_EDITION = 2;

interface LaidWith {
  formulas: string;
  /** Reading → choice. */
  readings: Record<string, string>;
  /** The honours that a total earns, in words. */
  honours: string;
  /** Of plain formulas, which hold how numbers and names are compared; the first said none. */
  edition?: number;
}

/** The text that a score sheet keeps. */
export function laidWith(scheme: Scheme, sheet: ScoredSheet, mode: FormulaMode): string {
  return JSON.stringify(laid(scheme, sheet, mode));
}

/** Fixed numbers hold no rule: they are right or not by themselves. */
function laid(scheme: Scheme, sheet: ScoredSheet, mode: FormulaMode): LaidWith {
  const isGraded = mode !== 'values' && (!('part' in sheet) || sheet.isWhole);
  const held = mode === 'values' ? [] : heldReadings(scheme, sheet, mode);
  return {
    formulas: formulaNames[mode],
    readings: Object.fromEntries(held.map((reading) => [reading.id, chosenOf(reading, scheme.readings).id])),
    honours: isGraded
      ? thresholdsOf(scheme.data.honours, sheet.category.name)
          .map(({ name, from }) => `${name}≥${from}`)
          .join('，')
      : '',
    ...(mode === 'native' && { edition: NATIVE_EDITION }),
  };
}

/** What has been changed since, in sentences; none where the sheet does not say what it was laid with. */
export function changedSince(kept: Cell | undefined, scheme: Scheme, sheet: ScoredSheet, mode: FormulaMode): string[] {
  const before = parse(kept);
  if (!before) return [];
  const now = laid(scheme, sheet, mode);
  if (before.formulas !== now.formulas) return [`“得分公式”已改为“${now.formulas}”，这张表仍是“${String(before.formulas)}”`];
  const isOtherEdition = before.edition !== now.edition;
  const readings = scheme.data.readings.flatMap(({ id, question, choices }) => {
    const labelOf = (choice: unknown): string | undefined => choices.find((each) => each.id === choice)?.label;
    const [was, is] = [labelOf(before.readings?.[id]), labelOf(now.readings[id])];
    return was === undefined || is === undefined || was === is ? [] : [`条文理解“${question}”已改为“${is}”，这张表仍按“${was}”计算`];
  });
  const isOtherHonour = before.honours !== undefined && before.honours !== now.honours;
  return [
    ...(isOtherEdition ? ['原生公式是旧版本写的，个别数（如 89.999999999999986）和单位名称（含 * 或 ?）的算法后来改正过'] : []),
    ...readings,
    ...(isOtherHonour ? [`评优办法已改为“${now.honours || '不评'}”，这张表的等次仍按“${before.honours || '不评'}”`] : []),
  ];
}

function parse(kept: Cell | undefined): Partial<LaidWith> | undefined {
  if (typeof kept !== 'string' || !kept.startsWith('{')) return undefined;
  try {
    const laid = JSON.parse(kept) as Partial<LaidWith>;
    return [laid.formulas, laid.honours].some((text) => typeof text === 'object') ? undefined : laid;
  } catch {
    return undefined;
  }
}
