// A note of the document that governs all rules (各项扣完为止; 不适用的按比例折算): it settles what a rule itself leaves open.
import * as z from 'zod';
import { settledSchema } from '../rules/kind';
import { notApplicableSchema } from '../standing/applicability';

const name = z.string().min(1);

export const governingSchema = z.strictObject({
  clause: name,
  document: name.optional(),
  /** The categories and groups that it speaks of; absent: all. */
  categories: z.array(name).min(1).optional(),
  groups: z.array(name).min(1).optional(),
  settles: settledSchema
    .extend({ notApplicable: notApplicableSchema.optional() })
    .refine(
      (settles) => Object.keys(settles).length > 0,
      '请写明这条说的是什么：floor（下限）、ceiling（上限）或 notApplicable（不适用的怎样计分）。',
    ),
});

type Governing = z.infer<typeof governingSchema>;

/** Whether a note governs what stands in a group of a category. */
export function governs({ categories, groups }: Governing, place: { category: string; group: string }): boolean {
  return (categories?.includes(place.category) ?? true) && (groups?.includes(place.group) ?? true);
}
