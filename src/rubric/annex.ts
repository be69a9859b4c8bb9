// 报送表: a form that a document has in its annex, as data beside the rubric: what every unit tells of itself.
import * as z from 'zod';

/** What a field holds; how each is checked stands in `hand-out/annex/field-types`. */
const annexTypes = ['text', 'domain', 'account', 'other-account', 'mobile', 'qq'] as const;

const name = z.string().trim().min(1);

export const annexSchema = z
  .strictObject({
    /** What it is called for short, and the sheet in which it is gathered: no blanks. */
    name: z.string().regex(/^[\p{L}_][\p{L}\d_]{0,30}$/u, '应以文字开头，不含空格和标点'),
    title: name,
    /** The document and place that it comes from. */
    source: name,
    /** The last day: `2022-04-08`. */
    deadline: z.iso.date().optional(),
    /** The form's own notes, word for word. */
    notes: z.array(name),
    /** How the form asks for the name of the unit. */
    unit: name,
    fields: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z0-9-]+$/u),
          group: name.optional(),
          name,
          type: z.enum(annexTypes),
          required: z.boolean().optional(),
        }),
      )
      .min(1)
      .refine((fields) => new Set(fields.map(({ id }) => id)).size === fields.length, 'id 不能相同'),
  })
  .refine(({ fields }) => new Set(fields.map(fieldName)).size === fields.length, '同一组里的名称不能相同');

export type Annex = z.infer<typeof annexSchema>;
export type AnnexField = Annex['fields'][number];

/** Those in a file; none where there is no file. */
export const annexesIn = (file: unknown): readonly Annex[] => z.array(annexSchema).parse(file ?? []);

/** 分管领导·手机号码. */
export function fieldName({ group, name: own }: { group?: string | undefined; name: string }): string {
  return group === undefined ? own : `${group}·${own}`;
}
