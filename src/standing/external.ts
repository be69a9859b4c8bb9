// 外部扣分: points that an outside body took off are taken from the total, down to 0.
import * as z from 'zod';

export const externalDeductionSchema = z.strictObject({
  /** Roster column: 第三方评估扣分. */
  name: z.string().min(1),
  clause: z.string().min(1),
});
