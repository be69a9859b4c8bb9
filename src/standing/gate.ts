// 参评条件: a unit that does not meet it is not assessed, whatever else is true of it.
import * as z from 'zod';

export const gateSchema = z.strictObject({
  /** Key in the assessment: 上报工作总结. */
  name: z.string().min(1),
  /** Roster column: 是否上报工作总结. */
  question: z.string().min(1),
  clause: z.string().min(1),
  /** Last day, `2022-12-10`, and the roster column that holds the day of submission. */
  deadline: z.iso.date().optional(),
  dateColumn: z.string().optional(),
  /** Grade of a unit that did not meet it: 不参评. */
  grade: z.string().min(1),
});

export type Gate = z.infer<typeof gateSchema>;
