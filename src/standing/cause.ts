// 不重复扣分: what is never taken off twice, once by an indicator and once more by the one that looks at everything.
import * as z from 'zod';

const name = z.string().min(1);

export const causeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What was found: 栏目空白、应更新未更新. */
  name,
  clause: name,
  /** Where it may not be taken off again: name or path of an indicator of the category. */
  indicator: name,
  /** Where it may have been taken off already, names or paths; absent: at any other indicator. */
  elsewhere: z.array(name).min(1).optional(),
});

export type Cause = z.infer<typeof causeSchema>;
