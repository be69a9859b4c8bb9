// Refuses ranges of more cells than any indicator or table has, such as whole columns, before a single cell is looked at.
import { refuse, type Refusal } from '../model/outcome';
import type { DescribedArgument } from './catalogue';
import { listOf } from './cells';

export function tooLarge(arguments_: readonly DescribedArgument[], given: readonly unknown[]): Refusal | undefined {
  for (const [index, { name, takes, most = Infinity }] of arguments_.entries()) {
    const ranges = takes === 'repeating' ? listOf(given[index]) : [given[index]];
    const cells = ranges.reduce<number>((sum, range) => sum + sizeOf(range), 0);
    if (cells <= most) continue;
    const [found, allowed] = [cells, most].map((count) => count.toLocaleString('en'));
    return refuse(
      'TOO_MANY_VALUES',
      `“${name}”选了 ${found} 个单元格，最多 ${allowed} 个。请不要选整列或整行，只选有数据的单元格，如 A2:D2。`,
      name,
    ).refusal;
  }
  return undefined;
}

/** From its outer measures: a range is a rectangle. */
function sizeOf(range: unknown): number {
  if (!Array.isArray(range)) return 1;
  const [first] = range as unknown[];
  return range.length * (Array.isArray(first) ? first.length : 1);
}
