// The input of a rule that counts: its data, its column, and a count held at what exists.
import * as z from 'zod';
import { least, value, type Amount } from '../formula/amount';
import type { Input } from '../model/inputs';
import { inputSchema } from './kind';

export const countInputSchema = inputSchema.extend({
  /** How many exist; a larger count is capped here and warned about. */
  outOf: z.int().positive().optional(),
  /** The most that can be entered; a larger count is refused. */
  limit: z.int().positive().optional(),
});
type CountInputData = z.infer<typeof countInputSchema>;

export function countInput(data: CountInputData, better: Input['better']): Input {
  return { ...data, type: 'count', ...(better && { better }) };
}

/** The largest count that makes a difference; infinite where the data sets no bound. */
export function mostCounted(data: CountInputData): number {
  return Math.min(data.outOf ?? Infinity, data.limit ?? Infinity);
}

/** A count, capped at how many exist. */
export function counted(data: CountInputData, count: number): number {
  return data.outOf !== undefined && count > data.outOf ? data.outOf : count;
}

/** The same in a formula; the count is the value at `at`. */
export function countedAt(data: CountInputData, at: number): Amount {
  return data.outOf === undefined ? value(at) : least(value(at), data.outOf);
}

/** Where the data sets a bound: `，最多计 3 项`. */
export function mostInWords(data: CountInputData): string {
  const most = mostCounted(data);
  return most === Infinity ? '' : `，最多计 ${most} ${data.measure ?? '个'}`;
}

/** A count as a sentence shows it: `服务事项数 12 个`, with what it was held at: `开设项数 4 项（按 3 项计）`. */
export function showCounted(data: CountInputData, count: number): string {
  const unit = data.measure ? ` ${data.measure}` : '';
  const held = counted(data, count);
  return `${data.name} ${count}${unit}${held < count ? `（按 ${held}${unit}计）` : ''}`;
}
