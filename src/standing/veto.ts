// 单项否决: one finding decides the grade, or keeps a unit from being honoured, whatever the points.
import * as z from 'zod';

export const vetoSchema = z
  .strictObject({
    /** Number in the document, from 1. */
    number: z.int().positive(),
    clause: z.string().min(1),
    /** Short column name: 严重表述错误、泄密等. */
    name: z.string().min(1),
    /** Grade of a vetoed unit: 不合格. */
    grade: z.string().min(1).optional(),
    /** The unit is assessed and ranked like any other, but never honoured. */
    barsHonour: z.literal(true).optional(),
  })
  .refine(
    ({ grade, barsHonour }) => (grade === undefined) !== (barsHonour === undefined),
    '每条否决写且只写一样：grade（评为的等次）或 barsHonour（不能评优）。',
  );

/** The clauses found true that decide the grade, and those that only keep a unit from being honoured. */
export function vetoesFound(
  items: readonly Veto[],
  numbers: readonly number[],
): { grading: (Veto & { grade: string })[]; barring: Veto[] } {
  if (numbers.length === 0) return NONE_FOUND;
  const found = items.filter((item) => numbers.includes(item.number));
  return {
    grading: found.flatMap((item) => (item.grade === undefined ? [] : [{ ...item, grade: item.grade }])),
    barring: found.filter((item) => item.barsHonour),
  };
}

const NONE_FOUND = { grading: [], barring: [] };

export type Veto = z.infer<typeof vetoSchema>;
