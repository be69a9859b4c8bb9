// 适用范围: which units an indicator concerns at all, and what of it some units need not show.
import * as z from 'zod';

const name = z.string().min(1);

/** An indicator of which this is said does not concern (不适用) any other unit. Names of units are compared folded. */
export const appliesSchema = z.union([
  z.strictObject({ units: z.array(name).min(1), clause: name }),
  z.strictObject({ attribute: name, is: z.union([z.string(), z.boolean()]), clause: name }),
]);

/** 免查: something within an indicator that units with this attribute need not show. It changes no points. */
export const exemptSchema = z.strictObject({
  attribute: name,
  is: z.union([z.string(), z.boolean()]),
  /** What is not looked at: 补充耕地指标交易信息. */
  item: name,
  clause: name,
});

/**
 * What becomes of the weights that do not apply to a unit. `rescale`: the base of the part is stretched to what it would
 * be worth if everything applied. `full`: they are given as if reached. `none`: they are lost.
 */
export const notApplicableSchema = z.enum(['rescale', 'full', 'none']);

export type Applies = z.infer<typeof appliesSchema>;
export type Exempt = z.infer<typeof exemptSchema>;
export type NotApplicable = z.infer<typeof notApplicableSchema>;
