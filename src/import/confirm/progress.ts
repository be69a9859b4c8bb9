// How much of a rubric is confirmed: all that is known of it before it is looked at.
import type { ImportDesk } from './desk';

export function progressAt({ imported: { indicators }, decisions }: ImportDesk): { done: number; total: number } {
  return { done: indicators.filter(({ id }) => decisions[id]?.confirmed !== undefined).length, total: indicators.length };
}
