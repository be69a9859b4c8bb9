// A target: a number that the document states, or one of the unit's own that stands in the roster.
import * as z from 'zod';
import { value, type Amount } from '../formula/amount';
import type { Input, Value } from '../model/inputs';
import { showMeasured, unitOf, type Measure } from './measured';

export const attributeSchema = z.strictObject({ attribute: z.string().min(1) });
export const targetSchema = z.union([z.number(), attributeSchema], {
  error: '应写一个数，或 {"attribute": "单位属性的名称"}（各单位的目标写在名册里）。',
});
type Target = z.infer<typeof targetSchema>;

/** The inputs of a rule that holds a number of the unit against a target: that of the roster comes first. */
export function targetAndOwn(target: Target, own: Input): Input[] {
  return typeof target === 'number' ? [own] : [{ ...attributeInput(target, own), attribute: target.attribute }, own];
}

function attributeInput({ attribute: name }: { attribute: string }, { type, measure }: Input): Input {
  return { name, type, ...(measure !== undefined && { measure }) };
}

/** The target and the own number, of values that begin at `at`. */
export function targetAt(target: Target, at: number): { goal: Amount; own: Amount } {
  return typeof target === 'number' ? { goal: target, own: value(at) } : { goal: value(at), own: value(at + 1) };
}

export function targetValues(target: Target, values: readonly Value[]): { goal: number; own: number } {
  const [first, second] = values as [number, number];
  return typeof target === 'number' ? { goal: target, own: first } : { goal: first, own: second };
}

/** `目标 90%`, `年度任务 12 件`. */
export function showTarget(target: Target, goal: number, own: Measure): string {
  return showMeasured(typeof target === 'number' ? { ...own, name: '目标' } : attributeInput(target, own), goal);
}

/** In terms: `90%`, `“年度任务”`. */
export function targetName(target: Target, own: Measure): string {
  return typeof target === 'number' ? `${target}${unitOf(own)}` : `“${target.attribute}”`;
}
