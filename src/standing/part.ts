// 组成部分: a part of the total with its own weight, scored for itself first. `平台测评 70%，日常测评 30%`
import * as z from 'zod';

const points = z.number().positive().multipleOf(0.001);

/** 基础得分: points that are there before anything is entered. */
export const startSchema = z.strictObject({ points, clause: z.string().min(1) });

export const partSchema = z.strictObject({
  name: z.string().min(1),
  /** Percent of the total. */
  weight: points.max(100),
  /** The words of the document that give the weight, verbatim. */
  clause: z.string().min(1),
  /** Most that base and bonus of the part may reach before weighting; null for no cap. */
  cap: points.nullable().default(null),
  /** Points of the part that every unit has before anything is entered. */
  start: startSchema.optional(),
});
