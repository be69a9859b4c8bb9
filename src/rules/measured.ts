// What kinds have in common that compare a number of the unit: with those of all units, or with last year's.
import * as z from 'zod';
import { aggregates, type AggregateName, type Input } from '../model/inputs';
import { showPoints } from '../model/points';
import { inputSchema } from './kind';

/** The number that is compared, and which way is good. */
export const measuredSchema = inputSchema.extend({ type: z.enum(['count', 'rate', 'quantity']), better: z.enum(['more', 'less']) });

type Data = z.infer<typeof inputSchema>;

/** The input with that number; `hint` tells people what becomes of it, where the rule tells them nothing. */
export function measuredInput(data: z.infer<typeof measuredSchema>, hint: string): Input {
  return { hint, ...data };
}

/** The input that takes something from the values of all units for the input at `at`, which is `of`. */
export function takenInput(data: Data, as: AggregateName, of: Input, at = 0): Input {
  return { ...aggregates[as].like(of), ...data, taken: { of: at, as } };
}

/** The input with last year's value of the input at `at`, which is `of`. */
export function lastYearInput(data: Data, { type, name, measure }: Input, at = 0): Input {
  const hint = `上一年度的“${name}”。由上一年的工作簿做成的这一本已经带来的，请核对；空白的请照上一年度的数补填，不知道的不要填 0。`;
  return { type, ...(measure !== undefined && { measure }), hint, ...data, lastYearOf: at };
}

/** A number as a sentence shows it: `满意率 92.5%`, `办件数 12 件`. */
export function showMeasured(input: Input, value: number): string {
  return `${input.name} ${showPoints(value)}${unitOf(input)}`;
}

/** What stands behind a number of the input: ` 件`, `%`. */
export function unitOf({ measure, type }: Input): string {
  if (measure !== undefined) return ` ${measure}`;
  return type === 'rate' ? '%' : '';
}
