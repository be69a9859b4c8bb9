// What kinds have in common that compare a number of the unit: with those of all units, or with last year's.
import * as z from 'zod';
import { aggregates, typeOf, type AggregateName, type Input } from '../model/inputs';
import { showPoints } from '../model/points';
import { inputSchema } from './kind';

/** A number of the unit: how many, how much, how many percent; those that are signed may be below 0, or above 100%. */
export const measureSchema = inputSchema.extend({ type: z.enum(['count', 'rate', 'quantity', 'signed', 'signed-rate']) });
export type Measure = z.infer<typeof measureSchema>;

/** The number that is compared, and which way is good. */
export const measuredSchema = measureSchema.extend({ better: z.enum(['more', 'less']) });

/** Of a rule to begin with: an amount, the more of it the better. */
export const amountNamed = (name: string) => ({ name, type: 'quantity', better: 'more' });

/** The numbers that an input of a type can hold. */
export function spanOf(type: Measure['type']): { least: number; most: number } {
  if (type === 'signed' || type === 'signed-rate') return { least: -Infinity, most: Infinity };
  return { least: 0, most: type === 'rate' ? 100 : Infinity };
}

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
export function unitOf(input: Input): string {
  if (input.measure !== undefined) return ` ${input.measure}`;
  return isPercent(input) ? '%' : '';
}

/** What stands behind the difference of two such numbers: ` 件`, ` 个百分点`. */
export function gapUnitOf(input: Input): string {
  return isPercent(input) ? ' 个百分点' : unitOf(input);
}

function isPercent(input: Input): boolean {
  return typeOf(input).percentUpTo !== undefined;
}
