// What the first notice of a scheme begins with, where it is not its form's own words: figures stand in it by name, {年度}.
import * as z from 'zod';

/** The forms that a notice can take. */
export const NOTICE_FORMS = ['hunan', 'shanghai'] as const;

const words = z.string().trim().min(1);

export const noticeStartSchema = z.strictObject({
  form: z.enum(NOTICE_FORMS),
  title: words.optional(),
  lead: words.optional(),
  /** The paragraphs of 基本情况. */
  basics: z.array(words).min(1).optional(),
});
