// 综合得分: a total of the totals of several schemes, each by its weight, with grades of its own. `绩效评估 60% + 专项考评 40%`
import * as z from 'zod';
import { exact } from '../model/points';
import { gradeCases, gradeSchema, liesIn } from './grade';

const memberSchema = z.strictObject({
  /** Its id; one of them is the scheme that says so. */
  scheme: z.string().min(1),
  /** What people call it: 绩效评估. */
  name: z.string().min(1),
  /** Percent of the overall total. */
  weight: z.number().positive().max(100).multipleOf(0.001),
  /** What is weighted: its total, or the rate in percent of its full marks (折算成百分制). */
  of: z.enum(['total', 'rate']).default('total'),
});
export type Member = z.infer<typeof memberSchema>;

const RATE = '综合得分的等次按分数评定，不写 of: "rate"。';

export const overallSchema = z.strictObject({
  name: z.string().min(1),
  /** The words of the document that give the weights, verbatim. */
  clause: z.string().min(1),
  /** The document that they stand in, where it is not the rubric's own. */
  document: z.string().min(1).optional(),
  members: z.array(memberSchema).min(2, '综合得分至少由两个方案合成。'),
  /** From the highest to the lowest. */
  grades: z.array(gradeSchema.refine(({ of }) => of === 'total', RATE)).default([]),
});
export type Overall = z.infer<typeof overallSchema>;

/** The overall total of what each member comes to, in their order. */
export function overallTotal({ members }: Overall, points: readonly number[]): number {
  return exact(members.reduce((sum, { weight }, at) => sum + (weight * points[at]!) / 100, 0));
}

/** The grade that an overall total has in a category; null where none is given. */
export function overallGrade({ grades }: Overall, category: string, total: number): string | null {
  return gradeCases({ grades, honours: [] }, category).find((each) => liesIn(each, total))?.name ?? null;
}
