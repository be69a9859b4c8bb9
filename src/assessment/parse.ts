// Checks the shape of an assessment that came as JSON; what its values mean is judged later.
import * as z from 'zod';
import type { Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { ownHonourSchema } from '../standing/honour';
import { reviewSchema } from '../standing/review';
import type { AssessmentInput, Draw } from './assessment';

const text = z.string({ error: (issue) => (issue.input === undefined ? '还没有填，应为文字' : '应为文字') });
const number = z.number({ error: '应为数字' });
const cell: z.ZodType<Cell> = z.union([z.string(), z.number(), z.boolean(), z.null()], {
  error: '应为单个的值（文字、数字、true/false 或 null）',
});
const cells = z.array(cell, { error: '应为值的列表，例如 [3]' });

const cause = z.strictObject({ points: cell, deductedIn: cell }, { error: explainObject });

const track = z.strictObject({ entries: recordOf(cells) }, { error: explainObject });

const unit = z.strictObject(
  {
    name: text,
    category: text,
    attributes: recordOf(cell).optional(),
    gates: recordOf(cell).optional(),
    entries: recordOf(cells).default({}),
    tracks: recordOf(track).optional(),
    reasons: recordOf(text).optional(),
    vetoes: z.array(number, { error: '应为单项否决序号的列表，例如 [1]' }).optional(),
    externalDeduction: number.optional(),
    observations: recordOf(cell).optional(),
    causes: recordOf(cause).optional(),
  },
  { error: explainObject },
);

const draw = z.strictObject(
  {
    sampling: text,
    unit: text.optional(),
    drawn: z.array(text, { error: '应为抽中的名称的列表，例如 ["就业","统计"]' }),
    seed: text.optional(),
    at: text.optional(),
    reason: text.optional(),
  },
  { error: explainObject },
);

const assessment = z.strictObject(
  {
    scheme: text,
    readings: recordOf(text).optional(),
    units: z.array(unit, { error: '应为单位的列表' }),
    draws: z.array(draw, { error: '应为抽样记录的列表' }).optional(),
    honours: z.array(ownHonourSchema, { error: '应为评优办法的列表' }).optional(),
    review: reviewSchema.optional(),
  },
  { error: explainObject },
);

/** An assessment from parsed JSON, of `usual` where it names no scheme; refuses with the path of the first place that is wrong. */
export function parseAssessment(json: unknown, usual?: string): Outcome<AssessmentInput> {
  return parseWith(assessment, usual !== undefined && isObject(json) ? { scheme: usual, ...json } : json);
}

/** A record of draws from parsed JSON, as an assessment holds it. */
export function parseDraws(json: unknown): Outcome<Draw[]> {
  return parseWith(z.array(draw, { error: '应为抽样记录的列表' }), json);
}

function parseWith<T>(schema: z.ZodType<T>, json: unknown): Outcome<T> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [first] = parsed.error.issues;
  const path = pathOf(first!.path);
  return refuse('BAD_REQUEST', `${path === '' ? '整个输入' : `“${path}”`}${first!.message}。请改正后重试。`, path);
}

function explainObject(issue: { code?: string; keys?: string[] }): string {
  if (issue.code !== 'unrecognized_keys') return '应为对象，写在 { } 里';
  return `里有不认识的字段“${(issue.keys ?? []).join('”“')}”`;
}

/** zod's own records pass over a key such as `__proto__`; this one looks at every key and keeps the object as it is. */
function recordOf<T>(value: z.ZodType<T>): z.ZodType<Record<string, T>> {
  return z.custom<Record<string, T>>(isObject, { error: '应为对象，写在 { } 里', abort: true }).superRefine((record, context) => {
    for (const [key, each] of Object.entries(record)) {
      const parsed = value.safeParse(each);
      if (parsed.success) continue;
      const [first] = parsed.error.issues;
      context.addIssue({ code: 'custom', message: first!.message, path: [key, ...first!.path] });
    }
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `units[0].entries.信息公开[1]` */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '');
}
