// 评优: which of the ranked units are honoured.
import { z } from 'zod';

/** `threshold`: every assessed unit whose total is at least `from` points. */
export const honourSchema = z.strictObject({
  name: z.string().min(1),
  policy: z.literal('threshold'),
  from: z.number(),
  clause: z.string().min(1),
  /** The document that the clause stands in, where it is not the rubric's own. */
  document: z.string().min(1).optional(),
});

export type Honour = z.infer<typeof honourSchema>;
