// 单项否决: one finding decides the grade, whatever the points.
import { z } from 'zod';

export const vetoSchema = z.strictObject({
  /** Number in the document, from 1. */
  number: z.int().positive(),
  clause: z.string().min(1),
  /** Short column name: 严重表述错误、泄密等. */
  name: z.string().min(1),
  /** Grade of a vetoed unit: 不合格. */
  grade: z.string().min(1),
});

export type Veto = z.infer<typeof vetoSchema>;
