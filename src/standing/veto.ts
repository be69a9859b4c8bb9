// 单项否决: one finding decides the grade, caps it, keeps a unit from being honoured, or takes all points of something.
import * as z from 'zod';
import { depthOf } from './grade';

const grade = z.string().min(1).optional();

export const vetoSchema = z
  .strictObject({
    /** Number in the document, from 1. */
    number: z.int().positive(),
    clause: z.string().min(1),
    /** Short column name: 严重表述错误、泄密等. */
    name: z.string().min(1),
    /** Grade of a vetoed unit: 不合格. */
    grade,
    /** The unit is assessed and ranked like any other, but never honoured. */
    barsHonour: z.literal(true).optional(),
    /** The unit is assessed and ranked like any other, but its grade is this one at most: 不得评为良好以上. */
    capsGrade: grade,
    /** Groups, levels or indicators (names or paths) that are worth nothing: 本大项不得分. */
    zeroes: z.array(z.string().min(1)).min(1).optional(),
  })
  .refine(({ zeroes, ...effects }) => {
    const stated = [effects.grade, effects.barsHonour, effects.capsGrade].filter((effect) => effect !== undefined).length;
    return stated === 1 || (stated === 0 && zeroes !== undefined);
  }, '每条否决写且只写一样：grade（评为的等次）、barsHonour（不能评优）或 capsGrade（最高评为的等次）；zeroes（哪些不得分）可以单写，也可以同其中一样并写。');

export type Veto = z.infer<typeof vetoSchema>;

/** The clauses found true that decide the grade, and those that only keep a unit from being honoured. */
export function vetoesFound(
  items: readonly Veto[],
  numbers: readonly number[],
): { grading: (Veto & { grade: string })[]; barring: Veto[] } {
  if (numbers.length === 0) return NONE_FOUND;
  const found = foundAmong(items, numbers);
  return {
    grading: found.flatMap((item) => (item.grade === undefined ? [] : [{ ...item, grade: item.grade }])),
    barring: found.filter((item) => item.barsHonour),
  };
}

const NONE: readonly Veto[] = [];
const NONE_FOUND = { grading: [], barring: [] };

export function foundAmong(items: readonly Veto[], numbers: readonly number[]): readonly Veto[] {
  if (numbers.length === 0 || items.length === 0) return NONE;
  return items.filter((item) => numbers.includes(item.number));
}

/** The lowest grade that the clauses found true leave at most, and which they are; undefined where none of them caps it. `grades`
 *  stand from the highest to the lowest. */
export function gradeCap(
  items: readonly Veto[],
  numbers: readonly number[],
  grades: readonly string[],
): { grade: string; vetoes: string[] } | undefined {
  const caps = foundAmong(items, numbers).flatMap(({ name, capsGrade }) => (capsGrade === undefined ? [] : [{ name, capsGrade }]));
  const lowest = caps.reduce<string | undefined>(
    (low, { capsGrade }) => (low === undefined || depthOf(grades, capsGrade) > depthOf(grades, low) ? capsGrade : low),
    undefined,
  );
  if (lowest === undefined) return undefined;
  return { grade: lowest, vetoes: caps.filter(({ capsGrade }) => capsGrade === lowest).map(({ name }) => name) };
}
